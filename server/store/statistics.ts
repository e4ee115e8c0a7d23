import type { Kysely } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import type { StateClass } from '../../geodata/statistics.ts';
import { readClassCounts, summedByClass } from './classCounts.ts';
import type { Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import type { AreaCell, AreaClassCounts, AreaKind } from './store.ts';

/** Counts per area and class on a day. The engine counts by the class's number; what it stands for is put in here. */
export function readCells(
  reader: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
): Promise<AreaCell[]> {
  return inSnapshot(reader, (db) => cellsOn(db, zone, by, asOf));
}

/** The same within a snapshot. */
export async function cellsOn(
  db: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
): Promise<AreaCell[]> {
  const classes = await readClasses(db, zone);
  const parcels = parcelsOn(db, zone, asOf, await readLatest(db, zone));
  const counts = await summedByClass(parcels, zone, by).execute();
  return counts.map((row): AreaCell => ({
    area: row.area,
    class: row.class_id,
    parcels: row.parcels,
    areaM2: row.area_m2,
    areaUnknown: row.area_unknown,
    ...classes.get(row.class_id)!,
  }));
}

/** The same, for very many areas: by the numbers of classes, and what each stands for. */
export function readProgressCounts(
  reader: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
): Promise<AreaClassCounts<StateClass>> {
  return inSnapshot(reader, async (db) => {
    const classes = await readClasses(db, zone);
    const parcels = parcelsOn(db, zone, asOf, await readLatest(db, zone));
    return {
      classOf: (id) => classes.get(id)!,
      countsOf: await readClassCounts(parcels, zone, by),
    };
  });
}

function parcelsOn(db: Kysely<Schema>, zone: string, asOf: IsoDate, latest: IsoDate | null) {
  const isNow = latest !== null && asOf >= latest;
  return db
    .selectFrom('parcel_state')
    .where('zone_id', '=', zone)
    .$if(isNow, (query) => query.where('valid_until', 'is', null))
    .$if(!isNow, (query) =>
      query
        .where('valid_from', '<=', asOf)
        .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>', asOf)])),
    );
}

/** From the zone's latest day on, what holds is what has no end: a small index of its own knows that. */
export async function readLatest(db: Kysely<Schema>, zone: string): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('zone')
    .select('latest')
    .where('zone_id', '=', zone)
    .executeTakeFirst();
  return row?.latest ?? null;
}

async function readClasses(db: Kysely<Schema>, zone: string): Promise<Map<number, StateClass>> {
  const rows = await db.selectFrom('state_class').selectAll().where('zone_id', '=', zone).execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        clearance: row.clearance,
        levelling: row.levelling,
        building: row.building,
        blocked: Boolean(row.blocked),
        landUse: row.land_use,
        quality: row.quality,
      },
    ]),
  );
}
