import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '../../../geodata/date.ts';
import type { Schema } from '../schema.ts';
import { inSnapshot } from '../snapshot.ts';
import { cellsOn } from '../statistics.ts';
import type { StateClass } from '../../../geodata/statistics.ts';
import { classIn, classText } from './classText.ts';
import type { ZoneCell, ZoneCount } from './storeCounts.ts';

type Db = Kysely<Schema>;

/** Of each zone, see `StoreCounts`. */
export function readZoneCounts(
  reader: Db,
  zones: readonly string[],
  asOf: IsoDate | null,
): Promise<ZoneCount[]> {
  return inSnapshot(reader, async (db) => {
    const rows = await zoneRows(db, zones);
    const classOf = classesOnce();
    const kept = await readKept(db, idsOf(rows, asOf, 'kept'), classOf);
    const counts: ZoneCount[] = [];
    for (const { zone, latest } of rows) {
      const cells = isKept(latest, asOf)
        ? (kept.get(zone) ?? [])
        : await countedThen(db, zone, asOf!, classOf);
      counts.push({ zone, latest, cells });
    }
    return counts;
  });
}

/** Of all of them together, see `StoreCounts`. */
export function readCountsTogether(
  reader: Db,
  zones: readonly string[],
  asOf: IsoDate | null,
): Promise<ZoneCell[]> {
  return inSnapshot(reader, async (db) => {
    const rows = await zoneRows(db, zones);
    const classOf = classesOnce();
    const cells = await sumOfKept(db, idsOf(rows, asOf, 'kept'), classOf);
    for (const zone of idsOf(rows, asOf, 'past'))
      cells.push(...(await countedThen(db, zone, asOf!, classOf)));
    return cells;
  });
}

type ZoneRow = { readonly zone: string; readonly latest: IsoDate | null };

async function zoneRows(db: Db, zones: readonly string[]): Promise<ZoneRow[]> {
  if (zones.length === 0) return [];
  return db
    .selectFrom('zone')
    .select(['zone_id as zone', 'latest'])
    .where('zone_id', 'in', zones)
    .orderBy('zone_id')
    .execute();
}

/** From the newest day on all states are those that have no end. */
function isKept(latest: IsoDate | null, asOf: IsoDate | null): boolean {
  return asOf === null || latest === null || latest <= asOf;
}

function idsOf(rows: readonly ZoneRow[], asOf: IsoDate | null, which: 'kept' | 'past'): string[] {
  return rows
    .filter(({ latest }) => isKept(latest, asOf) === (which === 'kept'))
    .map(({ zone }) => zone);
}

type ClassOf = (text: string) => StateClass;

/** Thousands of zones name some hundred classes. */
function classesOnce(): ClassOf {
  const known = new Map<string, StateClass>();
  return (text) => {
    let of = known.get(text);
    if (!of) known.set(text, (of = classIn(text)));
    return of;
  };
}

/** One text for a zone, `["class",parcels,mm²,unknown,…]`: to receive 100 000 rows as objects takes longer than to read them. */
async function readKept(
  db: Db,
  zones: readonly string[],
  classOf: ClassOf,
): Promise<ReadonlyMap<string, ZoneCell[]>> {
  if (zones.length === 0) return new Map();
  const rows = await db
    .selectFrom('zone_count')
    .where('zone_id', 'in', zones)
    .groupBy('zone_id')
    .select([
      'zone_id',
      // No state, land use or quality has a quotation mark in it.
      sql<string>`string_agg('"' || class || '",' || parcels || ',' || area_mm2 || ',' || area_unknown, ',')`.as(
        'counts',
      ),
    ])
    .execute();
  return new Map(rows.map(({ zone_id, counts }) => [zone_id, cellsIn(counts, classOf)]));
}

function cellsIn(text: string, classOf: ClassOf): ZoneCell[] {
  const values = JSON.parse(`[${text}]`) as readonly (string | number)[];
  const cells: ZoneCell[] = [];
  for (let at = 0; at < values.length; at += 4)
    cells.push({
      of: classOf(String(values[at])),
      parcels: Number(values[at + 1]),
      areaM2: squareMetres(Number(values[at + 2])),
      areaUnknown: Number(values[at + 3]),
    });
  return cells;
}

async function sumOfKept(db: Db, zones: readonly string[], classOf: ClassOf): Promise<ZoneCell[]> {
  if (zones.length === 0) return [];
  const rows = await db
    .selectFrom('zone_count')
    .where('zone_id', 'in', zones)
    .groupBy('class')
    .select((on) => [
      'class',
      on.fn.sum<number | string>('parcels').as('parcels'),
      on.fn.sum<number>('area_mm2').as('area'),
      on.fn.sum<number | string>('area_unknown').as('unknown'),
    ])
    .execute();
  return rows.map((row) => ({
    of: classOf(row.class),
    parcels: Number(row.parcels),
    areaM2: squareMetres(row.area),
    areaUnknown: Number(row.unknown),
  }));
}

async function countedThen(
  db: Db,
  zone: string,
  asOf: IsoDate,
  classOf: ClassOf,
): Promise<ZoneCell[]> {
  const cells = await cellsOn(db, zone, 'zone', asOf);
  return cells.map((cell) => ({
    of: classOf(classText(cell)),
    parcels: cell.parcels,
    areaM2: cell.areaM2,
    areaUnknown: cell.areaUnknown,
  }));
}

function squareMetres(squareMillimetres: number): number {
  return squareMillimetres / 1e6;
}
