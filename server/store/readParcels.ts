import type { Kysely } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import { boxesMeet, boundingBoxOf, type BoundingBox } from '../../geodata/geometry.ts';
import type { Building, Parcel } from '../../geodata/parcel.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { StoreEngine } from './engine.ts';
import { buildingFrom, featureFrom, parcelFrom } from './rows/parcelRows.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import type { ParcelQuery } from './store.ts';

/** Both engines take some tens of thousands of parameters in a statement, and a page may name each of its parcels. */
const largestPage = 10_000;

/**
 * Pages of parcels on one state of the data. Each page is a query of its own that goes on after the last id: SQLite can run
 * nothing else on a connection that iterates.
 */
export async function* readParcels(
  engine: StoreEngine,
  zone: string,
  query: ParcelQuery,
  pageSize: number,
): AsyncGenerator<ParcelFeature[]> {
  if (pageSize < 1) throw new RangeError('a page holds at least one parcel');
  const size = Math.min(pageSize, largestPage);
  const boxes = query.bbox && splitAtAntimeridian(query.bbox);
  yield* pagesInSnapshot(engine.reader, (snapshot) =>
    boxes
      ? pagesInBoxes(engine, snapshot, zone, query, size, boxes)
      : pagesInOrder(engine, snapshot, zone, query, size),
  );
}

async function* pagesInOrder(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  query: ParcelQuery,
  pageSize: number,
): AsyncGenerator<ParcelFeature[]> {
  let after: string | undefined;
  for (;;) {
    const from = after;
    const parcels = selectParcels(db, zone, query)
      .$if(from !== undefined, (page) => page.where('id', '>', from ?? ''))
      .orderBy('id')
      .limit(pageSize);
    const rows = await withStates(db, parcels, zone, query.asOf).execute();
    yield rows.map((row) => featureFrom(row, engine.decodeGeometry));
    after = rows.at(-1)?.id;
    if (rows.length < pageSize) return;
  }
}

/** The index knows boxes only roughly (32-bit), so each parcel's own box decides. */
async function* pagesInBoxes(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  query: ParcelQuery,
  pageSize: number,
  boxes: readonly BoundingBox[],
): AsyncGenerator<ParcelFeature[]> {
  const ids = new Set<string>();
  for (const box of boxes) for (const id of await engine.parcelsNear(db, zone, box)) ids.add(id);
  const inOrder = boxes.length > 1 ? [...ids].sort(byCodePoint) : [...ids];
  for (let start = 0; start < inOrder.length; start += pageSize) {
    const page = inOrder.slice(start, start + pageSize);
    const parcels = selectParcels(db, zone, query).where('id', 'in', page).limit(pageSize);
    const rows = await withStates(db, parcels, zone, query.asOf).execute();
    yield rows
      .map((row) => featureFrom(row, engine.decodeGeometry))
      .filter(({ geometry }) => {
        const own = boundingBoxOf([geometry]);
        return own !== undefined && boxes.some((box) => boxesMeet(own, box));
      });
  }
}

function selectParcels(db: Kysely<Schema>, zone: string, { block }: ParcelQuery) {
  return db
    .selectFrom('parcel')
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
    .where('zone_id', '=', zone)
    .$if(block !== undefined, (query) => query.where('block_id', '=', block ?? ''));
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
    .orderBy('parcel.id');
}

/** A box whose west lies east of its east crosses the antimeridian: 170…-170 is 170…180 and -180…-170. */
function splitAtAntimeridian(box: BoundingBox): BoundingBox[] {
  const [west, south, east, north] = box;
  return west <= east
    ? [box]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ];
}

/** The order of both engines, UTF-8 bytes; JavaScript's own differs beyond the basic plane. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

export async function readParcel(
  engine: StoreEngine,
  zone: string,
  id: string,
): Promise<Parcel | undefined> {
  const row = await engine.reader
    .selectFrom('parcel')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parcelFrom(row, engine.decodeGeometry);
}

export async function readBuildings(
  engine: StoreEngine,
  zone: string,
  parcel: string,
): Promise<Building[]> {
  const rows = await engine.reader
    .selectFrom('building')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('parcel_id', '=', parcel)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => buildingFrom(row, engine.decodeGeometry));
}
