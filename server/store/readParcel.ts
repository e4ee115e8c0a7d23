import type { Kysely } from 'kysely';
import type { Building, Parcel, RegisteredArea } from '../../geodata/parcel.ts';
import type { StoreEngine } from './engine.ts';
import { buildingFrom, parcelFrom } from './rows/parcelRows.ts';
import { fromNullableJson } from './rows/values.ts';
import type { Schema } from './schema.ts';

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

/** What documents say of the areas of these parcels, at most some thousands of them. */
export async function readReportedAreas(
  db: Kysely<Schema>,
  zone: string,
  parcels: readonly string[],
): Promise<ReadonlyMap<string, RegisteredArea>> {
  const areas = new Map<string, RegisteredArea>();
  if (parcels.length === 0) return areas;
  const rows = await db
    .selectFrom('parcel')
    .select(['id', 'registered'])
    .where('zone_id', '=', zone)
    .where('id', 'in', parcels)
    .execute();
  for (const { id, registered } of rows) {
    const area = fromNullableJson<RegisteredArea>(registered);
    if (area !== null) areas.set(id, area);
  }
  return areas;
}
