import { Buffer } from 'node:buffer';
import type { ExportedParcel } from '../../../geodata/export/exportedParcel.ts';
import type { ExportLayer, ParcelPages } from '../exportLayer.ts';
import { shapeIn } from '../shapeIn.ts';
import { wellKnownText } from '../wellKnownText.ts';
import { zipStream } from '../zipStream.ts';
import { dayCell, numberCell, row, sheetEnd, sheetHead, textCell } from './cells.ts';
import { packageParts } from './packageParts.ts';

/** Characters that a cell may hold. */
const longestCell = 32_767;

/**
 * A workbook of two sheets, parcels and notes, written row by row: `write-excel-file`, which writes our other workbooks, wants
 * every cell of 100 000 parcels at once.
 */
export function xlsx(pages: ParcelPages, layer: ExportLayer): AsyncIterable<Uint8Array> {
  const tooLong = { count: 0 };
  const isChinese = layer.language === 'zh';
  const names = [layer.name, isChinese ? '说明' : 'Notes'] as const;
  return zipStream([
    ...packageParts(names).map(([name, text]) => ({ name, content: texts([text]) })),
    { name: 'xl/worksheets/sheet1.xml', content: texts(parcelSheet(pages, layer, tooLong)) },
    { name: 'xl/worksheets/sheet2.xml', content: texts(noteSheet(layer, tooLong)) },
  ]);
}

async function* texts(parts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield Buffer.from(part);
}

async function* parcelSheet(
  pages: ParcelPages,
  layer: ExportLayer,
  tooLong: { count: number },
): AsyncGenerator<string> {
  const { fields, language } = layer;
  const names = [...fields.map(({ name }) => name[language]), 'WKT'];
  const shapeOf = shapeIn(layer.system);
  yield sheetHead(fields.map(({ kind }) => (kind.type === 'text' ? 18 : 12)));
  yield row(
    1,
    names.map((name) => textCell(name, 'heading')),
  );
  let number = 1;
  for await (const page of pages) {
    const rows = page.map((parcel) => {
      number += 1;
      const shape = wellKnownText(shapeOf(parcel));
      if (shape.length > longestCell) tooLong.count += 1;
      const fits = shape.length > longestCell ? '' : textCell(shape);
      return row(number, [...valuesOf(parcel, layer), fits]);
    });
    yield rows.join('');
  }
  yield sheetEnd;
}

function valuesOf(parcel: ExportedParcel, { fields, language }: ExportLayer): string[] {
  return fields.map(({ kind, value }) => {
    const found = value(parcel, language);
    if (found === null) return '';
    if (typeof found === 'number') return numberCell(found);
    return kind.type === 'day' ? dayCell(found) : textCell(found);
  });
}

function* noteSheet(
  { notes, language }: ExportLayer,
  tooLong: { readonly count: number },
): Generator<string> {
  const left =
    language === 'zh'
      ? `有 ${tooLong.count} 宗的图形超过一格能写的 32767 字，WKT 一栏留空；图形见其他格式。`
      : `The shapes of ${tooLong.count} parcels are longer than the 32767 characters of a cell and left out; other formats have them.`;
  const lines = tooLong.count === 0 ? notes : [...notes, left];
  yield sheetHead([100]);
  yield lines.map((line, index) => row(index + 1, [textCell(line)])).join('');
  yield sheetEnd;
}
