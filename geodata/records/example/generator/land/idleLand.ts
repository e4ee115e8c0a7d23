import { addDays, addYears, type IsoDate } from '../../../../date.ts';
import { integerBetween, type Random } from '../../random.ts';
import { endOfMonth, lastMonth } from '../months.ts';
import type { BuildingDates } from './keyDates.ts';

/**
 * How land that was supplied comes to lie idle: never started, by its holder's fault for one year or two or by the
 * government's; started and left, with little of the land built on or little of the money spent; not yet but soon; or with
 * nothing on record of the days that would tell.
 */
export type IdleCase =
  | 'fee'
  | 'reclaim'
  | 'government'
  | 'soon'
  | 'suspendedByArea'
  | 'suspendedByMoney'
  | 'undated';

/** Of land whose progress nobody records, in turn; the sixth has no land record either. */
const unrecorded = [
  'suspendedByMoney',
  'fee',
  'reclaim',
  'suspendedByArea',
  'undated',
  null,
] as const satisfies (IdleCase | null)[];

/** @param count how many such parcels the district had before this one */
export function unrecordedIdleCase(count: number): IdleCase | null {
  return unrecorded[count % unrecorded.length] ?? null;
}

/** Of land that was sold before it was cleared, and whose clearance is stuck: two in six. */
export function obstructedIdleCase(count: number): IdleCase | null {
  return count % 6 === 1 ? 'government' : count % 6 === 4 ? 'soon' : null;
}

const lastDay = endOfMonth(lastMonth);

/** Days before the last day on which building was to start, or, of suspended land, on which it stopped. */
const ago: Record<IdleCase, readonly [number, number]> = {
  fee: [440, 600],
  reclaim: [930, 1050],
  government: [500, 700],
  soon: [285, 350],
  suspendedByArea: [430, 560],
  suspendedByMoney: [640, 800],
  undated: [700, 900],
};

export function idleBuildingDates(idleCase: IdleCase, random: Random): BuildingDates {
  const day = addDays(lastDay, -integerBetween(random, ...ago[idleCase]));
  const before = (from: IsoDate, least: number, most: number) =>
    addDays(from, -integerBetween(random, least, most));
  const never = { completed: null, producing: null, disposed: null };
  if (idleCase === 'suspendedByArea' || idleCase === 'suspendedByMoney') {
    const started = before(day, 200, 330);
    const agreedStart = before(started, 5, 90);
    const signed = before(agreedStart, 160, 280);
    return { ...never, signed, agreedStart, started, suspended: day, determined: null };
  }
  const signed = before(day, 160, 280);
  const determined = addDays(addYears(day, 1), integerBetween(random, 40, 110));
  return {
    ...never,
    signed,
    agreedStart: idleCase === 'undated' ? null : day,
    started: null,
    suspended: null,
    determined: idleCase === 'reclaim' || idleCase === 'government' ? determined : null,
  };
}
