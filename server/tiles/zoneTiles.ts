import type { IsoDate } from '../../geodata/date.ts';
import type { ParcelVersion } from '../store/parcelVersions.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { fewAtOnce } from '../fewAtOnce.ts';
import { encodeTile } from './encodeTile.ts';
import { boxOfTile, finestZoom, type TileAddress } from '../../geodata/tileAddress.ts';
import { keptPlaces } from './keptPlaces.ts';
import { parcelsFrom, tileLayers, type LayerName } from './tileLayers.ts';
import { readZoneForTiles, type ZoneReading } from './zoneReading.ts';

/** Readings that are kept: of so many zones and days. One of a thousand blocks takes some megabytes. */
const mostReadings = 16;

/** Bytes of a tile as it is before it is coded for the line. */
const mostBytes = 500_000;
/** So many parcels are not even tried: each takes some 200 bytes. */
const mostParcels = 2500;

/** One is cut while the database reads the next. */
const mostAtOnce = 2;

/** Layers for which parcels are read. */
const ofParcels: ReadonlySet<LayerName> = new Set(['parcels', 'otherParcels', 'labels']);

type Tile = Uint8Array<ArrayBuffer> | undefined;

export type ZoneTiles = {
  /** @param edition of the zone: what was read of another is not this */
  reading(zone: ZoneSummary, edition: string, asOf: IsoDate): Promise<ZoneReading>;
  /**
   * A tile as MVT 2.1; undefined where nothing is on it.
   *
   * @param signal takes it out of those that wait for their turn, and rejects with its reason
   */
  tile(
    tile: TileAddress,
    reading: ZoneReading,
    layers: readonly LayerName[],
    signal: AbortSignal,
  ): Promise<Tile>;
  /**
   * The same of parcels that were read already.
   *
   * @param near every version of the parcels whose box meets the tile's; undefined where there are too many, or the tile is too far off
   */
  tileWith(
    tile: TileAddress,
    reading: ZoneReading,
    layers: readonly LayerName[],
    near: readonly ParcelVersion[] | undefined,
  ): Promise<Tile>;
};

export function zoneTiles(store: Store): ZoneTiles {
  // A Map keeps the order in which its keys were set: the first is the one asked for longest ago.
  const kept = new Map<string, Promise<ZoneReading>>();
  const placeIn = keptPlaces();
  const inTurn = fewAtOnce(mostAtOnce);
  const tileWith: ZoneTiles['tileWith'] = async (tile, reading, layers, near) => {
    const encoded = async (versions: readonly ParcelVersion[] | undefined) => {
      const all = await tileLayers(tile, reading, versions, placeIn);
      return encodeTile(tile, Object.fromEntries(layers.map((name) => [name, all[name]])));
    };
    const versions = near && near.length <= mostOn(tile) ? near : undefined;
    const whole = await encoded(versions);
    return versions === undefined || tile.z === finestZoom || (whole?.byteLength ?? 0) <= mostBytes
      ? whole
      : await encoded(undefined);
  };
  return {
    reading(zone, edition, asOf) {
      const key = `${zone.id} ${edition} ${asOf}`;
      const read = () => readZoneForTiles(store, zone, asOf);
      // A database that follows may show a later state for a moment, which would be kept as this one.
      const reading = kept.get(key) ?? store.follower?.here(read) ?? read();
      kept.delete(key);
      kept.set(key, reading);
      // What failed is read anew by whoever asks next.
      reading.catch(() => kept.get(key) === reading && kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= mostReadings) break;
        kept.delete(oldest);
      }
      return reading;
    },
    tile: (tile, reading, layers, signal) =>
      inTurn(async () => {
        if (tile.z < parcelsFrom) return tileWith(tile, reading, layers, undefined);
        // Whoever asks for none is told of none, and not that they were left out for their number.
        const near = layers.some((name) => ofParcels.has(name))
          ? await store.parcelVersions(reading.zone.id, boxOfTile(tile), mostOn(tile))
          : [];
        return tileWith(tile, reading, layers, near);
      }, signal),
    tileWith,
  };
}

/** Whoever can look no closer gets all there is. */
function mostOn({ z }: TileAddress): number {
  return z === finestZoom ? Infinity : mostParcels;
}
