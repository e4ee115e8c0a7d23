import type { Selectable, Transaction } from 'kysely';
import { firstDay, type IsoDate } from '../../../geodata/date.ts';
import type { NewImport, ParcelChange } from '../../../geodata/import/zoneImport.ts';
import type { StoreEngine } from '../engine.ts';
import { DuplicateEntryError, ImportOrderError, UnknownSubjectError } from '../errors.ts';
import type { ParcelEntryTable } from '../importSchema.ts';
import { parcelFrom, parcelRow } from '../rows/parcelRows.ts';
import type { ParcelTable, Schema } from '../schema.ts';

type Db = Transaction<Schema>;

/** Puts new versions of some parcels in place of those there are, which it keeps. */
export async function changeParcels(
  engine: StoreEngine,
  db: Db,
  zone: string,
  header: NewImport,
  changes: readonly ParcelChange[],
): Promise<void> {
  const there = await readThere(db, zone, changes.map(idOf));
  for (const change of changes) refuse(zone, header, change, there);
  await supersede(engine, db, zone, header, [...there.parcels.values()], there.entries);
  const written = changes.flatMap((change) => (change.kind === 'ended' ? [] : [change.parcel]));
  if (written.length === 0) return;
  await engine.insert(
    db,
    'parcel',
    written.map((parcel) => parcelRow(zone, parcel)),
  );
  await engine.insert(
    db,
    'parcel_entry',
    written.map(({ id }) => ({ zone_id: zone, id, since: header.asOf, written_by: header.id })),
  );
}

export function idOf(change: ParcelChange): string {
  return change.kind === 'ended' ? change.id : change.parcel.id;
}

/** What is there of some parcels. */
type There = {
  readonly parcels: ReadonlyMap<string, Selectable<ParcelTable>>;
  readonly entries: ReadonlyMap<string, Selectable<ParcelEntryTable>>;
  /** Of those that were there before, the day from which they were not, or were others. */
  readonly ends: ReadonlyMap<string, IsoDate>;
};

async function readThere(db: Db, zone: string, ids: readonly string[]): Promise<There> {
  const parcels = await db
    .selectFrom('parcel')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('id', 'in', ids)
    .execute();
  const entries = await db
    .selectFrom('parcel_entry')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('id', 'in', ids)
    .execute();
  const former = await db
    .selectFrom('former_parcel')
    .select(['id', 'until'])
    .where('zone_id', '=', zone)
    .where('id', 'in', ids)
    .orderBy('until')
    .execute();
  return {
    parcels: new Map(parcels.map((row) => [row.id, row])),
    entries: new Map(entries.map((row) => [row.id, row])),
    ends: new Map(former.map(({ id, until }) => [id, until])),
  };
}

function refuse(
  zone: string,
  { id: importId, asOf }: NewImport,
  change: ParcelChange,
  { parcels, entries, ends }: There,
): void {
  const id = idOf(change);
  const isThere = parcels.has(id);
  if (change.kind === 'added' && isThere)
    throw new DuplicateEntryError(`zone ${zone} has a parcel ${id} already`);
  if (change.kind !== 'added' && !isThere)
    throw new UnknownSubjectError(zone, { kind: 'parcel', id });
  const entry = entries.get(id);
  if (entry?.written_by === importId)
    throw new DuplicateEntryError(`import ${importId} speaks of parcel ${id} twice`);
  const since = entry?.since ?? ends.get(id) ?? firstDay;
  if ((asOf ?? firstDay) < since)
    throw new ImportOrderError(
      `parcel ${id} is what it is since ${since}; an import cannot change it from ${asOf ?? 'ever'} on`,
    );
}

async function supersede(
  engine: StoreEngine,
  db: Db,
  zone: string,
  header: NewImport,
  rows: readonly Selectable<ParcelTable>[],
  entries: There['entries'],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await engine.insert(
    db,
    'former_parcel',
    rows.map((row) => ({
      ...parcelRow(zone, parcelFrom(row, engine.decodeGeometry)),
      since: entries.get(row.id)?.since ?? null,
      written_by: entries.get(row.id)?.written_by ?? null,
      until: header.asOf ?? firstDay,
      ended_by: header.id,
    })),
  );
  for (const table of ['parcel', 'parcel_entry'] as const)
    await db.deleteFrom(table).where('zone_id', '=', zone).where('id', 'in', ids).execute();
}
