import { formatMeaning, knownFormat, type NumberMeaning } from './numberFormats.ts';
import { readSheet, unescaped } from './readSheet.ts';
import { damaged, WorkbookError } from './workbookError.ts';
import type { WorkbookSheet } from './workbookSheet.ts';
import { readXml } from './xmlElements.ts';
import { tooLarge, withPassword, zipTexts } from './zipParts.ts';

const mostPacked = 30 * 1024 * 1024;
const parts =
  /^xl\/(workbook|styles|sharedStrings|_rels\/workbook\.xml|worksheets\/[^/]+)\.(xml|rels)$/i;

/**
 * The sheets of an `.xlsx` as its cells hold it, hidden ones too; of formulas what they came to when it was saved. Throws
 * `WorkbookError` for anything else.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookSheet[] {
  if (bytes.length > mostPacked) throw tooLarge();
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw withPassword();
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new WorkbookError(
      '这不是 .xlsx 工作簿；请选下载的台账，或在表格软件中另存为 .xlsx。',
      'This is no .xlsx workbook; choose the ledger that was downloaded, or save it as .xlsx.',
    );
  const texts = zipTexts(bytes, (name) => parts.test(name));
  const book = texts.get('xl/workbook.xml');
  if (book === undefined) throw damaged();
  const { sheets, countsFrom1904 } = bookOf(book);
  const targets = targetsOf(texts.get('xl/_rels/workbook.xml.rels') ?? '');
  const shared = {
    texts: sharedTexts(texts.get('xl/sharedStrings.xml') ?? ''),
    meanings: meaningsOf(texts.get('xl/styles.xml') ?? ''),
    countsFrom1904,
  };
  return sheets.flatMap(({ name, relation }) => {
    const xml = texts.get(targets.get(relation) ?? '');
    // Charts have a sheet of their own, without cells.
    return xml === undefined ? [] : [readSheet(name, xml, shared)];
  });
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte);
}

function bookOf(xml: string) {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let countsFrom1904 = false;
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr')
        countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const relation = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
      sheets.push({ name: unescaped(attributes['name'] ?? ''), relation: relation ?? '' });
    },
  });
  return { sheets, countsFrom1904 };
}

/** Parts by the number that the workbook has for them. */
function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  readXml(xml, {
    open: (tag, { Id, Target }) => {
      if (tag === 'Relationship' && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  if (xml === '') return texts;
  let text = '';
  let heard = false;
  let isReading = false;
  readXml(xml, {
    open: (tag) => {
      if (tag === 'si') text = '';
      // The readings of Chinese and Japanese words stand beside them.
      if (tag === 'rPh') isReading = true;
      if (tag === 't') heard = !isReading;
    },
    text: (part) => {
      if (heard) text += part;
    },
    close: (tag) => {
      if (tag === 't') heard = false;
      if (tag === 'rPh') isReading = false;
      if (tag === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

function meaningsOf(xml: string): NumberMeaning[] {
  const own = new Map<number, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  if (xml === '') return meanings;
  let areCells = false;
  readXml(xml, {
    open: (tag, { numFmtId, formatCode }) => {
      if (tag === 'cellXfs') areCells = true;
      if (tag === 'numFmt') own.set(Number(numFmtId), formatMeaning(formatCode ?? ''));
      if (tag === 'xf' && areCells)
        meanings.push(own.get(Number(numFmtId)) ?? knownFormat(Number(numFmtId ?? 0)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') areCells = false;
    },
  });
  return meanings;
}
