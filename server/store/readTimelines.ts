import type { Kysely } from 'kysely';
import type { ParcelTimeline, TimelineStep } from '../../geodata/parcelTimeline.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';

/** Every state that each parcel has ever had, in pages of parcels on one state of the data. */
export function readTimelines(
  reader: Kysely<Schema>,
  zone: string,
  pageSize: number,
): AsyncGenerator<ParcelTimeline[]> {
  return pagesInSnapshot(reader, (db) => timelinePages(db, zone, pageSize));
}

async function* timelinePages(
  db: Kysely<Schema>,
  zone: string,
  pageSize: number,
): AsyncGenerator<ParcelTimeline[]> {
  let after: string | undefined;
  for (;;) {
    const from = after;
    const parcels = await db
      .selectFrom('parcel')
      .select('id')
      .where('zone_id', '=', zone)
      .$if(from !== undefined, (page) => page.where('id', '>', from ?? ''))
      .orderBy('id')
      .limit(pageSize)
      .execute();
    const [first, last] = [parcels[0]?.id, parcels.at(-1)?.id];
    if (first === undefined || last === undefined) return;
    yield timelinesOf(await selectSteps(db, zone, first, last).execute());
    if (parcels.length < pageSize) return;
    after = last;
  }
}

/** SQLite takes a cross join in the order in which it is written: the states by their key, then the class of each. */
function selectSteps(db: Kysely<Schema>, zone: string, first: string, last: string) {
  return db
    .selectFrom('parcel_state as state')
    .crossJoin('state_class')
    .where('state.zone_id', '=', zone)
    .where('state.parcel_id', '>=', first)
    .where('state.parcel_id', '<=', last)
    .where('state_class.zone_id', '=', zone)
    .whereRef('state_class.id', '=', 'state.class_id')
    .select([
      'state.parcel_id',
      'state.valid_from',
      'state_class.clearance',
      'state_class.levelling',
      'state_class.building',
      'state_class.blocked',
      'state.clearance_percent',
      'state.levelling_percent',
      'state.building_percent',
    ])
    .orderBy('state.parcel_id')
    .orderBy('state.valid_from');
}

type StepRow = Awaited<ReturnType<ReturnType<typeof selectSteps>['execute']>>[number];

function timelinesOf(rows: readonly StepRow[]): ParcelTimeline[] {
  const timelines: { readonly id: string; readonly steps: TimelineStep[] }[] = [];
  for (const row of rows) {
    let current = timelines.at(-1);
    if (current?.id !== row.parcel_id) timelines.push((current = { id: row.parcel_id, steps: [] }));
    current.steps.push({
      from: row.valid_from,
      clearance: row.clearance,
      clearancePercent: row.clearance_percent,
      levelling: row.levelling,
      levellingPercent: row.levelling_percent,
      building: row.building,
      buildingPercent: row.building_percent,
      blocked: Boolean(row.blocked),
    });
  }
  return timelines;
}
