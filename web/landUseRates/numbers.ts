import { signedNumber, withDigits } from '../words/format.ts';
import type { IndicatorSide, IndicatorUnit } from '../../geodata/indicator.ts';
import { roundTo } from '../../geodata/units.ts';

/** Decimals of a figure by its unit: 89.46 %, a floor area ratio of 0.98, 4,812.4 万元/公顷, 320.83 万元/亩. */
const decimals: Record<IndicatorUnit, number> = {
  percent: 2,
  ratio: 2,
  wanYuanPerHectare: 1,
  wanYuanPerMu: 2,
  personsPerHectare: 1,
  wanYuanPerPerson: 2,
  wanYuanPerTonne: 2,
};

/** A figure as it is written, 89.464 as a percent → 89.46. */
export function roundFigure(value: number, unit: IndicatorUnit): number {
  return roundTo(value, decimals[unit]);
}

/** 89.464 as a percent → `89.46`; 4812.43 per hectare → `4,812.4`. */
export function figureNumber(value: number, unit: IndicatorUnit): string {
  return withDigits(value, decimals[unit]);
}

/** A difference of two values of an indicator in its own unit. */
export function signedFigure(difference: number, unit: IndicatorUnit): string {
  return signedNumber(difference, decimals[unit]);
}

const sideDecimals: Record<Exclude<IndicatorSide['unit'], 'm2'>, number> = {
  parcels: 0,
  wanYuan: 1,
  persons: 0,
  tonnes: 1,
};

/** What stands on one side of a fraction; areas are written in the unit of the view instead. Cut parcels make half persons. */
export function sideNumber(amount: number, unit: Exclude<IndicatorSide['unit'], 'm2'>): string {
  return withDigits(amount, sideDecimals[unit]);
}

/** 0.3333 → `33.3 %`: the part of a parcel that lies inside. */
export function shareNumber(share: number): string {
  const percent = roundTo(share * 100, 1);
  if (percent === 0) return '<0.1\u00a0%';
  return percent === 100 ? '>99.9\u00a0%' : `${withDigits(percent, 1)}\u00a0%`;
}
