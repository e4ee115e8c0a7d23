import type { Insertable } from 'kysely';
import { firstDay } from '../../geodata/date.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import { blockedBy, timelineOf, type Interval, type Progress } from '../../geodata/progress.ts';
import type { ParcelStateTable } from './stateSchema.ts';
import type { StateClasses } from './stateClasses.ts';
import { within, type CountedParcel, type ParcelSpan } from './versions/spans.ts';

/**
 * The timeline of one parcel as rows, without a gap on the days on which there is such a parcel: before anything is observed it
 * stands, unknown. Entries of other subjects are left out.
 */
export function parcelStateRows(
  zone_id: string,
  id: string,
  spans: readonly ParcelSpan[],
  entries: readonly LogEntry[],
  classes: StateClasses,
): Insertable<ParcelStateTable>[] {
  const timeline = withBeginning(
    timelineOf(entries.filter(({ subject }) => subject.kind === 'parcel' && subject.id === id)),
  );
  return spans.flatMap((span) =>
    within(span, timeline).map(({ from, until, of }) => ({
      zone_id,
      parcel_id: id,
      valid_from: from,
      valid_until: until,
      as_of: from === of.from ? null : of.from,
      ...statesOf(of.progress, span.parcel, classes),
    })),
  );
}

function statesOf(progress: Progress, parcel: CountedParcel, classes: StateClasses) {
  const { clearance, levelling, building } = progress;
  return {
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
    area_m2: countedAreaM2(parcel),
  };
}

function withBeginning(timeline: readonly Interval[]): readonly Interval[] {
  const first = timeline[0]?.from ?? null;
  if (first === firstDay) return timeline;
  const nothing = { clearance: null, levelling: null, building: null };
  return [{ from: firstDay, until: first, progress: nothing }, ...timeline];
}
