import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A workbook in which somebody has typed texts into cells of its first sheet: `{ F12: '平整中' }`. '' empties a cell, `=` has a program
 * save a formula that came to nothing.
 */
export function editedWorkbook(
  workbook: Uint8Array,
  typed: Readonly<Record<string, string>>,
): Buffer {
  const parts = unzipSync(workbook);
  const name = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[name]!);
  for (const [address, text] of Object.entries(typed)) {
    const cell = new RegExp(`<c [^>]*r="${address}"[^>]*?(?:/>|>.*?</c>)`);
    if (!cell.test(xml)) throw new Error(`the sheet has no cell ${address}`);
    xml = xml.replace(cell, () => written(address, text));
  }
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(xml) }));
}

function written(address: string, text: string): string {
  if (text === '') return `<c r="${address}"/>`;
  if (text === '=') return `<c r="${address}"><f>NOW()</f></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
