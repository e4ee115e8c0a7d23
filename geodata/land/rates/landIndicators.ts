import type { IsoDate } from '../../date.ts';
import {
  formulaOf,
  missingReason,
  type Indicator,
  type IndicatorFigure,
  type IndicatorUnit,
} from '../../indicator.ts';
import { squareMetresPerMu } from '../../units.ts';
import type { LandCell } from '../landCell.ts';
import { landRates } from './landRates.ts';
import { landSums, type RateSums } from './landSums.ts';
import type { Rate } from './rate.ts';

const rates = new Map(landRates.map((rate) => [rate.id, rate]));

/** The rate of an id such as `supplyRate`; undefined for an indicator of progress. */
export function rateById(id: string): Rate | undefined {
  return rates.get(id);
}

/** From numerator over denominator, in the units of their sides, to the indicator's own unit. */
const factors: Record<IndicatorUnit, number> = {
  percent: 100,
  ratio: 1,
  wanYuanPerHectare: 10_000,
  wanYuanPerMu: squareMetresPerMu,
  personsPerHectare: 10_000,
  wanYuanPerPerson: 1,
  wanYuanPerTonne: 1,
};

/**
 * The rates of any land, given as cells. Additive: numerators, denominators and what is unknown of two disjoint areas add up
 * to those of their union. Laws of no day but `date` are left out where they were not in force.
 */
export function landIndicators(cells: readonly LandCell[], date: IsoDate): Indicator[] {
  return indicatorsOf(landSums(cells), date);
}

/** The same from sums. */
export function indicatorsOf(sums: RateSums, date: IsoDate): Indicator[] {
  return landFigures(sums, date).map((figure, index) => {
    const rate = landRates[index]!;
    return {
      group: rate.group,
      name: rate.name,
      formula: formulaOf(rate.numerator.name, rate.denominator.name),
      numeratorSide: rate.numerator,
      denominatorSide: rate.denominator,
      unit: rate.unit,
      edition: rate.edition,
      provisional: rate.provisional,
      ...figure,
    };
  });
}

/** What they come to, without what they are called. */
export function landFigures(sums: RateSums, date: IsoDate): IndicatorFigure[] {
  return landRates.map(({ id, unit, inForceFrom }, index): IndicatorFigure => {
    if (inForceFrom !== null && inForceFrom > date)
      return { id, value: null, missing: 'notInForce', ...noSums };
    const numerator = sums.numerator[index]!;
    const denominator = sums.denominator[index]!;
    const unknownParcels = sums.unknownParcels[index]!;
    const missing = missingReason(denominator, unknownParcels);
    return {
      id,
      value: missing === null ? (numerator / denominator) * factors[unit] : null,
      missing,
      numerator,
      denominator,
      knownParcels: sums.knownParcels[index]!,
      knownAreaM2: sums.knownAreaM2[index]!,
      unknownParcels,
      unknownAreaM2: sums.unknownAreaM2[index]!,
    };
  });
}

const noSums = {
  numerator: 0,
  denominator: 0,
  knownParcels: 0,
  knownAreaM2: 0,
  unknownParcels: 0,
  unknownAreaM2: 0,
};
