import type { IndicatorFigure } from '../../indicator.ts';
import type { LandCell } from '../landCell.ts';
import { landRates } from './landRates.ts';
import { amountOf, type Assessment } from './rate.ts';

/** What is summed of a rate over some land. */
type RateSum = Exclude<keyof IndicatorFigure, 'id' | 'value' | 'missing' | 'reported'>;

/** The sums of every rate, in the order of `landRates`. */
export type RateSums = { readonly [Sum in RateSum]: readonly number[] };

/** How a cell counts in one rate, given by its place in `landRates`. */
export type RateContribution = {
  readonly rate: number;
  readonly part: Exclude<Assessment, 'outside'>;
};

/** How a cell counts in all rates that speak of it. The same for all cells of its class. */
export function rateContributions(cell: LandCell): readonly RateContribution[] {
  return landRates.flatMap((rate, index) => {
    const part = rate.assess(cell);
    return part === 'outside' ? [] : [{ rate: index, part }];
  });
}

/**
 * The sums of every rate over some land.
 *
 * @param contributions may remember by class what it gave: the 13 000 blocks of a large zone have 60 000 cells of 1 300 classes
 */
export function landSums<Cell extends LandCell>(
  cells: readonly Cell[],
  contributions: (cell: Cell) => readonly RateContribution[] = rateContributions,
): RateSums {
  const column = () => landRates.map(() => 0);
  const [numerator, denominator] = [column(), column()];
  const [knownParcels, knownAreaM2] = [column(), column()];
  const [unknownParcels, unknownAreaM2] = [column(), column()];
  for (const cell of cells)
    for (const { rate, part } of contributions(cell)) {
      if (part === 'unknown') {
        unknownParcels[rate]! += cell.parcels;
        unknownAreaM2[rate]! += cell.areaM2;
        continue;
      }
      numerator[rate]! += amountOf(cell, part.numerator);
      denominator[rate]! += amountOf(cell, part.denominator);
      knownParcels[rate]! += cell.parcels;
      knownAreaM2[rate]! += cell.areaM2;
    }
  return { numerator, denominator, knownParcels, knownAreaM2, unknownParcels, unknownAreaM2 };
}
