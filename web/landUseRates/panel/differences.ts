import type { Indicator } from '../../../geodata/indicator.ts';
import { roundFigure } from '../numbers.ts';

/** How an indicator of some land differs from the same of other land: percents in points, the rest also in percent. */
export type Difference =
  | { readonly kind: 'points'; readonly by: number }
  | {
      readonly kind: 'amount';
      readonly by: number;
      /** Of the value it is held against; null where that is 0. */
      readonly percent: number | null;
    };

/**
 * The difference of the two figures as they are written, so that who checks it by hand finds it: 64.35 and 63.94 differ by
 * 0.41, whatever their further digits. null where either has no value: what is missing has no difference.
 */
export function differenceOf(
  value: Pick<Indicator, 'value' | 'unit'>,
  against: Pick<Indicator, 'value'>,
): Difference | null {
  if (value.value === null || against.value === null) return null;
  const other = roundFigure(against.value, value.unit);
  const by = roundFigure(value.value, value.unit) - other;
  return value.unit === 'percent'
    ? { kind: 'points', by }
    : { kind: 'amount', by, percent: other === 0 ? null : (by / other) * 100 };
}

export type ComparedLine = {
  readonly indicator: Indicator;
  readonly against: Indicator;
  readonly difference: Difference | null;
};

/** The same indicators of two readings beside each other, in the order of the first. */
export function comparedLines(
  indicators: readonly Indicator[],
  against: readonly Indicator[],
): ComparedLine[] {
  const byId = new Map(against.map((indicator) => [indicator.id, indicator]));
  return indicators.flatMap((indicator) => {
    const other = byId.get(indicator.id);
    return other ? [{ indicator, against: other, difference: differenceOf(indicator, other) }] : [];
  });
}
