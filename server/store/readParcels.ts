import { Buffer } from 'node:buffer';
import type { Kysely } from 'kysely';
import { firstDay, type IsoDate, type IsoInstant } from '../../geodata/date.ts';
import { blockedBy, freshness } from '../../geodata/progress.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { KnownStates } from '../../geodata/stage.ts';
import { meetsStates, statesOfProgress } from '../../geodata/stateFilter.ts';
import { classesMeeting } from './classesMeeting.ts';
import type { StoreEngine } from './engine.ts';
import { meetsBox, parcelMeets, splitAtAntimeridian } from './listFilter.ts';
import { firstOf } from './pages.ts';
import { nothingObserved, readLatestObservations } from './readLatestObservations.ts';
import type { RowCondition } from './rowCondition.ts';
import { isOfRow, meetsRow } from './rowConditionSql.ts';
import { parcelColumns, statedParcelColumns } from './rowColumns.ts';
import { featureFrom, type FeatureRow } from './rows/parcelRows.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import type { ListFilter, ListQuery } from './store.ts';
import { parcelsThen } from './versions/parcelsThen.ts';
import { datingOf, type Past } from './versions/past.ts';

/** Both engines take some tens of thousands of parameters in a statement, and a page may name each of its parcels. */
const largestPage = 10_000;

/** Parcels whose logs are looked through before others get a turn. */
const largestFold = 500;

/**
 * Pages of parcels on one state of the data. Each page is a query of its own that goes on after the last id: SQLite can run
 * nothing else on a connection that iterates.
 */
export async function* readParcels(
  engine: StoreEngine,
  zone: string,
  query: ListQuery,
  pageSize: number,
): AsyncGenerator<ParcelFeature[]> {
  if (pageSize < 1) throw new RangeError('a page holds at least one parcel');
  const { limit, knownBy } = query;
  // What is sifted here may need many parcels for a few.
  const box = query.bbox ?? query.near;
  const sifted = box !== undefined || query.knownBy !== undefined;
  const size = Math.min(
    pageSize,
    knownBy === undefined ? largestPage : largestFold,
    sifted ? largestPage : (limit ?? largestPage),
  );
  yield* pagesInSnapshot(engine.reader, (snapshot) =>
    firstOf(
      limit,
      box
        ? pagesInBoxes(engine, snapshot, zone, query, size, splitAtAntimeridian(box))
        : pagesInOrder(engine, snapshot, zone, query, size),
    ),
  );
}

async function* pagesInOrder(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  query: ListQuery,
  pageSize: number,
): AsyncGenerator<ParcelFeature[]> {
  const dating = await datingOf(db, zone, query);
  let { after } = query;
  for (;;) {
    const from = after;
    const parcels = selectParcels(db, zone, query, dating.past)
      .$if(from !== undefined, (page) => page.where('id', '>', from ?? ''))
      .orderBy('id');
    const { features, last, isFull } = await pageOf(
      engine,
      db,
      zone,
      query,
      dating.isDated,
      parcels,
      pageSize,
    );
    yield features;
    after = last;
    if (!isFull) return;
  }
}

/** The index knows boxes only roughly (32-bit), so each parcel's own box decides. */
async function* pagesInBoxes(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  query: ListQuery,
  pageSize: number,
  boxes: readonly BoundingBox[],
): AsyncGenerator<ParcelFeature[]> {
  const dating = await datingOf(db, zone, query);
  const tables =
    dating.past === null ? (['parcel'] as const) : (['parcel', 'former_parcel'] as const);
  const ids = new Set<string>();
  for (const table of tables)
    for (const box of boxes)
      for (const id of await engine.parcelsNear(db, table, zone, box)) ids.add(id);
  const sorted = boxes.length * tables.length > 1 ? [...ids].sort(byCodePoint) : [...ids];
  const { after } = query;
  const inOrder = after === undefined ? sorted : sorted.filter((id) => byCodePoint(id, after) > 0);
  for (let start = 0; start < inOrder.length; start += pageSize) {
    const page = inOrder.slice(start, start + pageSize);
    const parcels = selectParcels(db, zone, query, dating.past).where('id', 'in', page);
    const { features } = await pageOf(engine, db, zone, query, dating.isDated, parcels, pageSize);
    yield features.filter(({ geometry }) => meetsBox(geometry, query.bbox));
  }
}

type ParcelPage = {
  readonly features: ParcelFeature[];
  readonly last: string | undefined;
  /** Whether there may be more after it. */
  readonly isFull: boolean;
};

