import type { Insertable } from 'kysely';
import { firstDay } from '../../geodata/date.ts';
import { blockedBy, timelineOf, type Interval } from '../../geodata/progress.ts';
import type { LandUse } from '../../geodata/landUse.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import type { ParcelStateTable } from './schema.ts';
import type { StateClasses } from './stateClasses.ts';

/** What of a parcel its states repeat, so that counting reads one table. */
export type CountedParcel = {
  readonly id: string;
  readonly block: string | null;
  readonly town: string | null;
  readonly landUse: LandUse | null;
  readonly quality: BoundaryQuality;
  readonly areaM2: number | null;
};

/** The timeline of one parcel as rows, without a gap from the first day on: before anything is observed it stands, unknown. Entries of other subjects are left out. */
export function parcelStateRows(
  zone_id: string,
  parcel: CountedParcel,
  entries: readonly LogEntry[],
  classes: StateClasses,
): Insertable<ParcelStateTable>[] {
  const timeline = timelineOf(
    entries.filter(({ subject }) => subject.kind === 'parcel' && subject.id === parcel.id),
  );
  return withBeginning(timeline).map(({ from, until, progress }) => {
    const { clearance, levelling, building } = progress;
    return {
      zone_id,
      parcel_id: parcel.id,
      valid_from: from,
      valid_until: until,
      class_id: classes.idOf({
        clearance: clearance?.state ?? null,
        levelling: levelling?.state ?? null,
        building: building?.state ?? null,
        blocked: blockedBy(progress) !== null,
        land_use: parcel.landUse,
        quality: parcel.quality,
      }),
      clearance_percent: clearance?.percent ?? null,
      levelling_percent: levelling?.percent ?? null,
      building_percent: building?.percent ?? null,
      block_id: parcel.block,
      town_id: parcel.town,
      area_m2: parcel.areaM2,
    };
  });
}

function withBeginning(timeline: readonly Interval[]): readonly Interval[] {
  const first = timeline[0]?.from ?? null;
  if (first === firstDay) return timeline;
  const nothing = { clearance: null, levelling: null, building: null };
  return [{ from: firstDay, until: first, progress: nothing }, ...timeline];
}
