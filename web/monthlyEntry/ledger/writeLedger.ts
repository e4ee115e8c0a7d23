import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal';
import { stateNames } from '../../../geodata/axis.ts';
import type { Language } from '../../../geodata/bilingual.ts';
import { hiddenRows, hiddenSheetName } from '../../../geodata/entry/ledger/hiddenSheet.ts';
import {
  columnName,
  keyNames,
  ledgerColumns,
  ledgerKeys,
} from '../../../geodata/entry/ledger/ledgerColumns.ts';
import type { LedgerOf, LedgerRow } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { statesToEnter } from '../../../geodata/entry/stateCodes.ts';
import type { CellField } from '../../../geodata/entry/entryCell.ts';
import { workbookText } from '../../../geodata/formats/workbookText.ts';
import { percentOf } from '../../../geodata/formats/workbook/workbookSheet.ts';
import { hiddenFeature } from './hiddenFeature.ts';
import { fillingIn, headingRow, type LedgerChoices } from './fillingIn.ts';

/** What is said around the rows: a title, marks in red, and lines of how to fill in; in the language of the ledger. */
export type LedgerWording = {
  readonly sheet: string;
  readonly notesSheet: string;
  readonly title: string;
  readonly marks: string | null;
  readonly notes: readonly (readonly [string, string])[];
  readonly choices: Pick<
    LedgerChoices,
    'percentTitle' | 'percentSaid' | 'stateTitle' | 'stateSaid'
  >;
};

const wash = '#f1ebdd';
const keyWash = '#efefef';
const mute = '#6b6b6b';
const seal = '#b23a2b';

const widths: Readonly<Record<CellField, number>> = {
  state: 13,
  percent: 9,
  quantities: 18,
  blocked: 16,
  note: 22,
  source: 16,
  reason: 16,
};
const keyWidths = { parcel: 12, number: 11, name: 16, block: 12 } as const;

/** A ledger as a workbook: the rows, how they are filled in, and hidden from sight what they were. */
export async function writeLedger(
  of: LedgerOf,
  rows: readonly LedgerRow[],
  wording: LedgerWording,
): Promise<Blob> {
  const sheets: Sheet<Blob>[] = [
    rowSheet(of.language, rows, wording),
    notesSheet(of.language, wording),
    { sheet: hiddenSheetName, data: [] },
  ];
  return writeExcelFile(sheets, {
    fontFamily: 'Microsoft YaHei',
    fontSize: 10,
    features: [
      hiddenFeature(hiddenRows(of, rows)),
      fillingIn({
        rows: rows.length,
        sheet: wording.sheet,
        states: (axis) => statesToEnter(axis).map((state) => stateOf(axis, state, of.language)),
        ...wording.choices,
      }),
    ],
  }).toBlob();
}

function rowSheet(
  language: Language,
  rows: readonly LedgerRow[],
  { sheet, title, marks }: LedgerWording,
): Sheet<Blob> {
  const names = [
    ...ledgerKeys.map((key) => keyNames[key][language]),
    ...ledgerColumns.map((column) => columnName(column)[language]),
  ];
  return {
    sheet,
    stickyRowsCount: headingRow,
    stickyColumnsCount: ledgerKeys.length,
    columns: [
      ...ledgerKeys.map((key) => ({ width: keyWidths[key] })),
      ...ledgerColumns.map(({ field }) => ({ width: widths[field] })),
    ],
    data: [
      [
        { value: workbookText(title), type: String, fontSize: 14, fontWeight: 'bold', height: 26 },
        ...Array.from({ length: ledgerKeys.length - 1 }, () => null),
        ...(marks === null
          ? []
          : [{ value: marks, type: String, textColor: seal, fontWeight: 'bold' } as const]),
      ],
      names.map((name, index): Cell => ({
        value: name,
        type: String,
        fontWeight: 'bold',
        backgroundColor: index < ledgerKeys.length ? keyWash : wash,
        wrap: true,
        alignVertical: 'center',
        height: 32,
        bottomBorderStyle: 'thin',
        bottomBorderColor: '#2a2925',
      })),
      ...rows.map((row): Row => [
        ...ledgerKeys.map((key) => keyCell(row[key])),
        ...row.cells.map((text, index) => filledCell(text, ledgerColumns[index]!.field)),
      ]),
    ],
  };
}

function keyCell(text: string): Cell {
  return { ...textCell(text), backgroundColor: keyWash, textColor: mute, format: '@' };
}

/** A text is a text whatever it begins with, and stays one when somebody edits the cell: `=1+1`, `15/17 户`. */
function textCell(text: string): { readonly type: StringConstructor; readonly value?: string } {
  return text === '' ? { type: String } : { value: workbookText(text), type: String };
}

function filledCell(text: string, field: CellField): Cell {
  if (field !== 'percent') return { ...textCell(text), format: '@' };
  if (text === '') return { type: Number, format: '0%' };
  const percent = Number.parseFloat(text);
  const value = percent / 100;
  // A third has more digits than come back from a hundredth of it.
  if (percentOf(value) !== percent) return { ...textCell(text), format: '@' };
  return { value, type: Number, format: Number.isInteger(percent) ? '0%' : '0.0##%' };
}

function notesSheet(language: Language, { notesSheet: sheet, title, marks, notes }: LedgerWording) {
  const line = (text: string, style: object = {}): Cell => ({
    value: workbookText(text),
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...style,
  });
  const states = (['clearance', 'levelling', 'building'] as const).map(
    (axis) =>
      [
        columnName({ axis, field: 'state' })[language],
        statesToEnter(axis)
          .map((state) => stateOf(axis, state, language))
          .join(language === 'zh' ? '、' : ', '),
      ] as const,
  );
  return {
    sheet,
    columns: [{ width: 18 }, { width: 90 }],
    data: [
      [line(title, { fontSize: 14, fontWeight: 'bold' })],
      ...(marks === null ? [] : [[line(''), line(marks, { textColor: seal, fontWeight: 'bold' })]]),
      ...[...notes, ...states].map(([name, text]) => [line(name, { textColor: mute }), line(text)]),
    ],
  } satisfies Sheet<Blob>;
}

function stateOf(axis: keyof typeof stateNames, state: string, language: Language): string {
  return (stateNames[axis] as Readonly<Record<string, Record<Language, string>>>)[state]![language];
}
