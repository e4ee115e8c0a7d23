import { zxyToTileId } from 'pmtiles';
import { boundingBoxOf, boxesMeet, type BoundingBox } from '../../../geodata/geometry.ts';
import type { ParcelVersion } from '../../store/parcelVersions.ts';
import type { Store } from '../../store/store.ts';
import { boxOfTile, finestZoom, tileAt, type TileAddress } from '../../../geodata/tileAddress.ts';
import { layerNames, parcelsFrom } from '../tileLayers.ts';
import type { ZoneReading } from '../zoneReading.ts';
import type { ZoneTiles } from '../zoneTiles.ts';
import type { ArchivedTile } from './archiveOf.ts';

/** Parcels of one tile that are held while it and all tiles beneath it are made; of more, those of its quarters. */
const mostHeld = 20_000;

/**
 * All tiles of a zone from a zoom on that have something on them, of each zoom in the order of the Hilbert curve. Parcels are read once for
 * a tile of the first zoom that has them and all that lie beneath it.
 *
 * @param signal ends it between two tiles
 */
export async function* tilesOfZone(
  store: Pick<Store, 'parcelVersions'>,
  tiles: ZoneTiles,
  reading: ZoneReading,
  minzoom: number,
  signal: AbortSignal,
): AsyncGenerator<ArchivedTile> {
  const read = (tile: TileAddress, most: number) =>
    store.parcelVersions(reading.zone.id, boxOfTile(tile), most);
  const branch = async function* (
    tile: TileAddress,
    held: readonly ParcelVersion[] | undefined,
  ): AsyncGenerator<ArchivedTile> {
    signal.throwIfAborted();
    const box = boxOfTile(tile);
    const isFinest = tile.z === finestZoom;
    const versions =
      held?.filter(({ geometry }) => boxesMeet(boundingBoxOf([geometry]) ?? box, box)) ??
      (await read(tile, isFinest ? Infinity : mostHeld));
    if (versions?.length === 0 && !hasMore(reading, box)) return;
    const content = await tiles.tileWith(tile, reading, layerNames, versions);
    if (content) yield { tile, content };
    if (isFinest) return;
    for (const quarter of inOrder(quartersOf(tile))) yield* branch(quarter, versions);
  };
  /** From afar, where tiles have no parcels: what has nothing beneath it is not gone into, for a zone may have two parcels at two ends of the earth. */
  const afar = async function* (tile: TileAddress): AsyncGenerator<ArchivedTile> {
    if (tile.z >= parcelsFrom) {
      yield* branch(tile, undefined);
      return;
    }
    signal.throwIfAborted();
    const content = await tiles.tileWith(tile, reading, layerNames, undefined);
    if (content) yield { tile, content };
    else if (!hasMore(reading, boxOfTile(tile)) && (await read(tile, 0))?.length === 0) return;
    for (const quarter of inOrder(quartersOf(tile)))
      if (isIn(quarter, reading.box)) yield* afar(quarter);
  };
  for (const tile of inOrder(tilesIn(reading.box, minzoom))) yield* afar(tile);
}

function inOrder(tiles: readonly TileAddress[]): TileAddress[] {
  return tiles
    .map((tile) => ({ tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .toSorted((a, b) => a.id - b.id)
    .map(({ tile }) => tile);
}

function tilesIn([west, south, east, north]: BoundingBox, z: number): TileAddress[] {
  const [first, last] = [tileAt([west, north], z), tileAt([east, south], z)];
  const tiles: TileAddress[] = [];
  for (let x = first.x; x <= last.x; x++)
    for (let y = first.y; y <= last.y; y++) tiles.push({ z, x, y });
  return tiles;
}

function isIn({ z, x, y }: TileAddress, [west, south, east, north]: BoundingBox): boolean {
  const [first, last] = [tileAt([west, north], z), tileAt([east, south], z)];
  return first.x <= x && x <= last.x && first.y <= y && y <= last.y;
}

function quartersOf({ z, x, y }: TileAddress): TileAddress[] {
  return [0, 1].flatMap((right) =>
    [0, 1].map((down) => ({ z: z + 1, x: 2 * x + right, y: 2 * y + down })),
  );
}

/** Whether anything besides parcels may be on a tile of this box or on one beneath it. */
function hasMore({ blocks, works, towns }: ZoneReading, box: BoundingBox): boolean {
  return [blocks, works, towns].some((items) => items.near(box).length > 0);
}
