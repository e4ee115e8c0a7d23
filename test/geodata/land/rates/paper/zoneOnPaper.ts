import type { IsoDate } from '../../../../../geodata/date.ts';
import type { MissingReason } from '../../../../../geodata/indicator.ts';
import type { LandCell, LandClass } from '../../../../../geodata/land/landCell.ts';

/** A small zone worked out by hand: what every rate has to be, or why it has no value. */
export type ZoneOnPaper = {
  readonly name: string;
  readonly date: IsoDate;
  readonly cells: readonly LandCell[];
  readonly rates: Readonly<Record<string, number | MissingReason>>;
};

/** Land of which nothing in particular is to be said. */
export const kept = { idle: false, expiry: 'notExpired' } as const satisfies Partial<LandClass>;
export const byListing = {
  supply: 'D21',
  supplyMode: 'listing',
  requiredSupply: 'competitive',
} as const satisfies Partial<LandClass>;
export const allocated = {
  supply: 'D1',
  supplyMode: 'allocation',
  requiredSupply: 'allocation',
} as const satisfies Partial<LandClass>;

export const perMuNotInForce = {
  taxPerMu: 'notInForce',
  addedValuePerMu: 'notInForce',
  labourProductivity: 'notInForce',
  addedValuePerEnergy: 'notInForce',
  addedValuePerEmissions: 'notInForce',
  researchShare: 'notInForce',
} as const;
