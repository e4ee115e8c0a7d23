import { useMemo } from 'preact/hooks';
import type { Reading } from '../../reading/reading.ts';
import { language } from '../../../state/current.ts';
import { say } from '../../../words/words.ts';
import { words } from '../../words/words.ts';
import { unitText } from '../figureValue.tsx';
import { figureNumber } from '../../numbers.ts';
import { Chart } from './chart.tsx';
import { chartLook } from './chartLook.ts';
import { referenceOption, referenceRowHeight } from './referenceChart.ts';
import { referenceRows, type ReferenceRow } from './referenceRows.ts';

/** 指标与参照值: how the rates stand to what they are elsewhere. */
export function References({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.charts;
  const look = chartLook.value;
  const rows = useMemo(() => referenceRows(reading.indicators, reading.date), [reading]);
  const option = useMemo(
    () =>
      referenceOption(rows, look, {
        name: ({ indicator }) => say(indicator.name),
        value: valueText,
        description: rows.map(inWords).join('; '),
      }),
    [rows, look, language.value],
  );
  return (
    <section>
      <h3>{text.references}</h3>
      {rows.length === 0 ? (
        <p class="quiet">{text.noReferences}</p>
      ) : (
        <>
          <p class="quiet list-note">{text.referencesNote}</p>
          <Chart key={rows.length} option={option} height={rows.length * referenceRowHeight} />
        </>
      )}
    </section>
  );
}

function valueText({ indicator }: ReferenceRow): string {
  return `${figureNumber(indicator.value ?? 0, indicator.unit)} ${unitText(indicator.unit)}`.trim();
}

function inWords(row: ReferenceRow): string {
  const { indicator, marks } = row;
  const others = marks.map(
    ({ reference }) =>
      `${reference.asOf.slice(0, 4)} ${say(reference.of)} ${figureNumber(reference.value, indicator.unit)}`,
  );
  return words.value.rates.charts.referenceText(
    say(indicator.name),
    valueText(row),
    others.join(', '),
  );
}
