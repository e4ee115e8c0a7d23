import type { Insertable, Selectable } from 'kysely';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { ImportCounts, NewImport, ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { ZoneImportTable } from '../importSchema.ts';
import { fromJson, fromNullableJson } from '../rows/values.ts';

export function importRow(
  zone_id: string,
  { id, recordedAt, recordedBy, asOf, file, edit, source, readAs }: NewImport,
  counts: ImportCounts,
  box_before: BoundingBox,
): Insertable<ZoneImportTable> {
  return {
    zone_id,
    id,
    recorded_at: recordedAt,
    recorded_by: recordedBy,
    as_of: asOf,
    file: file ?? '',
    edit,
    source,
    counts,
    read_as: readAs,
    box_before,
    undone_at: null,
  };
}

export function importFrom(row: Selectable<ZoneImportTable>): ZoneImport {
  return {
    id: row.id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    asOf: row.as_of,
    file: row.edit === null ? row.file : null,
    edit: fromNullableJson(row.edit),
    source: fromJson(row.source),
    readAs: fromNullableJson(row.read_as) ?? {},
    counts: fromJson(row.counts),
    undoneAt: row.undone_at,
  };
}
