import type { Indicator, IndicatorUnit } from '../../../geodata/indicator.ts';
import { areaText } from '../../words/words.ts';
import { words } from '../words/words.ts';
import type { Difference } from './differences.ts';
import { figureNumber, signedFigure } from '../numbers.ts';
import { signedNumber, withDigits } from '../../words/format.ts';

/** The unit in words; a ratio has none. */
export function unitText(unit: IndicatorUnit): string {
  return unit === 'ratio' ? '' : words.value.rates.units[unit];
}

/** A figure and its small unit, `—` where it has none. `bare` leaves the unit to what follows. */
export function FigureValue({
  indicator,
  bare = false,
}: {
  readonly indicator: Pick<Indicator, 'value' | 'unit'>;
  readonly bare?: boolean;
}) {
  if (indicator.value === null) return <b class="rate-none">{words.value.none}</b>;
  return (
    <>
      <b>{figureNumber(indicator.value, indicator.unit)}</b>
      {!bare && <small>{unitText(indicator.unit)}</small>}
    </>
  );
}

/** `+1.56 个百分点`, `−34.20（−1.2 %）`. */
export function DifferenceText({
  difference,
  unit,
}: {
  readonly difference: Difference;
  readonly unit: IndicatorUnit;
}) {
  const by = signedFigure(difference.by, unit);
  if (difference.kind === 'points')
    return (
      <>
        {by} <small>{words.value.rates.units.points}</small>
      </>
    );
  return (
    <>
      {by}
      {difference.percent !== null && (
        <small>
          {' '}
          {signedNumber(difference.percent, 1)}
          {'\u00a0%'}
        </small>
      )}
    </>
  );
}

/** `缺 12 宗 345.6 亩` */
export function incompleteText({ unknownParcels, unknownAreaM2 }: Indicator): string {
  const text = words.value.rates.figure;
  const parcels = withDigits(unknownParcels, 0);
  return unknownAreaM2 > 0
    ? text.incomplete(parcels, areaText(unknownAreaM2))
    : text.incompleteAreaUnknown(parcels);
}
