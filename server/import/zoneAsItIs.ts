import type { LonLat } from '../../geodata/geometry.ts';
import type { ZoneBoundary } from '../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import type { Block, Town } from '../../geodata/zone.ts';
import type { Store, ZoneSummary } from '../store/store.ts';

/** What of a zone a file is held against. */
export type ZoneAsItIs = {
  /** Where it lies. */
  readonly near: LonLat;
  readonly blocks: readonly Block[];
  readonly towns: readonly Town[];
  readonly boundary: ZoneBoundary | undefined;
  /** All of its parcels, in pages; may be asked for again. */
  readonly parcels: () => AsyncIterable<readonly Parcel[]>;
};

export async function zoneAsItIs(store: Store, zone: ZoneSummary): Promise<ZoneAsItIs> {
  const [west, south, east, north] = zone.bbox;
  const { blocks, towns } = await store.surroundings(zone.id);
  return {
    near: [(west + east) / 2, (south + north) / 2],
    blocks,
    towns,
    boundary: await store.boundary(zone.id),
    parcels: () => store.wholeParcels(zone.id),
  };
}
