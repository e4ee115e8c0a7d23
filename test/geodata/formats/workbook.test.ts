import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../geodata/formats/workbook/readWorkbook.ts';
import { WorkbookError } from '../../../geodata/formats/workbook/workbookError.ts';
import { cellAddress, placeOfAddress } from '../../../geodata/formats/workbook/workbookSheet.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet with so much between `<worksheet>` and its end. */
function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Zippable {
  const parts = {
    'xl/workbook.xml': `<workbook ${main}><workbookPr/><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    ...more,
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const),
  );
}
const read = (parts: Zippable) => readWorkbook(zipSync(parts));
/** The same ZIP, in which parts of one size say to be of another. */
function saying(zip: Uint8Array, size: number, other: number): Uint8Array {
  const said = zip.slice();
  const view = new DataView(said.buffer);
  for (let at = 0; at + 4 <= said.length; at += 1)
    if (view.getUint32(at, true) === size) view.setUint32(at, other, true);
  return said;
}
const refused = (bytes: Uint8Array) => {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error.said.zh;
    throw error;
  }
  throw new Error('it was read');
};

describe('a workbook', () => {
  test('is read with texts, numbers, percents, days and what formulas came to', () => {
    const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="171" formatCode="0.0##%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    const texts = `<sst ${main}><si><r><t>两</t></r><r><t xml:space="preserve"> 段</t></r><rPh><t>liang</t></rPh></si></sst>`;
    const cells =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>0.9</v></c><c r="C2" s="2"><v>46203</v></c><c r="D2" s="3"><v>0.9</v></c><c r="E2" s="4"><v>0.575</v></c><c r="F2" t="str"><f>1&amp;2</f><v>12</v></c><c r="G2"><f>NOW()</f></c><c r="H2" t="e"><v>#REF!</v></c><c r="I2" t="inlineStr"><is><t>a_x000D_b</t></is></c><c r="J2" s="1"/></row>';
    const [sheet] = read(
      workbook(`<sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A2:B9"/></mergeCells>`, {
        'xl/styles.xml': styles,
        'xl/sharedStrings.xml': texts,
      }),
    );
    expect([...(sheet?.rows.get(2) ?? [])]).toEqual([
      [1, { kind: 'text', text: '两 段' }],
      [2, { kind: 'percent', value: 0.9 }],
      [3, { kind: 'day', day: '2026-06-30' }],
      [4, { kind: 'number', value: 0.9 }],
      [5, { kind: 'percent', value: 0.575 }],
      [6, { kind: 'text', text: '12' }],
      [7, { kind: 'error', text: '=' }],
      [8, { kind: 'error', text: '#REF!' }],
      [9, { kind: 'text', text: 'a\rb' }],
    ]);
    expect(sheet?.merged).toEqual([{ top: 2, bottom: 9, left: 1, right: 2 }]);
  });

  test('that is none, is broken, has a password or a DTD, or becomes too large is refused in words', () => {
    const whole = zipSync(workbook('<sheetData/>'));
    expect(refused(strToU8('地块,状态'))).toMatch(/^这不是 .xlsx/);
    expect(refused(new Uint8Array())).toMatch(/^这不是 .xlsx/);
    expect(refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toMatch(/密码/);
    for (const end of [4, 100, whole.length - 10])
      expect(refused(whole.subarray(0, end))).toMatch(/^文件损坏/);
    expect(refused(zipSync({ 'a.txt': strToU8('x') }))).toMatch(/^文件损坏/);
    expect(refused(zipSync(workbook('<sheetData>')))).toMatch(/^文件损坏/);
    const entities = workbook('', {
      'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>',
    });
    expect(refused(zipSync(entities))).toMatch(/DTD/);
    const large = zipSync(workbook(' '.repeat(4_000_000)));
    expect(large.length).toBeLessThan(10_000);
    expect(refused(saying(large, 4_000_089, 200_000_000))).toMatch(/^文件太大/);
    expect(refused(saying(large, 4_000_089, 1000))).toMatch(/^文件损坏/);
  });

  test('of any bytes changed is read or refused, never more', () => {
    const whole = zipSync(workbook('<sheetData><row><c><v>1</v></c></row></sheetData>'));
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at]! + 101) % 256;
      try {
        readWorkbook(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError);
      }
    }
  });

  test('cells are named as people name them', () => {
    for (const [row, column, name] of [
      [12, 6, 'F12'],
      [1, 27, 'AA1'],
      [3, 702, 'ZZ3'],
      [1048576, 16384, 'XFD1048576'],
    ] as const) {
      expect(cellAddress(row, column)).toBe(name);
      expect(placeOfAddress(name)).toEqual({ row, column });
    }
    expect(placeOfAddress('12F')).toBeUndefined();
  });
});
