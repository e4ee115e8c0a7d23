import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { Language } from '../../../geodata/bilingual.ts';
import type {
  BulletinColumn,
  BulletinDocument,
  BulletinTable,
} from '../../../geodata/bulletin/bulletinDocument.ts';
import {
  commonUnit,
  headingText,
  unitLine,
  upperHeadings,
} from '../../../geodata/bulletin/headings.ts';
import type { FigureRun, Run, Runs } from '../../../geodata/bulletin/run.ts';
import {
  columnDecimals,
  sectionNumber,
  textOf,
  writtenValue,
} from '../../../geodata/bulletin/runText.ts';
import { wordsIn } from '../../../geodata/bulletin/words/words.ts';
import { looksLikeFormula } from '../../../geodata/formats/spreadsheetText.ts';
import { workbookText } from '../../../geodata/formats/workbookText.ts';

type BulletinSheet = Sheet<Blob>;

const wash = '#efefef';
const seal = '#b23a2b';
const line = {
  borderStyle: 'thin',
  borderColor: '#000000',
} as const;

/** Of the sheet that holds the text, in characters: what a page of A4 holds. */
const textWidth = 80;

/** Title, as-of day with closing and unit, marks: merged over all columns. */
const titleRows = 3;

/** Rows that stay in sight, and are printed on every page. */
export function headRows(table: BulletinTable): number {
  return titleRows + (upperHeadings(table) === null ? 1 : 2);
}

/** Every table of the bulletin, on paper or not, in the order of its sheets. */
export function tablesOf({ sections, annexes }: BulletinDocument): BulletinTable[] {
  const inText = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? [part] : [])),
  );
  return [...inText, ...annexes];
}

/** The text as a sheet of one wide column, for who has only the workbook. */
export function textSheet(bulletin: BulletinDocument): BulletinSheet {
  const { language, title, subtitle, stamp, marks, sections } = bulletin;
  const row = (text: string, style: object = {}, points = 11): Row => [
    {
      value: workbookText(text),
      type: String,
      wrap: true,
      alignVertical: 'center',
      fontSize: points,
      // Not every program makes a row as high as its text.
      height: linesOf(text, (textWidth * 10) / points) * points * 1.4,
      ...style,
    },
  ];
  return {
    sheet: wordsIn[language].sheetText,
    columns: [{ width: textWidth }],
    data: [
      row(textOf(title, language), { fontWeight: 'bold', align: 'center' }, 18),
      ...[subtitle, ...stamp].map((runs) => row(textOf(runs, language), { align: 'center' })),
      ...marks.map((mark) => row(mark, { textColor: seal, fontWeight: 'bold', align: 'center' })),
      ...sections.flatMap(({ heading, parts }, index) => [
        row(sectionNumber(index + 1, language) + heading, { fontWeight: 'bold' }, 13),
        ...parts.map((part) =>
          part.kind === 'table'
            ? row(wordsIn[language].seeSheet(part.name))
            : row(textOf(part.runs, language)),
        ),
      ]),
    ],
  };
}

/** Lines that a text takes in a column of so many characters; a Chinese one is as wide as two others. */
function linesOf(text: string, characters: number): number {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
  return Math.max(1, Math.ceil(width / characters));
}

/** A table as a sheet: merged title rows, headings, and rows of native numbers, days and texts. */
export function tableSheet(table: BulletinTable, bulletin: BulletinDocument): BulletinSheet {
  const { language } = bulletin;
  const width = table.columns.length;
  const about = [
    textOf(bulletin.subtitle, language),
    ...bulletin.stamp.map((runs) => textOf(runs, language)),
    unitLine(table, language),
  ].filter((text) => text !== '');
  return {
    sheet: table.name,
    ...(width > 6 && { orientation: 'landscape' as const }),
    stickyRowsCount: headRows(table),
    columns: table.columns.map((column) => ({ width: charactersOf(column) })),
    data: [
      merged(`${textOf(bulletin.title, language)} ${textOf(table.caption, language)}`, width, {
        fontSize: 16,
        fontWeight: 'bold',
        align: 'center',
        height: 30,
      }),
      merged(about.join(language === 'zh' ? '　' : ' · '), width, { align: 'center', height: 18 }),
      merged(bulletin.marks.join(' '), width, {
        align: 'center',
        textColor: seal,
        fontWeight: 'bold',
        height: 18,
      }),
      ...headings(table, language),
      ...table.rows.map((cells, index) =>
        cells.map((runs, position): Cell => ({
          ...cellOf(runs, table.columns[position]!, language),
          ...(position === 0 && { height: heightOf(cells, table, language) }),
          ...line,
          alignVertical: 'center',
          ...(table.hasTotal && index === 0 && { fontWeight: 'bold' }),
        })),
      ),
    ],
  };
}

