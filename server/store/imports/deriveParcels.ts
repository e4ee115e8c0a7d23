import { sql, type Transaction } from 'kysely';
import { replaceStates } from '../counts/replaceStates.ts';
import type { StoreEngine } from '../engine.ts';
import { landStateRows, loadLandClasses, type LandClasses } from '../landStates.ts';
import { parcelStateRows } from '../parcelStates.ts';
import { buildingsOn, readLandHistories } from '../readLand.ts';
import { readLogs } from '../readLogs.ts';
import type { Schema } from '../schema.ts';
import { loadStateClasses, type StateClasses } from '../stateClasses.ts';
import { readSpans } from '../versions/spans.ts';

type Classes = { readonly states: StateClasses; readonly land: LandClasses };

export async function loadClasses(db: Transaction<Schema>, zone: string): Promise<Classes> {
  return { states: await loadStateClasses(db, zone), land: await loadLandClasses(db, zone) };
}

/** Derives the states of some parcels and their land anew, from what is on record of them and from what they were and are. */
export async function deriveParcels(
  engine: StoreEngine,
  db: Transaction<Schema>,
  zone: string,
  ids: readonly string[],
  classes: Classes,
): Promise<void> {
  // Rows of newest records lie together in the key, before which the others are.
  for (const newest of ['true', 'false'] as const)
    await db
      .deleteFrom('land_state')
      .where('zone_id', '=', zone)
      .where(sql<boolean>`newest = ${sql.raw(newest)}`)
      .where('parcel_id', 'in', ids)
      .execute();
  const spans = await readSpans(db, zone, ids);
  const logs = await readLogs(db, zone, 'parcel', ids);
  const buildings = await buildingsOn(db, zone, ids);
  const records = await readLandHistories(db, zone, ids);
  const states = ids.flatMap((id) =>
    parcelStateRows(zone, id, spans.get(id) ?? [], logs.get(id) ?? [], classes.states),
  );
  const land = ids.flatMap((id) =>
    landStateRows(
      zone,
      id,
      spans.get(id) ?? [],
      buildings.get(id) ?? [],
      records.get(id) ?? [],
      classes.land,
    ),
  );
  await replaceStates(engine, db, zone, ids, { states, classes: classes.states.takeAdded() });
  await engine.insert(db, 'land_class', classes.land.takeAdded());
  await engine.insert(db, 'land_state', land);
}