/** One page of parcels with their states: from the table that holds them, or folded from the log as known by a moment. */
async function pageOf(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  query: ListQuery,
  isDated: boolean,
  parcels: ReturnType<typeof selectParcels>,
  pageSize: number,
): Promise<ParcelPage> {
  const { asOf, knownBy, states } = query;
  if (knownBy !== undefined) {
    const rows = await parcels.limit(pageSize).execute();
    const stated = await foldRows(db, zone, rows, asOf, knownBy);
    const kept = stated.filter((row) => states === undefined || meetsStates(states, row));
    return {
      features: kept.map((row) => featureFrom(row, engine.decodeGeometry)),
      last: rows.at(-1)?.id,
      isFull: rows.length === pageSize,
    };
  }
  const classes = states && (await classesMeeting(db, zone, states));
  const stated = query.rows && !isOfRow(query.rows, parcelColumns) ? query.rows : undefined;
  const page =
    classes || stated
      ? withStates(db, parcels, zone, asOf, isDated)
          .$if(classes !== undefined, (rows) => rows.where('state.class_id', 'in', classes ?? []))
          .$if(stated !== undefined, (rows) =>
            rows.where(meetsRow(stated ?? nothing, statedParcelColumns)),
          )
          .limit(pageSize)
      : withStates(db, parcels.limit(pageSize), zone, asOf, isDated);
  const rows = await page.execute();
  return {
    features: rows.map((row) => featureFrom(row, engine.decodeGeometry)),
    last: rows.at(-1)?.id,
    isFull: rows.length === pageSize,
  };
}

const nothing: RowCondition = { kind: 'all', of: [] };

function selectParcels(
  db: Kysely<Schema>,
  zone: string,
  { rows, ...filter }: ListFilter & Pick<ListQuery, 'rows'>,
  past: Past | null,
) {
  return parcelsThen(db, zone, past)
    .select([
      'id',
      'name_zh',
      'name_en',
      'number',
      'block_id',
      'town_id',
      'land_use',
      'quality',
      'registered_m2',
      'measured_m2',
      'geom',
    ])
    .where((on) => parcelMeets(on, filter))
    .$if(rows !== undefined && isOfRow(rows, parcelColumns), (query) =>
      query.where(meetsRow(rows ?? nothing, parcelColumns)),
    );
}

type ParcelRow = Omit<
  FeatureRow,
  keyof KnownStates | 'blocked' | 'valid_from' | 'as_of' | `${keyof KnownStates}_percent`
>;

async function foldRows(
  db: Kysely<Schema>,
  zone: string,
  rows: readonly ParcelRow[],
  asOf: IsoDate,
  knownBy: IsoInstant,
): Promise<FeatureRow[]> {
  const ids = rows.map(({ id }) => id);
  const seenOf = await readLatestObservations(db, zone, 'parcel', ids, { asOf, knownBy });
  return rows.map((row) => {
    const seen = seenOf.get(row.id) ?? nothingObserved;
    return {
      ...row,
      ...statesOfProgress(seen),
      clearance_percent: seen.clearance?.percent ?? null,
      levelling_percent: seen.levelling?.percent ?? null,
      building_percent: seen.building?.percent ?? null,
      blocked: blockedBy(seen) !== null,
      valid_from: freshness(seen) ?? firstDay,
    };
  });
}

/**
 * Joins each parcel to its one state on the day. SQLite takes a cross join in the order in which it is written: first the
 * page of parcels, then the state of each by its key. Left to choose, it may walk all states of the zone for every page.
 */
function withStates(
  db: Kysely<Schema>,
  parcels: ReturnType<typeof selectParcels>,
  zone: string,
  asOf: IsoDate,
  isDated: boolean,
) {
  return db
    .selectFrom(parcels.as('parcel'))
    .crossJoin('parcel_state as state')
    .crossJoin('state_class')
    .where('state.zone_id', '=', zone)
    .whereRef('state.parcel_id', '=', 'parcel.id')
    .where('state.valid_from', '<=', asOf)
    .where((on) => on.or([on('state.valid_until', 'is', null), on('state.valid_until', '>', asOf)]))
    .where('state_class.zone_id', '=', zone)
    .whereRef('state_class.id', '=', 'state.class_id')
    .selectAll('parcel')
    .select([
      'state_class.clearance',
      'state_class.levelling',
      'state_class.building',
      'state_class.blocked',
      'state.clearance_percent',
      'state.levelling_percent',
      'state.building_percent',
      'state.valid_from',
    ])
    .$if(isDated, (query) => query.select('state.as_of'))
    .orderBy('parcel.id');
}

/** The order of both engines, UTF-8 bytes; JavaScript's own differs beyond the basic plane. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
