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
