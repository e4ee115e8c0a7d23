import type { Kysely } from 'kysely';
import { firstDay } from '../../geodata/date.ts';
import {
  nothingKnown,
  stepsOf,
  type KnownBy,
  type ParcelTimeline,
  type TimelineStep,
} from '../../geodata/parcelTimeline.ts';
import { timelineAsKnownThen, timelineOf } from '../../geodata/progress.ts';
import { readLogs } from './readLogs.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import { parcelIdsAfter } from './versions/parcelIds.ts';
import { datingOf } from './versions/past.ts';

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
      ? derivedTimelines(db, zone, pageSize)
      : timelinePages(db, zone, Math.min(pageSize, largestFold), (ids) =>
          foldedTimelines(db, zone, ids, knownBy),
        ),
  );
}

async function* derivedTimelines(
  db: Kysely<Schema>,
  zone: string,
  pageSize: number,
): AsyncGenerator<ParcelTimeline[]> {
  const { isDated } = await datingOf(db, zone, { asOf: firstDay });
  yield* timelinePages(db, zone, pageSize, async (ids) =>
    timelinesFrom(await selectSteps(db, zone, ids[0]!, ids.at(-1)!, isDated).execute()),
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
    const ids = await parcelIdsAfter(db, zone, after, pageSize);
    if (ids.length === 0) return;
    yield await timelinesOf(ids);
    if (ids.length < pageSize) return;
    after = ids.at(-1);
  }
}

/** SQLite takes a cross join in the order in which it is written: the states by their key, then the class of each. */
function selectSteps(
  db: Kysely<Schema>,
  zone: string,
  first: string,
  last: string,
  isDated: boolean,
) {
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
    .$if(isDated, (query) => query.select(['state.valid_until', 'state.as_of']))
    .orderBy('state.parcel_id')
    .orderBy('state.valid_from');
}

type StepRow = Awaited<ReturnType<ReturnType<typeof selectSteps>['execute']>>[number];

function timelinesFrom(rows: readonly StepRow[]): ParcelTimeline[] {
  const timelines: { readonly id: string; readonly steps: TimelineStep[] }[] = [];
  let before: StepRow | undefined;
  for (const row of rows) {
    if (before?.parcel_id !== row.parcel_id) {
      if (before) endWith(timelines.at(-1)!.steps, before);
      timelines.push({ id: row.parcel_id, steps: [] });
      before = undefined;
    }
    const { steps } = timelines.at(-1)!;
    // Where no parcel has ever been another, every row joins the one before.
    const joins = before !== undefined && (before.valid_until ?? row.valid_from) === row.valid_from;
    if (!joins && (before?.valid_until ?? firstDay) < row.valid_from)
      steps.push({ ...nothingKnown, from: before?.valid_until ?? firstDay });
    // What begins with a version of the parcel goes on with the states of the row before.
    if (!joins || !row.as_of) steps.push(stepFrom(row));
    before = row;
  }
  if (before) endWith(timelines.at(-1)!.steps, before);
  return timelines;
}

/** Of a parcel that is none any more nothing is known. */
function endWith(steps: TimelineStep[], { valid_until }: StepRow): void {
  if (valid_until) steps.push({ ...nothingKnown, from: valid_until });
}

function stepFrom(row: StepRow): TimelineStep {
  const isKnown = row.clearance !== null || row.levelling !== null || row.building !== null;
  return {
    from: row.valid_from,
    asOf: isKnown ? (row.as_of ?? row.valid_from) : null,
    clearance: row.clearance,
    clearancePercent: row.clearance_percent,
    levelling: row.levelling,
    levellingPercent: row.levelling_percent,
    building: row.building,
    buildingPercent: row.building_percent,
    blocked: Boolean(row.blocked),
  };
}
