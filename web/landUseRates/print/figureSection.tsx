import type { Indicator, IndicatorSide } from '../../../geodata/indicator.ts';
import {
  completePercent,
  figureUnit,
  indicatorLines,
  isSumKnown,
  missingReason,
  sideUnit,
} from '../export/indicatorRows.ts';
import { sayIn, type Writing } from '../export/writing.ts';
import { formatArea, withDigits } from '../../words/format.ts';
import { differenceOf } from '../panel/differences.ts';
import type { FigureLine } from '../panel/figureGroups.ts';
import { figureNumber, sideNumber, signedFigure } from '../numbers.ts';
import type { PaperProps } from './sectionProps.ts';

/** Every figure with both sides of its fraction; the head is repeated where the table goes over to another page. */
export function PaperTable({ table, writing }: PaperProps) {
  const { rates, exported } = writing.words;
  const { against } = table;
  const others = new Map(against?.indicators.map((one) => [one.id, one]));
  return (
    <table class="paper-figures">
      <thead>
        <tr>
          <th scope="col">{exported.columns.indicator}</th>
          <th scope="col">{exported.columns.value}</th>
          {against && <th scope="col">{against.name}</th>}
          {against && <th scope="col">{rates.compare.difference}</th>}
          <th scope="col">{rates.figure.numerator}</th>
          <th scope="col">{rates.figure.denominator}</th>
          <th scope="col">{rates.figure.completeness}</th>
        </tr>
      </thead>
      <tbody>
        {indicatorLines(table.indicators).map((line) => (
          <FigureRow
            key={line.indicator.id}
            line={line}
            against={against && (others.get(line.indicator.id) ?? null)}
            isCompared={against !== null}
            writing={writing}
          />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow(props: {
  readonly line: FigureLine;
  readonly against: Indicator | null;
  readonly isCompared: boolean;
  readonly writing: Writing;
}) {
  const { line, against, isCompared, writing } = props;
  const { indicator, perMu } = line;
  const { rates, none } = writing.words;
  const difference = against && differenceOf(indicator, against);
  return (
    <tr>
      <th scope="row">
        {sayIn(writing, indicator.name)}
        {indicator.provisional && <i>{rates.figure.provisional}</i>}
        <small>{sayIn(writing, indicator.formula)}</small>
      </th>
      <td>
        <Value indicator={indicator} writing={writing} />
        {perMu && perMu.value !== null && (
          <div>
            <Value indicator={perMu} writing={writing} />
          </div>
        )}
      </td>
      {isCompared && <td>{against && <Value indicator={against} writing={writing} />}</td>}
      {isCompared && <td>{difference ? signedFigure(difference.by, indicator.unit) : none}</td>}
      <td>{sumText(indicator, indicator.numeratorSide, indicator.numerator, writing)}</td>
      <td>{sumText(indicator, indicator.denominatorSide, indicator.denominator, writing)}</td>
      <td>{trustText(indicator, writing)}</td>
    </tr>
  );
}

function Value(props: { readonly indicator: Indicator; readonly writing: Writing }) {
  const { value, unit } = props.indicator;
  if (value === null) return <b>{props.writing.words.none}</b>;
  return (
    <>
      <b>{figureNumber(value, unit)}</b> <small>{figureUnit(unit, props.writing)}</small>
    </>
  );
}

function sumText(indicator: Indicator, side: IndicatorSide, amount: number, writing: Writing) {
  if (!isSumKnown(indicator)) return writing.words.none;
  const number =
    side.unit === 'm2' ? formatArea(amount, writing.unit, true) : sideNumber(amount, side.unit);
  return (
    <>
      {number} <small>{sideUnit(side, writing)}</small>
    </>
  );
}

/** Why there is no value, or how complete what it rests on is. */
function trustText(indicator: Indicator, writing: Writing): string {
  const reason = missingReason(indicator, writing);
  if (reason !== null) return reason;
  const percent = completePercent(indicator);
  if (percent === null || indicator.unknownParcels === 0)
    return writing.words.rates.figure.complete;
  return `${withDigits(percent, 1)} %`;
}
