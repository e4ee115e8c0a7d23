import type { Bilingual } from '../../bilingual.ts';
import type { IsoDate } from '../../date.ts';
import type { IndicatorGroup, IndicatorSide, IndicatorUnit } from '../../indicator.ts';
import type { LandCell } from '../landCell.ts';

/** What a cell of land brings to either side of a fraction; areas in m², the rest in the side's own unit. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** `outside`: the rate does not speak of such land. `unknown`: it does, or may, and what it needs is not on record. */
export type Assessment = Fraction | 'outside' | 'unknown';

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
  assess(cell: LandCell): Assessment;
};
