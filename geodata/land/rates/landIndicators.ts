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
import { benefitRates } from './benefitRates.ts';
import { extentRates } from './extentRates.ts';
import { intensityRates } from './intensityRates.ts';
import { managementRates } from './managementRates.ts';
import { perMuRates } from './perMuRates.ts';
import type { Rate } from './rate.ts';

/** Every rate of land use, in the order in which they are read. */
export const landRates: readonly Rate[] = [
  ...extentRates,
  ...intensityRates,
  ...benefitRates,
  ...managementRates,
  ...perMuRates,
];

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
  return landRates.map((rate) => indicatorOf(rate, cells, date));
}

/** The same figures without their working. */
export function landFigures(cells: readonly LandCell[], date: IsoDate): IndicatorFigure[] {
  return landRates.map((rate) => figureOf(rate, cells, date));
}

export function indicatorOf(rate: Rate, cells: readonly LandCell[], date: IsoDate): Indicator {
  return {
    group: rate.group,
    name: rate.name,
    formula: formulaOf(rate.numerator.name, rate.denominator.name),
    numeratorSide: rate.numerator,
    denominatorSide: rate.denominator,
    unit: rate.unit,
    edition: rate.edition,
    provisional: rate.provisional,
    ...figureOf(rate, cells, date),
  };
}

function figureOf(rate: Rate, cells: readonly LandCell[], date: IsoDate): IndicatorFigure {
  const inForce = rate.inForceFrom === null || rate.inForceFrom <= date;
  const sums = sumOf(rate, inForce ? cells : []);
  const { numerator, denominator, unknownParcels } = sums;
  const missing = inForce ? missingReason(denominator, unknownParcels) : 'notInForce';
  const value = missing === null ? (numerator / denominator) * factors[rate.unit] : null;
  return { id: rate.id, value, missing, ...sums };
}

type Sums = Omit<IndicatorFigure, 'id' | 'value' | 'missing'>;

function sumOf(rate: Rate, cells: readonly LandCell[]): Sums {
  const sums = {
    numerator: 0,
    denominator: 0,
    knownParcels: 0,
    knownAreaM2: 0,
    unknownParcels: 0,
    unknownAreaM2: 0,
  };
  for (const cell of cells) {
    const part = rate.assess(cell);
    if (part === 'outside') continue;
    if (part === 'unknown') {
      sums.unknownParcels += cell.parcels;
      sums.unknownAreaM2 += cell.areaM2;
      continue;
    }
    sums.numerator += part.numerator;
    sums.denominator += part.denominator;
    sums.knownParcels += cell.parcels;
    sums.knownAreaM2 += cell.areaM2;
  }
  return sums;
}
