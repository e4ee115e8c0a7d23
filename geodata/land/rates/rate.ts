import type { Bilingual } from '../../bilingual.ts';
import type { IsoDate } from '../../date.ts';
import type { IndicatorGroup, IndicatorSide, IndicatorUnit } from '../../indicator.ts';
import type { LandCell, LandQuantity } from '../landCell.ts';

/** What land brings to one side of a fraction: its area, one of its quantities, or nothing. */
type Summand = 'areaM2' | LandQuantity | 'nothing';

/**
 * What a cell of land brings to both sides. `outside`: the rate does not speak of such land. `unknown`: it does, or may, and
 * what it needs is not on record.
 */
export type Assessment =
  | { readonly numerator: Summand; readonly denominator: Summand }
  | 'outside'
  | 'unknown';

/** In m², or the unit of the quantity. An assessment names only what is known of its cell. */
export function amountOf({ areaM2, quantities }: LandCell, summand: Summand): number {
  if (summand === 'nothing') return 0;
  return summand === 'areaM2' ? areaM2 : quantities[summand]!;
}

/** A rate of land use: what it is called and how a cell of land counts in it. All else follows from the two. */
export type Rate = {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly name: Bilingual;
  readonly numerator: IndicatorSide;
  readonly denominator: IndicatorSide;
  readonly unit: IndicatorUnit;
  readonly edition: Bilingual;
  /** The formula is from memory, not held against the standard's text. */
  readonly provisional: boolean;
  /** The first day on which the rules it belongs to held; null when they may be taken for any day. */
  readonly inForceFrom: IsoDate | null;
  /** Depends on nothing of a cell but its class, and whether its area and quantities are known. */
  assess(cell: LandCell): Assessment;
};
