import { getJson, type ZoneList } from '../api.ts';

/** Zones of one request: as many as the server tells of at once. */
const atOnce = 1000;

/** Every page of the list of zones: one that is asked for by its address may stand on any. */
export async function readAllZones(address: string, abort: AbortSignal): Promise<ZoneList> {
  let page = await getJson<ZoneList>(address, abort);
  const zones = [...page];
  while (page.length === atOnce) {
    page = await getJson(`${address}&after=${encodeURIComponent(page.at(-1)!.id)}`, abort);
    zones.push(...page);
  }
  return zones;
}
