import { randomUUID } from 'node:crypto';
import type { IsoInstant } from '../../geodata/date.ts';
import type { StoreEngine } from './engine.ts';
import { TooManyAreasError, UnknownSubjectError } from './errors.ts';
import { savedAreaFrom, savedAreaRow } from './rows/landRows.ts';
import { mostSavedAreas, type NamedArea, type SavedArea } from './savedArea.ts';

export async function readSavedAreas(engine: StoreEngine, zone: string): Promise<SavedArea[]> {
  const rows = await engine.reader
    .selectFrom('saved_area')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('removed_at', 'is', null)
    .orderBy('saved_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => savedAreaFrom(row, engine.decodeGeometry));
}

export function writeSavedArea(
  engine: StoreEngine,
  zone: string,
  { name, geometry }: Pick<SavedArea, 'name' | 'geometry'>,
): Promise<SavedArea> {
  return engine.writer.transaction().execute(async (db) => {
    const there = await db
      .selectFrom('zone')
      .select('zone_id')
      .where('zone_id', '=', zone)
      .executeTakeFirst();
    if (!there) throw new UnknownSubjectError(zone, { kind: 'zone', id: zone });
    const { kept } = await db
      .selectFrom('saved_area')
      .select(({ fn }) => fn.countAll<number | string>().as('kept'))
      .where('zone_id', '=', zone)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    // PostgreSQL may let two through that come at the same moment; one too many does no harm.
    if (Number(kept) >= mostSavedAreas) throw new TooManyAreasError(zone);
    const area = { id: randomUUID(), name, geometry, savedAt: thisMoment() };
    await engine.insert(db, 'saved_area', [savedAreaRow(zone, area)]);
    await engine.describeLayer(db, 'saved_area');
    return area;
  });
}

export function writeName(
  engine: StoreEngine,
  zone: string,
  area: NamedArea,
  to: string,
): Promise<boolean> {
  return changed(engine, zone, area, { name: to });
}

export function markRemoved(engine: StoreEngine, zone: string, area: NamedArea): Promise<boolean> {
  return changed(engine, zone, area, { removed_at: thisMoment() });
}

/** One statement, so that nothing comes between the condition and the change. */
async function changed(
  engine: StoreEngine,
  zone: string,
  { id, name }: NamedArea,
  change: { readonly name: string } | { readonly removed_at: IsoInstant },
): Promise<boolean> {
  const { numUpdatedRows } = await engine.writer
    .updateTable('saved_area')
    .set(change)
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function thisMoment(): IsoInstant {
  return new Date().toISOString() as IsoInstant;
}
