import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import type { StateClass } from '../../geodata/statistics.ts';
import { readClassCounts } from './classCounts.ts';
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
  const counts = await parcelsByClass(db, zone, by, asOf, await readLatest(db, zone)).execute();
  return counts.map((row): AreaCell => ({
    area: row.area,
    class: row.class_id,
    parcels: row.parcels,
    areaM2: row.area_m2 ?? 0,
    areaUnknown: row.parcels - row.area_known,
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
    const counted = parcelsByClass(db, zone, by, asOf, await readLatest(db, zone));
    return {
      classOf: (id) => classes.get(id)!,
      countsOf: await readClassCounts(db, counted),
    };
  });
}

function parcelsByClass(
  db: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
  latest: IsoDate | null,
) {
  const isNow = latest !== null && asOf >= latest;
  return db
    .selectFrom('parcel_state')
    .where('zone_id', '=', zone)
    .$if(isNow, (query) => query.where('valid_until', 'is', null))
    .$if(!isNow, (query) =>
      query
        .where('valid_from', '<=', asOf)
        .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>', asOf)])),
    )
    .$if(by !== 'zone', (query) => query.groupBy(by === 'block' ? 'block_id' : 'town_id'))
    .groupBy('class_id')
    .select((on) => [
      areaColumn(zone, by),
      'class_id',
      on.fn.countAll<number>().as('parcels'),
      on.fn.sum<number | null>('area_m2').as('area_m2'),
      on.fn.count<number>('area_m2').as('area_known'),
    ]);
}

/** The area that a row is grouped under, as `area`. */
export function areaColumn(zone: string, by: AreaKind) {
  const area = {
    zone: sql`cast(${zone} as text)`,
    block: sql.ref('block_id'),
    town: sql.ref('town_id'),
  }[by];
  return sql<string | null>`${area}`.as('area');
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
