import type { Transaction } from 'kysely';
import { boundingBoxOf, type Areal, type BoundingBox } from '../../../geodata/geometry.ts';
import { findLatestDay } from '../latestDay.ts';
import type { Schema } from '../schema.ts';

/** What a zone's own row says of its parcels. */
export async function readZoneNow(
  db: Transaction<Schema>,
  zone: string,
): Promise<{ readonly box: BoundingBox; readonly parcels: number }> {
  const { west, south, east, north, parcels } = await db
    .selectFrom('zone')
    .select(['west', 'south', 'east', 'north', 'parcels'])
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  return { box: [west, south, east, north], parcels };
}

/** Brings the zone's own row up to date with its parcels. */
export async function updateZone(
  db: Transaction<Schema>,
  zone: string,
  [west, south, east, north]: BoundingBox,
): Promise<void> {
  const { parcels } = await db
    .selectFrom('parcel')
    .select((on) => on.fn.countAll<number>().as('parcels'))
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('zone')
    .set({ west, south, east, north, parcels, latest: await findLatestDay(db, zone) })
    .where('zone_id', '=', zone)
    .execute();
}

/** A box that holds a shape too. */
export function boxWith(box: BoundingBox | undefined, geometry: Areal): BoundingBox | undefined {
  const own = boundingBoxOf([geometry]);
  if (!box || !own) return box ?? own;
  return [
    Math.min(box[0], own[0]),
    Math.min(box[1], own[1]),
    Math.max(box[2], own[2]),
    Math.max(box[3], own[3]),
  ];
}
