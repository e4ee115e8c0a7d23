import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Language } from '../../../geodata/bilingual.ts';
import type { BulletinColumn, BulletinTable } from '../../../geodata/bulletin/bulletinDocument.ts';
import {
  commonUnit,
  headingText,
  upperHeadings,
  unitLine,
} from '../../../geodata/bulletin/headings.ts';
import { figure, type Runs } from '../../../geodata/bulletin/run.ts';
import { numberText } from '../../../geodata/bulletin/runText.ts';
import { wordsIn } from '../../../geodata/bulletin/words/words.ts';
import { docxRuns, xmlText } from './docxRuns.ts';
import { faces, halfPoints, tableSize, twipsOfPoints } from './typography.ts';

/** Rows that a list on paper has at most: some ten pages. All of them are in the workbook. */
export const mostRows = 300;

const aligned = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/**
 * A table with its caption and unit above it and, where it is too long for paper, a sentence below that says so. Headings are
 * repeated on every page, and no row is split.
 *
 * @param number 表1, 附表2
 * @param width of the text, in twips
 */
export function docxTable(
  table: BulletinTable,
  number: string,
  width: number,
  language: Language,
): (Paragraph | Table)[] {
  const size = halfPoints(tableSize(table.columns.length));
  const unit = unitLine(table, language);
  // A wide table needs the room for its figures.
  const side = table.columns.length > 8 ? 30 : 60;
  const rows = table.rows.slice(0, mostRows);
  return [
    new Paragraph({
      style: 'BulletinCaption',
      alignment: AlignmentType.CENTER,
      children: docxRuns([number, '\u3000', ...table.caption], language),
    }),
    ...(unit === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: true,
            spacing: { after: 40 },
            children: [new TextRun({ text: unit, font: faces.table, size })],
          }),
        ]),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widthsOf(table.columns, width),
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: side, right: side, top: 25, bottom: 25 },
      borders: borders(),
      rows: [
        ...headings(table, language, size),
        ...rows.map((cells, index) => bodyRow(table, cells, index, language, size)),
      ],
    }),
    ...(table.rows.length > rows.length
      ? [
          new Paragraph({
            children: docxRuns(
              wordsIn[language].cut(figure(rows.length, 'item'), figure(table.rows.length, 'item')),
              language,
              { font: faces.table, size },
            ),
          }),
        ]
      : []),
    // What follows a table would otherwise stand right under its last line.
    new Paragraph({ spacing: { line: 120, lineRule: 'exact' }, children: [] }),
  ];
}

/** The widths of columns in proportion; what rounding leaves over goes to the first. */
function widthsOf(columns: readonly BulletinColumn[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / sum) * width));
  const rest = width - widths.reduce((total, each) => total + each, 0);
  return widths.map((each, index) => (index === 0 ? each + rest : each));
}

function borders() {
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const thick = { ...thin, size: 8 };
  return {
    top: thick,
    bottom: thick,
    left: thick,
    right: thick,
    insideHorizontal: thin,
    insideVertical: thin,
  };
}

function headings(table: BulletinTable, language: Language, size: number): TableRow[] {
  const common = commonUnit(table);
  const upper = upperHeadings(table);
  const text = (column: BulletinColumn) => headingText(column, common, language);
  const row = (cells: TableCell[]) =>
    new TableRow({ tableHeader: true, cantSplit: true, children: cells });
  if (upper === null)
    return [row(table.columns.map((column) => headingCell(text(column), size, {})))];
  let at = 0;
  const first = upper.map(({ group, columns }) => {
    const column = table.columns[at]!;
    at += columns;
    return group === null
      ? headingCell(text(column), size, { rowSpan: 2 })
      : headingCell(group, size, { columnSpan: columns });
  });
  const second = table.columns.filter(({ group }) => group !== null);
  return [row(first), row(second.map((column) => headingCell(text(column), size, {})))];
}

function headingCell(
  text: string,
  size: number,
  span: { readonly rowSpan?: number; readonly columnSpan?: number },
): TableCell {
  return new TableCell({
    ...span,
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, fill: 'EFEFEF', color: 'auto' },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [new TextRun({ text: xmlText(text), font: faces.heading, size })],
      }),
    ],
  });
}

function bodyRow(
  table: BulletinTable,
  cells: readonly Runs[],
  index: number,
  language: Language,
  size: number,
): TableRow {
  const font = table.hasTotal && index === 0 ? faces.heading : faces.table;
  return new TableRow({
    cantSplit: true,
    children: cells.map((runs, position) => {
      const column = table.columns[position]!;
      return new TableCell({
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          new Paragraph({
            alignment: aligned[column.align],
            // A heading is not left behind with one row under it.
            keepNext: index < 2,
            spacing: { line: twipsOfPoints(size / 2 + 4), lineRule: 'exact' },
            children: docxRuns(withoutUnit(runs, column, language), language, { font, size }, true),
          }),
        ],
      });
    }),
  });
}

/** A figure of the column's unit stands without it. */
function withoutUnit(runs: Runs, { unit }: BulletinColumn, language: Language): Runs {
  return runs.map((run) =>
    typeof run !== 'string' && run.kind === 'figure' && run.unit === unit
      ? numberText(run, language, true)
      : run,
  );
}
