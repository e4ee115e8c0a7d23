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
  const classes = await readClasses(db, zone);
  yield* timelinePages(db, zone, pageSize, async (ids) =>
    timelinesFrom(
      await selectSteps(db, zone, isDated)
        .where('state.parcel_id', '>=', ids[0]!)
        .where('state.parcel_id', '<=', ids.at(-1)!)
        .execute(),
      classes,
    ),
  );
}

/** The same of the parcels named, some thousands at most; all that is known. */
export async function readTimelinesOf(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
  isDated: boolean,
): Promise<ReadonlyMap<string, readonly TimelineStep[]>> {
  const rows = await selectSteps(db, zone, isDated).where('state.parcel_id', 'in', ids).execute();
  const classes = await readClasses(db, zone);
  return new Map(timelinesFrom(rows, classes).map(({ id, steps }) => [id, steps]));
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

/** The states by their key. Their classes are read apart: there are some hundreds of them, and of steps ten for each parcel. */
function selectSteps(db: Kysely<Schema>, zone: string, isDated: boolean) {
  return db
    .selectFrom('parcel_state as state')
    .where('state.zone_id', '=', zone)
    .select([
      'state.parcel_id',
      'state.valid_from',
      'state.class_id',
      'state.clearance_percent',
      'state.levelling_percent',
      'state.building_percent',
    ])
    .$if(isDated, (query) => query.select(['state.valid_until', 'state.as_of']))
    .orderBy('state.parcel_id')
    .orderBy('state.valid_from');
}

async function readClasses(db: Kysely<Schema>, zone: string) {
  const rows = await db
    .selectFrom('state_class')
    .where('zone_id', '=', zone)
    .select(['id', 'clearance', 'levelling', 'building', 'blocked'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

type Classes = Awaited<ReturnType<typeof readClasses>>;
type StepRow = Awaited<ReturnType<ReturnType<typeof selectSteps>['execute']>>[number];

function timelinesFrom(rows: readonly StepRow[], classes: Classes): ParcelTimeline[] {
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
    if (!joins || !row.as_of) steps.push(stepFrom(row, classes));
    before = row;
  }
  if (before) endWith(timelines.at(-1)!.steps, before);
  return timelines;
}

/** Of a parcel that is none any more nothing is known. */
function endWith(steps: TimelineStep[], { valid_until }: StepRow): void {
  if (valid_until) steps.push({ ...nothingKnown, from: valid_until });
}

function stepFrom(row: StepRow, classes: Classes): TimelineStep {
  const { clearance, levelling, building, blocked } = classes.get(row.class_id)!;
  const isKnown = clearance !== null || levelling !== null || building !== null;
  return {
    from: row.valid_from,
    asOf: isKnown ? (row.as_of ?? row.valid_from) : null,
    clearance,
    clearancePercent: row.clearance_percent,
    levelling,
    levellingPercent: row.levelling_percent,
    building,
    buildingPercent: row.building_percent,
    blocked: Boolean(blocked),
  };
}
