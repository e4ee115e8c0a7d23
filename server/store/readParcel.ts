import type { Kysely } from 'kysely';
import type { Building, Parcel, RegisteredArea } from '../../geodata/parcel.ts';
import type { StoreEngine } from './engine.ts';
import { buildingFrom, parcelFrom } from './rows/parcelRows.ts';
import { fromNullableJson } from './rows/values.ts';
import type { Schema } from './schema.ts';
import type { Moment } from './store.ts';
import { parcelsThen } from './versions/parcelsThen.ts';
import { pastOf } from './versions/past.ts';

export async function readParcel(
  engine: StoreEngine,
  zone: string,
  id: string,
  moment: Moment | undefined,
): Promise<Parcel | undefined> {
  const past = moment ? await pastOf(engine.reader, zone, moment) : null;
  const row = await parcelsThen(engine.reader, zone, past)
    .selectAll()
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

/** What documents say of the areas of these parcels, at most some thousands of them. */
export async function readReportedAreas(
  db: Kysely<Schema>,
  zone: string,
  parcels: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, RegisteredArea>> {
  const areas = new Map<string, RegisteredArea>();
  if (parcels.length === 0) return areas;
  const rows = await parcelsThen(db, zone, await pastOf(db, zone, moment))
    .select(['id', 'registered'])
    .where('id', 'in', parcels)
    .execute();
  for (const { id, registered } of rows) {
    const area = fromNullableJson<RegisteredArea>(registered);
    if (area !== null) areas.set(id, area);
  }
  return areas;
}
