import { isDeepStrictEqual } from 'node:util';
import type { Store, ZoneSummary } from './store/store.ts';

/**
 * The zone of the 2010 report and the example zone. A zone that is there already is left as it is, but for an example that
 * lacks its land records because an earlier version put it there; one that somebody removed does not come back.
 */
export async function addShippedZones(store: Store): Promise<void> {
  const removed = await store.removedZones();
  if (!removed.includes('jindong') && (await store.zone('jindong')) === undefined) {
    const { jindongRecords } = await import('../geodata/records/jindong/jindongRecords.ts');
    await store.replaceZone(jindongRecords());
  }
  const example = await store.zone('example');
  if (example === undefined && removed.includes('example')) return;
  if (example === undefined || (await isUntouchedAndLandless(store, example)))
    await store.replaceZone(await shippedExample());
}

const shipped = { parcels: 240, seed: 1 };

async function shippedExample() {
  const { exampleRecords } = await import('../geodata/records/example/exampleRecords.ts');
  return exampleRecords(shipped);
}

/**
 * Whether the example is, parcel for parcel, the one that ships, was written once and never added to, and has no land
 * record. Then nothing is lost by writing it anew. One of another size or seed was made by somebody, who can make it again.
 */
async function isUntouchedAndLandless(store: Store, example: ZoneSummary): Promise<boolean> {
  if (example.revision > 1 || example.parcels !== shipped.parcels) return false;
  if (await hasLand(store, example)) return false;
  for (const { parcel } of (await shippedExample()).parcels)
    if (!isDeepStrictEqual(await store.parcel(example.id, parcel.id), parcel)) return false;
  return true;
}

async function hasLand(store: Store, { id, latest }: ZoneSummary): Promise<boolean> {
  if (latest === null) return false;
  for await (const page of store.land(id, { asOf: latest }))
    if (page.some(({ record }) => record !== null)) return true;
  return false;
}
