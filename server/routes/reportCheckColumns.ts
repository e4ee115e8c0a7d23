import type { CheckedValue } from '../../geodata/reportCheck/checkedValue.ts';
import type { CheckedFact, CheckRow } from '../../geodata/reportCheck/checkReport.ts';
import type { Reported } from '../../geodata/reportCheck/reported.ts';
import { wordsOf } from '../../geodata/reportCheck/valueText.ts';
import { verdictNames } from '../../geodata/reportCheck/verdict.ts';
import type { CsvCell, CsvColumn } from '../http/csvStream.ts';

/** One thing that a fact says, as a line of a table. */
export type ReportCheckLine = {
  readonly section: string | null;
  readonly checked: CheckedFact;
  readonly row: CheckRow;
};

export const reportCheckColumns: readonly CsvColumn<ReportCheckLine>[] = [
  { name: 'id', heading: '编号', cell: ({ row }) => row.id },
  { name: 'section', heading: '章节', cell: ({ section }) => section },
  { name: 'fact', heading: '事实', cell: ({ checked }) => checked.fact.id },
  { name: 'text', heading: '转述', cell: ({ checked }) => checked.fact.text.zh },
  { name: 'textEn', heading: '英文转述', cell: ({ checked }) => checked.fact.text.en },
  { name: 'name', heading: '所报', cell: ({ row }) => row.name?.zh ?? null },
  { name: 'nameEn', heading: '英文所报', cell: ({ row }) => row.name?.en ?? null },
  { name: 'reported', heading: '报告值', cell: ({ row }) => reportedCell(row.reported) },
  { name: 'unit', heading: '单位', cell: ({ row }) => unitOf(row.reported) },
  { name: 'asPrinted', heading: '原文写作', cell: ({ row }) => printed(row.reported) },
  {
    name: 'verdict',
    heading: '复核',
    cell: ({ row }) => verdictNames[row.judgement.verdict].zh,
  },
  { name: 'computed', heading: '记录值', cell: ({ row }) => computedCell(row) },
  {
    name: 'difference',
    heading: '相差',
    cell: ({ row: { judgement } }) => ('difference' in judgement ? judgement.difference : null),
  },
  {
    name: 'why',
    heading: '原因',
    cell: ({ row: { judgement } }) => ('why' in judgement ? judgement.why.zh : null),
  },
  {
    name: 'whyEn',
    heading: '英文原因',
    cell: ({ row: { judgement } }) => ('why' in judgement ? judgement.why.en : null),
  },
  { name: 'computation', heading: '算法', cell: ({ row }) => row.computation?.zh ?? null },
  { name: 'computationEn', heading: '英文算法', cell: ({ row }) => row.computation?.en ?? null },
  {
    name: 'evidence',
    heading: '依据',
    cell: ({ row }) =>
      row.evidence.map(({ subject }) => `${subject.kind}/${subject.id}`).join(' ') || null,
  },
  { name: 'doubts', heading: '存疑', cell: ({ checked }) => checked.doubts.join(' ') || null },
];

function reportedCell(reported: Reported): CsvCell {
  switch (reported.kind) {
    case 'figure':
      return reported.figure.value;
    case 'wording':
      return reported.value && wordsOf(reported.value).zh;
    case 'fact':
      return null;
  }
}

function unitOf(reported: Reported): CsvCell {
  return reported.kind === 'figure' ? reported.figure.unit : null;
}

function printed(reported: Reported): CsvCell {
  switch (reported.kind) {
    case 'figure':
      return reported.figure.asPrinted;
    case 'wording':
      return reported.asPrinted;
    case 'fact':
      return null;
  }
}

/** What the records give, the part of it that they hold included; the verdict says which. */
function computedCell({ judgement }: CheckRow): CsvCell {
  if ('computed' in judgement) return valueCell(judgement.computed);
  return 'onRecord' in judgement && judgement.onRecord ? valueCell(judgement.onRecord) : null;
}

function valueCell(value: CheckedValue): CsvCell {
  return value.kind === 'quantity' ? value.value : wordsOf(value).zh;
}
