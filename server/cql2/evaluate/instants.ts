import { dayInChina, type IsoDate, type IsoInstant } from '../../../geodata/date.ts';
import type { TemporalRelation } from '../expression.ts';

/** A day or a moment. */
export type Instant =
  | { readonly kind: 'date'; readonly value: IsoDate }
  | { readonly kind: 'timestamp'; readonly value: IsoInstant };

/** From an instant to another, open where nothing is said; an instant alone is both its ends. */
export type Interval = { readonly from: Instant | 'open'; readonly to: Instant | 'open' };

/** Where a day meets a moment, the moment counts as the day in China on which it falls. */
export function compareInstants(a: Instant, b: Instant): number {
  const [left, right] = a.kind === b.kind ? [a.value, b.value] : [dayOf(a), dayOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function dayOf(instant: Instant): string {
  return instant.kind === 'date' ? instant.value : dayInChina(instant.value);
}

type Ends = { readonly from: readonly [number, string]; readonly to: readonly [number, string] };

/** The relations of 21-065r2, 7.8: `a` before `b` and so on, by their ends alone. Null where an interval ends before it begins. */
export function relateInTime(relation: TemporalRelation, a: Interval, b: Interval): boolean | null {
  const all = [a.from, a.to, b.from, b.to];
  const isByDay = all.some((end) => end !== 'open' && end.kind === 'date');
  const [left, right] = [endsOf(a, isByDay), endsOf(b, isByDay)];
  if (compare(left.from, left.to) > 0 || compare(right.from, right.to) > 0) return null;
  return relations[relation](left, right);
}

/** An open end lies before or after everything, and is no other interval’s open end’s equal unless it is open on the same side. */
function endsOf({ from, to }: Interval, isByDay: boolean): Ends {
  const valueOf = (instant: Instant) => (isByDay ? dayOf(instant) : instant.value);
  return {
    from: from === 'open' ? [-1, ''] : [0, valueOf(from)],
    to: to === 'open' ? [1, ''] : [0, valueOf(to)],
  };
}

function compare(a: readonly [number, string], b: readonly [number, string]): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}

const relations: Readonly<Record<TemporalRelation, (a: Ends, b: Ends) => boolean>> = {
  after: (a, b) => compare(a.from, b.to) > 0,
  before: (a, b) => compare(a.to, b.from) < 0,
  contains: (a, b) => compare(a.from, b.from) < 0 && compare(a.to, b.to) > 0,
  disjoint: (a, b) => compare(a.to, b.from) < 0 || compare(a.from, b.to) > 0,
  during: (a, b) => compare(a.from, b.from) > 0 && compare(a.to, b.to) < 0,
  equals: (a, b) => compare(a.from, b.from) === 0 && compare(a.to, b.to) === 0,
  finishedBy: (a, b) => compare(a.from, b.from) < 0 && compare(a.to, b.to) === 0,
  finishes: (a, b) => compare(a.from, b.from) > 0 && compare(a.to, b.to) === 0,
  intersects: (a, b) => compare(a.to, b.from) >= 0 && compare(a.from, b.to) <= 0,
  meets: (a, b) => compare(a.to, b.from) === 0,
  metBy: (a, b) => compare(a.from, b.to) === 0,
  overlappedBy: (a, b) =>
    compare(a.from, b.from) > 0 && compare(a.from, b.to) < 0 && compare(a.to, b.to) > 0,
  overlaps: (a, b) =>
    compare(a.from, b.from) < 0 && compare(a.to, b.from) > 0 && compare(a.to, b.to) < 0,
  startedBy: (a, b) => compare(a.from, b.from) === 0 && compare(a.to, b.to) > 0,
  starts: (a, b) => compare(a.from, b.from) === 0 && compare(a.to, b.to) < 0,
};
