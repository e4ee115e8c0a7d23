import type { Insertable, Selectable } from 'kysely';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';
import type { WrittenRecordTable } from '../schema.ts';
import { fromNullableJson } from './values.ts';

export function writtenRow(
  zone_id: string,
  origin: WrittenRecordTable['origin'],
  version: WrittenVersion,
): Insertable<WrittenRecordTable> {
  return {
    zone_id,
    kind: version.kind,
    item: version.item,
    recorded_at: version.recordedAt,
    recorded_by: version.recordedBy,
    origin,
    content: version.content,
  };
}

export function writtenFrom(row: Selectable<WrittenRecordTable>): WrittenVersion {
  // `writtenRow` wrote kind and content of one version.
  return {
    kind: row.kind,
    item: row.item,
    content: fromNullableJson(row.content),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  } as WrittenVersion;
}
