import type { Insertable, Selectable } from 'kysely';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import type { LandRecordTable, SavedAreaTable } from '../landSchema.ts';
import type { SavedArea } from '../savedArea.ts';
import { fromJson, fromNullableJson, toAreal, toMultiPolygon } from './values.ts';
import type { Decode } from './zoneRows.ts';

export function landRecordRow(
  zone_id: string,
  parcel_id: string,
  record: LandRecord,
): Insertable<LandRecordTable> {
  return {
    zone_id,
    parcel_id,
    as_of: record.asOf,
    construction: record.construction,
    supply: record.supply,
    high_tech: record.highTech,
    approved: record.approved,
    contract: record.contract,
    development: record.development,
    site_cover_m2: record.siteCoverM2,
    enterprise: record.enterprise,
    residents: record.residents,
    provenance: record.provenance,
  };
}

export function landRecordFrom(row: Selectable<LandRecordTable>): LandRecord {
  return {
    asOf: row.as_of,
    construction: row.construction,
    supply: row.supply,
    highTech: row.high_tech,
    approved: row.approved,
    contract: fromNullableJson(row.contract),
    development: fromNullableJson(row.development),
    siteCoverM2: row.site_cover_m2,
    enterprise: fromNullableJson(row.enterprise),
    residents: row.residents,
    provenance: fromJson(row.provenance),
  };
}

export function savedAreaRow(zone_id: string, area: SavedArea): Insertable<SavedAreaTable> {
  return {
    zone_id,
    id: area.id,
    name: area.name,
    saved_at: area.savedAt,
    removed_at: null,
    geom: toMultiPolygon(area.geometry),
  };
}

export function savedAreaFrom(row: Selectable<SavedAreaTable>, decode: Decode): SavedArea {
  return {
    id: row.id,
    name: row.name,
    geometry: toAreal(decode(row.geom)),
    savedAt: row.saved_at,
  };
}
