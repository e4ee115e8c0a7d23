import type { Kysely } from 'kysely';
import { firstDay } from '../../geodata/date.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { StoreEngine } from './engine.ts';
import { idPages } from './idPages.ts';
import { meetsBox } from './listFilter.ts';
import { readTimelinesOf } from './readTimelines.ts';
import { toAreal } from './rows/values.ts';
import type { Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import type { ParcelVersion } from './parcelVersions.ts';
import { datingOf } from './versions/past.ts';

/** Both engines take some tens of thousands of parameters in a statement. */
const largestPage = 10_000;

const columns = [
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
] as const;

/** `StoreVersions.parcelVersions` */
export function readParcelVersions(
  engine: StoreEngine,
  zone: string,
  box: BoundingBox,
  most: number,
): Promise<ParcelVersion[] | undefined> {
  return inSnapshot(engine.reader, async (db) => {
    const { isDated } = await datingOf(db, zone, { asOf: firstDay });
    const present = await engine.parcelsNear(db, 'parcel', zone, box);
    const former = isDated ? await engine.parcelsNear(db, 'former_parcel', zone, box) : [];
    if (present.length + former.length > most) return undefined;
    const versions: ParcelVersion[] = [];
    for (const ids of idPages(present, largestPage))
      versions.push(...(await versionsFrom(engine, db, zone, await nowOf(db, zone, ids), isDated)));
    for (const ids of idPages(former, largestPage))
      versions.push(
        ...(await versionsFrom(engine, db, zone, await formerOf(db, zone, ids), isDated)),
      );
    // The index knows boxes only roughly, and of a parcel that moved it knows every version.
    return versions.filter(({ geometry }) => meetsBox(geometry, box));
  });
}

async function nowOf(db: Kysely<Schema>, zone: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('parcel')
    .leftJoin('parcel_entry as entry', (join) =>
      join.on('entry.zone_id', '=', zone).onRef('entry.id', '=', 'parcel.id'),
    )
    .where('parcel.zone_id', '=', zone)
    .where('parcel.id', 'in', ids)
    .select(['parcel.id', 'entry.since', ...columns])
    .orderBy('parcel.id')
    .execute();
  return rows.map((row) => ({ ...row, until: null }));
}

/** One that an earlier day ended before it began has held on no day. */
async function formerOf(db: Kysely<Schema>, zone: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('former_parcel')
    .where('zone_id', '=', zone)
    .where('id', 'in', ids)
    .select(['id', 'since', 'until', ...columns])
    .orderBy('id')
    .orderBy('until')
    .execute();
  return rows.filter(({ since, until }) => (since ?? firstDay) < until);
}

type VersionRow =
  | Awaited<ReturnType<typeof nowOf>>[number]
  | Awaited<ReturnType<typeof formerOf>>[number];

async function versionsFrom(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  rows: readonly VersionRow[],
  isDated: boolean,
): Promise<ParcelVersion[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ id }) => id))];
  const timelines = await readTimelinesOf(db, zone, ids, isDated);
  return rows.map((row) => ({
    id: row.id,
    name: row.name_zh,
    nameEn: row.name_en,
    number: row.number,
    block: row.block_id,
    town: row.town_id,
    landUse: row.land_use,
    quality: row.quality,
    registeredM2: row.registered_m2,
    measuredM2: row.measured_m2,
    geometry: toAreal(engine.decodeGeometry(row.geom)),
    since: row.since,
    until: row.until,
    steps: timelines.get(row.id) ?? [],
  }));
}
