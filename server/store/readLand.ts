import type { Kysely } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import { builtAreasOf, type LandParcel } from '../../geodata/land/landParcel.ts';
import type { LandRecord } from '../../geodata/land/landRecord.ts';
import type { StoreEngine } from './engine.ts';
import { parcelMeets } from './listFilter.ts';
import { firstOf } from './pages.ts';
import { landRecordFrom } from './rows/landRows.ts';
import type { Schema } from './schema.ts';
import { inSnapshot, pagesInSnapshot } from './snapshot.ts';
import type { LandQuery } from './store.ts';
import { parcelsThen } from './versions/parcelsThen.ts';
import { pastOf, type Past } from './versions/past.ts';

/** Both engines take some tens of thousands of parameters in a statement, and a page names each of its parcels. */
const largestPage = 10_000;

/** Pages of land on one state of the data, parcel by parcel in the order of their ids, those nothing is known of left out. */
export async function* readLand(
  engine: StoreEngine,
  zone: string,
  query: LandQuery,
  pageSize: number,
): AsyncGenerator<LandParcel[]> {
  if (pageSize < 1) throw new RangeError('a page holds at least one parcel');
  const size = Math.min(pageSize, largestPage);
  yield* pagesInSnapshot(engine.reader, (snapshot) =>
    firstOf(query.limit, landPages(snapshot, zone, query, size)),
  );
}

async function* landPages(
  db: Kysely<Schema>,
  zone: string,
  query: LandQuery,
  pageSize: number,
): AsyncGenerator<LandParcel[]> {
  const past = await pastOf(db, zone, query);
  let { after } = query;
  for (;;) {
    const ids = await idsAfter(db, zone, query, past, after, pageSize);
    yield [...(await landOfPage(db, zone, ids, query.asOf)).values()];
    after = ids.at(-1);
    if (ids.length < pageSize) return;
  }
}

export function readLandOf(
  reader: Kysely<Schema>,
  zone: string,
  parcels: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, LandParcel>> {
  return inSnapshot(reader, async (db) => {
    const found = new Map<string, LandParcel>();
    for (let start = 0; start < parcels.length; start += largestPage) {
      const page = parcels.slice(start, start + largestPage);
      for (const [id, land] of await landOfPage(db, zone, page, asOf)) found.set(id, land);
    }
    return found;
  });
}

/** Every record of a parcel, oldest first. */
export async function readLandHistory(
  db: Kysely<Schema>,
  zone: string,
  parcel: string,
): Promise<LandRecord[]> {
  return (await readLandHistories(db, zone, [parcel])).get(parcel) ?? [];
}

/** The same of several parcels, at most some thousands; those without a record are left out. */
export async function readLandHistories(
  db: Kysely<Schema>,
  zone: string,
  parcels: readonly string[],
): Promise<ReadonlyMap<string, LandRecord[]>> {
  const rows = await db
    .selectFrom('land_record')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('parcel_id', 'in', parcels)
    .orderBy('as_of')
    .execute();
  const histories = new Map<string, LandRecord[]>();
  for (const row of rows) {
    const history = histories.get(row.parcel_id);
    if (history) history.push(landRecordFrom(row));
    else histories.set(row.parcel_id, [landRecordFrom(row)]);
  }
  return histories;
}

async function idsAfter(
  db: Kysely<Schema>,
  zone: string,
  query: LandQuery,
  past: Past | null,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await parcelsThen(db, zone, past)
    .select('id')
    .where((on) => parcelMeets(on, query))
    .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

async function landOfPage(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
  asOf: IsoDate,
): Promise<Map<string, LandParcel>> {
  const land = new Map<string, LandParcel>();
  if (ids.length === 0) return land;

  const records = await recordsOn(db, zone, ids, asOf);
  const buildings = await buildingsOn(db, zone, ids);
  for (const id of ids) {
    const [record, built] = [records.get(id) ?? null, buildings.get(id) ?? []];
    if (record === null && built.length === 0) continue;
    land.set(id, { id, record, ...builtAreasOf(built, record?.construction ?? null) });
  }
  return land;
}

/** Of each parcel the newest record up to the day, found by the key. */
async function recordsOn(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, LandRecord>> {
  const rows = await db
    .selectFrom('land_record as record')
    .selectAll('record')
    .where('record.zone_id', '=', zone)
    .where('record.parcel_id', 'in', ids)
    .where('record.as_of', '=', (on) =>
      on
        .selectFrom('land_record as other')
        .select((other) => other.fn.max('other.as_of').as('newest'))
        .where('other.zone_id', '=', zone)
        .whereRef('other.parcel_id', '=', 'record.parcel_id')
        .where('other.as_of', '<=', asOf),
    )
    .execute();
  return new Map(rows.map((row) => [row.parcel_id, landRecordFrom(row)]));
}

type Built = { readonly floorAreaM2: number; readonly footprintM2: number };

/** In the order in which they were given: sums of the same numbers in another order may differ in the last digit. */
export async function buildingsOn(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Built[]>> {
  const rows = await db
    .selectFrom('building')
    .select(['parcel_id', 'floor_area_m2', 'footprint_m2'])
    .where('zone_id', '=', zone)
    .where('parcel_id', 'in', ids)
    .orderBy('ordinal')
    .execute();
  const buildings = new Map<string, Built[]>();
  for (const { parcel_id, floor_area_m2, footprint_m2 } of rows) {
    const building = { floorAreaM2: floor_area_m2, footprintM2: footprint_m2 };
    const others = buildings.get(parcel_id);
    if (others) others.push(building);
    else buildings.set(parcel_id, [building]);
  }
  return buildings;
}
