import { progressMembership, progressRates, type Membership } from '../indicator.ts';
import type { KnownStates } from '../stage.ts';
import type { LandCell } from './landCell.ts';
import { rateById } from './rates/landIndicators.ts';
import { amountOf } from './rates/rate.ts';

/**
 * Where a parcel, or a part of one, stands to an indicator: what the lists behind a figure are made of. Land that brings 0
 * to a sum, a park to the floor area, is in the denominator only. Asks no day: behind a rate that is not in force there is no
 * land, whatever it would be in. Throws a RangeError when there is no such indicator.
 */
export function membershipIn(indicator: string, land: LandCell, states: KnownStates): Membership {
  const progress = progressRates.find(({ id }) => id === indicator);
  if (progress) return progressMembership(progress, states[progress.axis]);
  const rate = rateById(indicator);
  if (!rate) throw new RangeError(`no indicator ${indicator}`);
  const part = rate.assess(land);
  if (typeof part === 'string') return part;
  if (amountOf(land, part.numerator) <= 0) return 'denominator';
  return amountOf(land, part.denominator) > 0 ? 'both' : 'numerator';
}
