import type { Kysely } from 'kysely';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoInstant } from '../../geodata/date.ts';
import type { Zone } from '../../geodata/zone.ts';
import { DuplicateEntryError } from './errors.ts';
import { sealLink } from './log/logChain.ts';
import { firstRevision } from './removedZones.ts';
import { toNames } from './rows/values.ts';
import { zoneRow } from './rows/zoneRows.ts';
import type { Schema, ZoneTable } from './schema.ts';

/** Makes a zone of nothing yet. */
export function createZone(writer: Kysely<Schema>, zone: Zone): Promise<void> {
  return writer.transaction().execute(async (db) => {
    const there = await db
      .selectFrom('zone')
      .select('zone_id')
      .where('zone_id', '=', zone.id)
      .executeTakeFirst();
    if (there) throw new DuplicateEntryError(`there is a zone ${zone.id} already`);
    const revision = await firstRevision(db, zone.id);
    await db
      .insertInto('zone')
      .values({ ...zoneRow(zone), parcels: 0, latest: null, revision })
      .execute();
    await sealLink(db, zone.id, 0);
  });
}

/** Gives a zone other names; false where there is none. */
export function renameZone(writer: Kysely<Schema>, zone: string, name: Bilingual) {
  return changeZone(writer, zone, toNames(name));
}

/** Takes a zone out of the list of zones, or puts it back; false where there is none. */
export function hideZone(writer: Kysely<Schema>, zone: string, hidden: boolean) {
  const hidden_at = hidden ? (new Date().toISOString() as IsoInstant) : null;
  return changeZone(writer, zone, { hidden_at });
}

/** A write of the zone, whose revision tells it from what it was. */
async function changeZone(
  writer: Kysely<Schema>,
  zone: string,
  change: Pick<ZoneTable, 'name_zh' | 'name_en'> | Pick<ZoneTable, 'hidden_at'>,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable('zone')
    .set((on) => ({ ...change, revision: on('revision', '+', 1) }))
    .where('zone_id', '=', zone)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
