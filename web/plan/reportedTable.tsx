import type { ReportedTotal, ReportedTotals } from '../../geodata/plan/reportedTotals.ts';
import { Badge } from '../parts/badge.tsx';
import { shown } from '../state/loadable.ts';
import { zoneSources } from '../state/records.ts';
import { figureNumber } from '../words/words.ts';
import { words } from './words/words.ts';

const rows = ['projects', 'land', 'investment', 'started', 'completed'] as const;

function amount(value: number, { figure }: ReportedTotal): string {
  return `${figureNumber(value, figure.unit)} ${words.value.figureUnits[figure.unit]}`;
}

/** `报告 86 / 2,775 亩 / 47 亿元 / 45 / 5，有名可查 5` */
export function reportedSummary(reported: ReportedTotals): string {
  const said = rows.flatMap((row) => {
    const total = reported[row];
    if (!total) return [];
    return row === 'land' || row === 'investment'
      ? amount(total.figure.value, total)
      : figureNumber(total.figure.value, total.figure.unit);
  });
  return words.value.plan.reported.summary(said.join(' / '), reported.named);
}

/** What a document gives as totals beside what is on record by name, and how far apart they are. */
export function ReportedTable({ reported }: { readonly reported: ReportedTotals }) {
  const text = words.value.plan.reported;
  return (
    <section class="plan-reported" aria-label={text.heading}>
      <table>
        <caption>{text.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.reported}</th>
            <th scope="col">{text.onRecord}</th>
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const total = reported[row];
            return total && <Row key={row} name={text[row]} total={total} named={reported.named} />;
          })}
        </tbody>
      </table>
      <p>{text.explanation}</p>
    </section>
  );
}

function Row(props: {
  readonly name: string;
  readonly total: ReportedTotal;
  readonly named: number;
}) {
  const { name, total, named } = props;
  const text = words.value.plan.reported;
  const { figure, onRecord, notKnown, difference } = total;
  const fact = shown(zoneSources.state.value)?.facts.find(({ id }) => id === total.fact);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <b>{amount(figure.value, total)}</b>{' '}
        {fact && <Badge provenance={fact.provenance} asPrinted={figure.asPrinted} />}
      </td>
      <td>
        {onRecord === null ? <span class="unknown">{text.unknown}</span> : amount(onRecord, total)}
        {notKnown > 0 && onRecord !== null && (
          <small> {text.partly(named - notKnown, named)}</small>
        )}
      </td>
      <td>
        {difference === null
          ? words.value.none
          : difference === 0
            ? text.agrees
            : amount(difference, total)}
      </td>
    </tr>
  );
}
