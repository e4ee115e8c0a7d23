import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import type { LandClass } from '../../geodata/land/landCell.ts';
import { readClassCounts, summedByClass } from './classCounts.ts';
import { quantityColumns } from './landSchema.ts';
import { knownOnly, quantities } from './landStates.ts';
import type { Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import { readLatest } from './statistics.ts';
import type { AreaClassCounts, AreaKind, AreaLandCell } from './store.ts';

/** Land per area and class on a day. The engine sums by the class's number; what it stands for is put in here. */
export function readLandCells(
  reader: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
): Promise<AreaLandCell[]> {
  return inSnapshot(reader, async (db) => {
    const classes = await readClasses(db, zone);
    const land = landOn(db, zone, asOf, await readLatest(db, zone));
    const sums = await summedByClass(land, zone, by)
      .select((on) =>
        quantities.map((name) =>
          on.fn.sum<number | null>(quantityColumns[name]).as(quantityColumns[name]),
        ),
      )
      .execute();
    return sums.map((row): AreaLandCell => {
      const { known, land } = classes.get(row.class_id)!;
      return {
        area: row.area,
        class: row.class_id,
        parcels: row.parcels,
        areaM2: row.area_m2,
        areaUnknown: row.area_unknown,
        quality: land.quality,
        construction: land.construction,
        supply: land.supply,
        highTech: land.highTech,
        idle: land.idle,
        idleDisposed: land.idleDisposed,
        supplyMode: land.supplyMode,
        requiredSupply: land.requiredSupply,
        expiry: land.expiry,
        quantities: knownOnly(known, (name) => row[quantityColumns[name]]),
      };
    });
  });
}

/** The same without quantities, which make up most of what reading them all takes. */
export function readLandCounts(
  reader: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
): Promise<AreaClassCounts<LandClass>> {
  return inSnapshot(reader, async (db) => {
    const classes = await readClasses(db, zone);
    const land = landOn(db, zone, asOf, await readLatest(db, zone));
    return {
      classOf: (id) => classes.get(id)!.land,
      countsOf: await readClassCounts(land, zone, by),
    };
  });
}

function landOn(db: Kysely<Schema>, zone: string, asOf: IsoDate, latest: IsoDate | null) {
  // From the zone's latest day on no record is asked but the newest of each parcel.
  const isNow = latest !== null && asOf >= latest;
  return db
    .selectFrom('land_state')
    .where('zone_id', '=', zone)
    .$if(isNow, (query) => query.where(sql<boolean>`newest = true`))
    .where('valid_from', '<=', asOf)
    .where((on) => on.or([on('valid_until', 'is', null), on('valid_until', '>', asOf)]));
}

type KnownClass = { readonly land: LandClass; readonly known: number };

async function readClasses(db: Kysely<Schema>, zone: string): Promise<Map<number, KnownClass>> {
  const rows = await db.selectFrom('land_class').selectAll().where('zone_id', '=', zone).execute();
  return new Map(
    rows.map((row): [number, KnownClass] => [
      row.id,
      {
        land: {
          quality: row.quality,
          construction: row.construction,
          supply: row.supply,
          highTech: row.high_tech,
          idle: row.idle === null ? null : Boolean(row.idle),
          idleDisposed: Boolean(row.idle_disposed),
          supplyMode: row.supply_mode,
          requiredSupply: row.required_supply,
          expiry: row.expiry,
        },
        known: row.known,
      },
    ]),
  );
}
