import type { IndicatorFigure } from '../../indicator.ts';
import type { LandCell } from '../landCell.ts';
import { landRates } from './landRates.ts';
import { amountOf, type Assessment } from './rate.ts';

/** What is summed of a rate over some land. */
export type RateSums = Omit<IndicatorFigure, 'id' | 'value' | 'missing' | 'reported'>;

export const noSums: RateSums = {
  numerator: 0,
  denominator: 0,
  knownParcels: 0,
  knownAreaM2: 0,
  unknownParcels: 0,
  unknownAreaM2: 0,
};

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
 * The sums of every rate over some land, in the order of `landRates`.
 *
 * @param standings may remember by class what it gave: the 13 000 blocks of a large zone have 60 000 cells of 1 300 classes
 */
export function landSums<Cell extends LandCell>(
  cells: readonly Cell[],
  standings: (cell: Cell) => readonly RateContribution[] = rateContributions,
): readonly RateSums[] {
  const all = landRates.map(() => ({ ...noSums }));
  for (const cell of cells)
    for (const { rate, part } of standings(cell)) {
      const sums: { -readonly [Name in keyof RateSums]: number } = all[rate]!;
      if (part === 'unknown') {
        sums.unknownParcels += cell.parcels;
        sums.unknownAreaM2 += cell.areaM2;
        continue;
      }
      sums.numerator += amountOf(cell, part.numerator);
      sums.denominator += amountOf(cell, part.denominator);
      sums.knownParcels += cell.parcels;
      sums.knownAreaM2 += cell.areaM2;
    }
  return all;
}
