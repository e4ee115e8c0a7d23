import type { Bilingual, Language } from '../../geodata/bilingual.ts';
import type { CheckedValue } from '../../geodata/reportCheck/checkedValue.ts';
import type {
  CheckRow,
  CheckedFact,
  CheckedSection,
} from '../../geodata/reportCheck/checkReport.ts';
import { wordsOf } from '../../geodata/reportCheck/valueText.ts';
import { verdictNames } from '../../geodata/reportCheck/verdict.ts';
import type { Doubt } from '../../geodata/zone.ts';
import {
  numberCell,
  numberFormat,
  pageOf,
  textCell,
  dayCell,
  type Column,
  type Page,
  type PageCell,
} from '../export/table.ts';
import { formatFigure } from '../words/format.ts';
import type { Words } from '../words/zh.ts';
import { valueText } from './valueText.ts';
import type { zhReport } from './words/zh.ts';

type Line = {
  readonly section: string | null;
  readonly checked: CheckedFact;
  readonly row: CheckRow;
};

/** What is on show as one table, a line for each thing the report says. */
export function reportPage(
  sections: readonly CheckedSection[],
  doubts: readonly Doubt[],
  words: Words & { readonly report: typeof zhReport },
  language: Language,
): Page {
  const { columns: heading } = words.report.exports;
  const say = (text: Bilingual | null) => text && text[language];
  const value = (of: CheckedValue | null) => valueCell(of, language);
  const column = (name: string, width: number, cell: (line: Line) => PageCell): Column<Line> => ({
    heading: name,
    width,
    cell,
  });
  const columns = [
    column(heading.section, 9, ({ section }) => textCell(section ?? words.report.elsewhere)),
    column(heading.fact, 6, ({ checked }) => textCell(checked.fact.id)),
    column(heading.text, 44, ({ checked }) => textCell(say(checked.fact.text))),
    column(heading.said, 22, ({ row }) => textCell(say(row.name))),
    column(heading.reported, 14, ({ row }) => value(reportedOf(row))),
    column(heading.unit, 10, ({ row }) => {
      const reported = reportedOf(row);
      const unit = reported?.kind === 'quantity' ? words.figureUnits[reported.unit] : '';
      return textCell(unit === '' ? null : unit);
    }),
    column(heading.printed, 18, ({ row: { reported } }) =>
      textCell(
        reported.kind === 'figure'
          ? reported.figure.asPrinted
          : reported.kind === 'wording'
            ? reported.asPrinted
            : null,
      ),
    ),
    column(heading.computed, 14, ({ row: { judgement } }) =>
      value(
        'computed' in judgement
          ? judgement.computed
          : judgement.verdict === 'notComputable'
            ? judgement.onRecord
            : null,
      ),
    ),
    column(heading.lacking, 10, ({ row }) => value(lackOf(row))),
    column(heading.verdict, 12, ({ row }) =>
      textCell(verdictNames[row.judgement.verdict][language]),
    ),
    column(heading.why, 34, ({ row: { judgement } }) =>
      textCell(
        'why' in judgement
          ? judgement.why[language]
          : judgement.verdict === 'agrees'
            ? words.report.restsOn[judgement.restsOn]
            : null,
      ),
    ),
    column(heading.computation, 34, ({ row }) => textCell(say(row.computation))),
    column(heading.evidence, 34, ({ row }) =>
      textCell(
        row.evidence
          .map(({ name, value: brings }) =>
            [name[language], brings && valueText(brings, words.figureUnits, language)]
              .filter(Boolean)
              .join(' '),
          )
          .join('\n') || null,
      ),
    ),
    column(heading.doubts, 50, ({ checked }) =>
      textCell(
        doubts
          .filter(({ id }) => checked.doubts.includes(id))
          .map((doubt) => doubtText(doubt, language))
          .join('\n') || null,
      ),
    ),
  ];
  const lines = sections.flatMap(({ id, facts }) =>
    facts.flatMap((checked) => checked.rows.map((row) => ({ section: id, checked, row }))),
  );
  return pageOf(words.report.exports.name, columns, lines);
}

function doubtText({ title, readings, handling }: Doubt, language: Language): string {
  const said = readings.map(({ text }) => `— ${text[language]}`);
  return [title[language], ...said, handling[language]].join('\n');
}

function reportedOf({ reported }: CheckRow): CheckedValue | null {
  switch (reported.kind) {
    case 'figure':
      return { kind: 'quantity', value: reported.figure.value, unit: reported.figure.unit };
    case 'wording':
      return reported.value;
    case 'fact':
      return null;
  }
}

function lackOf({ reported, judgement }: CheckRow): CheckedValue | null {
  if (judgement.verdict !== 'notComputable' || judgement.difference === null) return null;
  return reported.kind === 'figure'
    ? { kind: 'quantity', value: judgement.difference, unit: reported.figure.unit }
    : null;
}

/** A number in the unit in which it is read: 47 亿元, 4.7 bn yuan. */
function valueCell(value: CheckedValue | null, language: Language): PageCell {
  switch (value?.kind) {
    case 'quantity': {
      const written = formatFigure(value.value, value.unit, language).replaceAll(',', '');
      return numberCell(Number(written), numberFormat(written.split('.')[1]?.length ?? 0));
    }
    case 'day':
      return dayCell(value.day);
    case 'states':
    case 'stages':
      return textCell(wordsOf(value)[language]);
    case undefined:
      return null;
  }
}
