import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { TileFeature } from './cutToTile.ts';
import { extent, type TileAddress } from '../../geodata/tileAddress.ts';

/** A tile as Mapbox Vector Tile 2.1; layers without features are left out, and undefined is a tile without any. */
export function encodeTile(
  tile: TileAddress,
  layers: Readonly<Record<string, readonly TileFeature[]>>,
): Uint8Array<ArrayBuffer> | undefined {
  const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
  if (filled.length === 0) return undefined;
  const written = fromGeojsonVt(
    Object.fromEntries(
      filled.map(([name, features]) => [
        name,
        { ...tile, transformed: true, features: [...features], source: null },
      ]),
    ),
    { version: 2, extent },
  );
  return new Uint8Array(written);
}
