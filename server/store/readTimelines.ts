import type { Kysely } from 'kysely';
import {
  stepsOf,
  type KnownBy,
  type ParcelTimeline,
  type TimelineStep,
} from '../../geodata/parcelTimeline.ts';
import { timelineAsKnownThen, timelineOf } from '../../geodata/progress.ts';
import { readLogs } from './readLogs.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';

/** Parcels whose logs are folded before others get a turn. */
const largestFold = 500;

/**
 * Every state that each parcel has ever had, in pages of parcels on one state of the data. What was known by a moment is kept
 * nowhere but in the log.
 */
export function readTimelines(
  reader: Kysely<Schema>,
  zone: string,
  knownBy: KnownBy | undefined,
  pageSize: number,
): AsyncGenerator<ParcelTimeline[]> {
  return pagesInSnapshot(reader, (db) =>
    knownBy === undefined
      ? timelinePages(db, zone, pageSize, async (ids) =>
          timelinesFrom(await selectSteps(db, zone, ids[0]!, ids.at(-1)!).execute()),
        )
      : timelinePages(db, zone, Math.min(pageSize, largestFold), (ids) =>
          foldedTimelines(db, zone, ids, knownBy),
        ),
  );
}

async function foldedTimelines(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
  knownBy: KnownBy,
): Promise<ParcelTimeline[]> {
  const logs = await readLogs(db, zone, 'parcel', ids);
  return ids.map((id) => {
    const log = logs.get(id) ?? [];
    return {
      id,
      steps: stepsOf(knownBy === 'eachDay' ? timelineAsKnownThen(log) : timelineOf(log, knownBy)),
    };
  });
}

async function* timelinePages(
  db: Kysely<Schema>,
  zone: string,
  pageSize: number,
  timelinesOf: (ids: readonly string[]) => Promise<ParcelTimeline[]>,
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
    if (parcels.length === 0) return;
    const ids = parcels.map(({ id }) => id);
    yield await timelinesOf(ids);
    if (parcels.length < pageSize) return;
    after = ids.at(-1);
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

function timelinesFrom(rows: readonly StepRow[]): ParcelTimeline[] {
  const timelines: { readonly id: string; readonly steps: TimelineStep[] }[] = [];
  for (const row of rows) {
    let current = timelines.at(-1);
    if (current?.id !== row.parcel_id) timelines.push((current = { id: row.parcel_id, steps: [] }));
    const isKnown = row.clearance !== null || row.levelling !== null || row.building !== null;
    current.steps.push({
      from: row.valid_from,
      asOf: isKnown ? row.valid_from : null,
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
