import { firstDay, type IsoInstant } from '../date.ts';
import type { LogEntry } from '../observation.ts';
import type { PlanRecords } from '../plan/planRecords.ts';
import { seenStatesOf } from '../plan/seenStates.ts';
import { blockedBy, effectiveObservations, timelineOf } from '../progress.ts';
import { statesOfProgress } from '../stateFilter.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import type { SupervisedParcel, SupervisedStep } from './supervised.ts';

/** Logs, by item, of what is known otherwise since the moment. */
type Revised = ReadonlyMap<string, readonly LogEntry[]>;

/** What plan items are made of, as known by a moment. What has no log among those revised is known as it was. */
export function planRecordsThen(
  now: PlanRecords,
  revised: Revised,
  knownBy: IsoInstant,
  written: Pick<PlanRecords, 'blockers' | 'lightRules' | 'stageDurations'>,
): PlanRecords {
  const seen = new Map(now.seen);
  for (const [item, log] of revised)
    seen.set(item, seenStatesOf(effectiveObservations(log, knownBy)));
  const plans = [...now.plans].map(
    ([item, versions]) =>
      [item, versions.filter(({ recordedAt }) => recordedAt <= knownBy)] as const,
  );
  return { ...now, ...written, seen, plans: new Map(plans) };
}

/** Parcels as known by a moment. */
export function parcelsThen(
  now: readonly SupervisedParcel[],
  revised: Revised,
  knownBy: IsoInstant,
): SupervisedParcel[] {
  return now.map((parcel) => {
    const log = revised.get(itemOfSubject({ kind: 'parcel', id: parcel.id }));
    return log === undefined ? parcel : { ...parcel, steps: stepsKnownBy(log, knownBy) };
  });
}

function stepsKnownBy(log: readonly LogEntry[], knownBy: IsoInstant): SupervisedStep[] {
  const steps = timelineOf(log, knownBy).map(({ from, progress }) => ({
    from,
    ...statesOfProgress(progress),
    blocked: blockedBy(progress) !== null,
  }));
  return [nothingKnown, ...steps];
}

const nothingKnown: SupervisedStep = {
  from: firstDay,
  clearance: null,
  levelling: null,
  building: null,
  blocked: false,
};
