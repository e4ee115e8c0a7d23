import { axes, type Axis } from '../axis.ts';
import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { LogEntry, Observation } from '../observation.ts';
import { effectiveObservations, latestObservations } from '../progress.ts';

/** What is known of an axis for a day: what holds then, and the first that is known of a later day. */
export type AxisStanding<A extends Axis = Axis> = {
  readonly [K in A]: {
    readonly held: Observation<K> | null;
    readonly later: Observation<K> | null;
  };
}[A];

export type Standing = { readonly [A in Axis]: AxisStanding<A> };

/** A parcel as the sheet of a day shows it. */
export type EntryRow = {
  readonly parcel: string;
  readonly name: Bilingual;
  readonly number: string | null;
  readonly block: string | null;
  /** Of its log as it is now: a write has to name it. */
  readonly mark: string;
  readonly standing: Standing;
};

/** A stretch of a sheet's rows in the order of their parcels; `next` is the id after which the next one begins, null of the last. */
export type EntryRows = {
  readonly asOf: IsoDate;
  readonly rows: readonly EntryRow[];
  readonly next: string | null;
};

export function standingOn(log: readonly LogEntry[], day: IsoDate): Standing {
  const known = effectiveObservations(log);
  const held = latestObservations(known.filter(({ asOf }) => asOf <= day));
  const ahead = known.filter(({ asOf }) => asOf > day);
  const nextDays = axes.map(
    (axis) =>
      ahead
        .filter((one) => one.axis === axis)
        .map(({ asOf }) => asOf)
        .sort()[0],
  );
  const later = latestObservations(
    ahead.filter(({ axis, asOf }) => asOf === nextDays[axes.indexOf(axis)]),
  );
  return {
    clearance: { held: held.clearance, later: later.clearance },
    levelling: { held: held.levelling, later: later.levelling },
    building: { held: held.building, later: later.building },
  };
}

/**
 * Tells a log from every other that it was or will be: entries are only ever added, so their number does, and the newest of
 * them tells it from that of a zone that was put in its place. `3:2c1f…`; `0:` of a log without entries.
 */
export function logMark(log: readonly Pick<LogEntry, 'id' | 'recordedAt'>[]): string {
  const newest = log
    .map(({ id, recordedAt }) => [recordedAt, id] as const)
    .sort(([a, one], [b, other]) => (a === b ? compare(one, other) : compare(a, b)))
    .at(-1);
  return `${log.length}:${newest?.[1] ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
