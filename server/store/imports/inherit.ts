import type { Transaction } from 'kysely';
import { inheritedPrefix } from '../../../geodata/editing/inheritedLog.ts';
import type { Inheritance } from '../../../geodata/editing/inheritance.ts';
import type { IsoInstant } from '../../../geodata/date.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { StoreEngine } from '../engine.ts';
import { nextLink, sealLink } from '../log/logChain.ts';
import { entryFrom, entryRow } from '../rows/logRows.ts';
import { landRecordRow } from '../rows/landRows.ts';
import { buildingRow } from '../rows/parcelRows.ts';
import type { Schema } from '../schema.ts';

type Db = Transaction<Schema>;

/** Writes what new parcels have from those that they came from, before anything is derived of it. */
export async function inherit(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { log, land, buildings, projects }: Inheritance,
): Promise<void> {
  await appendSealed(engine, db, zone, log);
  await engine.insert(
    db,
    'land_record',
    land.map(({ parcel, record }) => landRecordRow(zone, parcel, record)),
  );
  const ordinal = await lastOrdinal(db, zone);
  await engine.insert(
    db,
    'building',
    buildings.map((building, index) => buildingRow(zone, ordinal + index + 1, building)),
  );
  const places = await lastPlaces(db, zone, projects);
  await engine.insert(
    db,
    'project_parcel',
    projects.map(({ project, parcel }) => {
      const position = (places.get(project) ?? 0) + 1;
      places.set(project, position);
      return { zone_id: zone, project_id: project, parcel_id: parcel, position };
    }),
  );
}

/**
 * Takes back what parcels had inherited that are to be none any more: the log is only ever added to, so its entries are retracted; the
 * rest goes.
 *
 * @param heirs parcels that are there by the import alone
 */
export async function disinherit(
  engine: StoreEngine,
  db: Db,
  zone: string,
  importId: string,
  heirs: readonly string[],
): Promise<void> {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('id', 'like', `${inheritedPrefix}${importId}/%`)
    .execute();
  const recordedAt = new Date().toISOString() as IsoInstant;
  const taken = rows
    .map(entryFrom)
    .map(({ id, subject, recordedBy, provenance, note }): LogEntry => ({
      kind: 'retraction',
      id: `${id}/undone`,
      retracts: id,
      subject,
      recordedAt,
      recordedBy,
      provenance,
      note,
    }));
  await appendSealed(engine, db, zone, taken);
  if (heirs.length === 0) return;
  for (const table of ['land_record', 'building', 'project_parcel'] as const)
    await db
      .deleteFrom(table)
      .where('zone_id', '=', zone)
      .where('parcel_id', 'in', heirs)
      .execute();
}

async function appendSealed(
  engine: StoreEngine,
  db: Db,
  zone: string,
  entries: readonly LogEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const link = await nextLink(db, zone);
  await engine.insert(
    db,
    'observation',
    entries.map((entry) => entryRow(zone, entry, link)),
  );
  await sealLink(db, zone, link);
}

async function lastOrdinal(db: Db, zone: string): Promise<number> {
  const { last } = await db
    .selectFrom('building')
    .select((on) => on.fn.max('ordinal').as('last'))
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

async function lastPlaces(
  db: Db,
  zone: string,
  projects: Inheritance['projects'],
): Promise<Map<string, number>> {
  if (projects.length === 0) return new Map();
  const rows = await db
    .selectFrom('project_parcel')
    .select((on) => ['project_id', on.fn.max('position').as('last')])
    .where('zone_id', '=', zone)
    .where('project_id', 'in', [...new Set(projects.map(({ project }) => project))])
    .groupBy('project_id')
    .execute();
  return new Map(rows.map(({ project_id, last }) => [project_id, Number(last)]));
}
