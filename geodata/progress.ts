import { axes, type Axis } from './axis.ts';
import { dayInChina, endOfDayInChina, type IsoDate, type IsoInstant } from './date.ts';
import type { LogEntry, Observation } from './observation.ts';

/** Where a subject stands: per axis the observation that counts, null where nothing is known. */
export type Progress = { readonly [A in Axis]: Observation<A> | null };

/** Of an observation what a map or a count shows of it, without where it is from. */
export type ObservedState<A extends Axis = Axis> = {
  readonly [Each in A]: Pick<
    Observation<Each>,
    'id' | 'axis' | 'state' | 'percent' | 'asOf' | 'recordedAt' | 'blocked'
  >;
}[A];

/** A Progress is one. */
export type LastObserved = { readonly [A in Axis]: ObservedState<A> | null };

/** Of a log entry what tells which others it takes away. */
export type Change =
  | { readonly kind: 'observation'; readonly id: string; readonly supersedes: string | null }
  | { readonly kind: 'retraction'; readonly id: string; readonly retracts: string };

/**
 * The ids of the entries that others of the log take away.
 *
 * A retraction removes the entry it names, unless it is itself retracted. A correction replaces what it supersedes, even
 * after it has been corrected in turn; only retracting it brings the earlier one back. Entries that change no other may be
 * left out of `log`, and their order does not matter.
 */
export function withdrawnIds(log: readonly Change[]): ReadonlySet<string> {
  const retractions = log.filter((entry) => entry.kind === 'retraction');
  // A log is finite and an entry can only retract what was recorded before it, so the recursion ends; `seen` guards bad data.
  const isRetracted = (id: string, seen: ReadonlySet<string> = new Set()): boolean =>
    !seen.has(id) &&
    retractions.some(
      (entry) => entry.retracts === id && !isRetracted(entry.id, new Set(seen).add(id)),
    );
  const retracted = retractions.map(({ retracts }) => retracts).filter((id) => isRetracted(id));
  const gone = new Set(retracted);
  const superseded = log.flatMap((entry) =>
    entry.kind === 'observation' && !gone.has(entry.id) ? (entry.supersedes ?? []) : [],
  );
  return new Set([...retracted, ...superseded]);
}

/** The observations that count for someone who knows the log up to `knownBy` (all of it when undefined). */
export function effectiveObservations(
  log: Iterable<LogEntry>,
  knownBy?: IsoInstant,
): Observation[] {
  const known = [...log].filter((entry) => knownBy === undefined || entry.recordedAt <= knownBy);
  const gone = withdrawnIds(known);
  return known.filter(
    (entry): entry is Observation => entry.kind === 'observation' && !gone.has(entry.id),
  );
}

/** The state of one subject on a day, as known by a moment. */
export function progressAt(log: Iterable<LogEntry>, date: IsoDate, knownBy?: IsoInstant): Progress {
  return latestObservations(
    effectiveObservations(log, knownBy).filter((entry) => entry.asOf <= date),
  );
}

/** One stretch of days over which a subject's progress does not change; `until` is the first day it no longer holds. */
export type Interval = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly progress: Progress;
};

/** The whole history of one subject: progressAt() for every date at once. Empty when nothing was observed. */
export function timelineOf(log: Iterable<LogEntry>, knownBy?: IsoInstant): Interval[] {
  const observations = effectiveObservations(log, knownBy);
  const days = [...new Set(observations.map((entry) => entry.asOf))].sort();
  return days.map((from, index) => ({
    from,
    until: days[index + 1] ?? null,
    progress: latestObservations(observations.filter((entry) => entry.asOf <= from)),
  }));
}

/**
 * The history of one subject as those saw it who lived it: on each day what was known by the end of that day in China. What was
 * written down late is in it from the day on which it was written down; `from` is then later than anything the progress speaks of.
 */
export function timelineAsKnownThen(log: Iterable<LogEntry>): Interval[] {
  const entries = [...log];
  const days = entries.flatMap((entry) => {
    const recorded = dayInChina(entry.recordedAt);
    return entry.kind === 'observation' ? [recorded, entry.asOf] : [recorded];
  });
  const steps: { readonly from: IsoDate; readonly progress: Progress }[] = [];
  for (const from of [...new Set(days)].sort()) {
    const progress = progressAt(entries, from, endOfDayInChina(from));
    const before = steps.at(-1)?.progress;
    if (axes.some((axis) => progress[axis]?.id !== before?.[axis]?.id))
      steps.push({ from, progress });
  }
  return steps.map((step, index) => ({ ...step, until: steps[index + 1]?.from ?? null }));
}

type Ranked = Pick<ObservedState, 'id' | 'asOf' | 'recordedAt'>;

/** Of two observations of one axis the later day counts; on one day the later record; the id settles what is left. */
export function outranks(candidate: Ranked, current: Ranked): boolean {
  if (candidate.asOf !== current.asOf) return candidate.asOf > current.asOf;
  if (candidate.recordedAt !== current.recordedAt) return candidate.recordedAt > current.recordedAt;
  return candidate.id > current.id;
}

/** Of observations that all count, and none of which lies ahead, the newest of each axis. */
export function latestObservations(observations: readonly Observation[]): Progress;
export function latestObservations(observations: readonly ObservedState[]): LastObserved;
export function latestObservations(observations: readonly ObservedState[]): LastObserved {
  const latest: Record<Axis, ObservedState | null> = {
    clearance: null,
    levelling: null,
    building: null,
  };
  for (const observation of observations) {
    const current = latest[observation.axis];
    if (current === null || outranks(observation, current)) latest[observation.axis] = observation;
  }
  // Each slot holds an observation of its own axis, which the compiler cannot follow through the index.
  return latest as LastObserved;
}

/** The observation that says the subject is blocked, if the newest on any axis says so. */
export function blockedBy(progress: Progress): Observation | null;
export function blockedBy(progress: LastObserved): ObservedState | null;
export function blockedBy(progress: LastObserved): ObservedState | null {
  for (const axis of axes) {
    const observation = progress[axis];
    if (observation?.blocked) return observation;
  }
  return null;
}

/** The newest day that anything in this progress speaks of: how fresh the knowledge is. */
export function freshness(progress: LastObserved): IsoDate | null {
  const days = axes.flatMap((axis) => progress[axis]?.asOf ?? []);
  return days.sort().at(-1) ?? null;
}
