import type { StoreEngine } from './engine.ts';
import { DuplicateEntryError } from './errors.ts';
import { readZones } from './readZone.ts';
import type { KeptZones } from './storeWrites.ts';

/** Writes every zone of another store into this one, unless one of them is here already. */
export async function bringBack(engine: StoreEngine, kept: KeptZones): Promise<string[]> {
  const here = new Set((await readZones(engine.reader)).map(({ id }) => id));
  const ids = (await kept.zones()).map(({ id }) => id);
  const taken = ids.find((id) => here.has(id));
  if (taken !== undefined) throw new DuplicateEntryError(`there is a zone ${taken} already`);
  for (const id of ids) await kept.copyZone(id, engine);
  return ids;
}
