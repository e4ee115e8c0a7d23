import type { Kysely } from 'kysely';
import type { ZoneBoundary, ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { StoreEngine } from '../engine.ts';
import { toAreal } from '../rows/values.ts';
import type { Schema } from '../schema.ts';
import { importFrom } from './importRows.ts';

/** Every import of a zone, the undone ones too, oldest first. */
export async function readImports(db: Kysely<Schema>, zone: string): Promise<ZoneImport[]> {
  const rows = await db
    .selectFrom('zone_import')
    .selectAll()
    .where('zone_id', '=', zone)
    .orderBy('recorded_at')
    .execute();
  return rows.map(importFrom);
}

export async function readBoundary(
  { reader, decodeGeometry }: StoreEngine,
  zone: string,
): Promise<ZoneBoundary | undefined> {
  const row = await reader
    .selectFrom('boundary')
    .select(['quality', 'geom'])
    .where('zone_id', '=', zone)
    .executeTakeFirst();
  return row && { quality: row.quality, geometry: toAreal(decodeGeometry(row.geom)) };
}