/** Millimetres of paper as characters of a sheet. */
function charactersOf({ width }: BulletinColumn): number {
  return Math.max(9, Math.round(width * 0.75));
}

/** Not every program makes a row as high as its text. */
function heightOf(cells: readonly Runs[], table: BulletinTable, language: Language): number {
  const lines = cells.map((runs, position) =>
    linesOf(textOf(runs, language, true), charactersOf(table.columns[position]!) - 1),
  );
  return Math.max(...lines) * 14;
}

function merged(text: string, columns: number, style: object): Row {
  return [
    {
      value: workbookText(text),
      type: String,
      columnSpan: columns,
      alignVertical: 'center',
      ...style,
    },
    // The cells that the first one takes the place of.
    ...Array.from({ length: columns - 1 }, () => null),
  ];
}

function headings(table: BulletinTable, language: Language): Row[] {
  const common = commonUnit(table);
  const upper = upperHeadings(table);
  const cell = (text: string, span: object): Cell => ({
    value: workbookText(text),
    type: String,
    fontWeight: 'bold',
    backgroundColor: wash,
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    ...line,
    ...span,
  });
  const own = (column: BulletinColumn, span: object) =>
    cell(headingText(column, common, language), span);
  if (upper === null) return [table.columns.map((column) => own(column, { height: 30 }))];
  let at = 0;
  const first = upper.flatMap(({ group, columns }): Cell[] => {
    const column = table.columns[at]!;
    at += columns;
    if (group === null) return [own(column, { rowSpan: 2 })];
    const covered = Array.from({ length: columns - 1 }, (): Cell => ({ ...line }));
    return [cell(group, { columnSpan: columns }), ...covered.map(() => null)];
  });
  return [
    first,
    table.columns.map((column) => (column.group === null ? null : own(column, { height: 30 }))),
  ];
}

function cellOf(runs: Runs, column: BulletinColumn, language: Language) {
  const [only, ...more] = runs;
  const single = more.length === 0 ? only : undefined;
  if (isFigure(single))
    return {
      value: writtenValue(single, language),
      type: Number,
      format: formatOf(single, column, language),
      align: 'right' as const,
    };
  if (typeof single === 'object' && single.kind === 'place')
    return { value: single.value, type: Number, format: '0', align: 'center' as const };
  if (typeof single === 'object' && single.kind === 'day')
    return {
      value: new Date(`${single.day}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      align: 'center' as const,
    };
  const text = textOf(runs, language, true);
  return {
    value: workbookText(text),
    type: String,
    wrap: true,
    align: column.align === 'centre' ? ('center' as const) : column.align,
    // A text stays one when somebody edits the cell, whatever it begins with.
    ...(looksLikeFormula(text) && { format: '@' }),
  };
}

function isFigure(run: Run | undefined): run is FigureRun {
  return typeof run === 'object' && run.kind === 'figure';
}

/** With its unit where the column does not say it. */
function formatOf(figure: FigureRun, column: BulletinColumn, language: Language): string {
  const decimals = columnDecimals(figure.unit);
  if (figure.unit === column.unit) return decimals > 0 ? `0.${'0'.repeat(decimals)}` : 'General';
  const [one, more] = wordsIn[language].units[figure.unit];
  const unit = writtenValue(figure, language) === 1 ? one : more;
  return `General"${language === 'zh' ? '' : ' '}${unit}"`;
}
