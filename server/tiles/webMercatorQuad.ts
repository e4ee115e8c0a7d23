import type { BoundingBox } from '../../geodata/geometry.ts';
import { finestZoom, tileAt } from '../../geodata/tileAddress.ts';

/** OGC Two Dimensional Tile Matrix Set (17-083r4), annex D.1. */
export const webMercatorQuad = {
  id: 'WebMercatorQuad',
  title: 'Google Maps Compatible for the World',
  uri: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad',
  crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
} as const;

/** Half the equator, m: the world goes so far to each side of 0, 0. */
const edge = 20_037_508.342_789_244;
/** Pixels along a tile by which scales are reckoned, each 0.28 mm large. */
const [pixels, pixelMetres] = [256, 0.000_28];

type TileMatrix = {
  readonly id: string;
  readonly scaleDenominator: number;
  readonly cellSize: number;
  readonly cornerOfOrigin: 'topLeft';
  readonly pointOfOrigin: readonly number[];
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly matrixWidth: number;
  readonly matrixHeight: number;
};

/** The zooms that there are tiles of. */
export const tileMatrices: readonly TileMatrix[] = Array.from(
  { length: finestZoom + 1 },
  (_, zoom) => {
    const cellSize = (2 * edge) / pixels / 2 ** zoom;
    return {
      id: String(zoom),
      scaleDenominator: cellSize / pixelMetres,
      cellSize,
      cornerOfOrigin: 'topLeft',
      pointOfOrigin: [-edge, edge],
      tileWidth: pixels,
      tileHeight: pixels,
      matrixWidth: 2 ** zoom,
      matrixHeight: 2 ** zoom,
    };
  },
);

type TileLimits = {
  readonly tileMatrix: string;
  readonly minTileRow: number;
  readonly maxTileRow: number;
  readonly minTileCol: number;
  readonly maxTileCol: number;
};

/** Of each zoom the tiles that a box meets. */
export function tileLimits([west, south, east, north]: BoundingBox): TileLimits[] {
  return tileMatrices.map(({ id }, zoom) => {
    const [first, last] = [tileAt([west, north], zoom), tileAt([east, south], zoom)];
    return {
      tileMatrix: id,
      minTileRow: first.y,
      maxTileRow: last.y,
      minTileCol: first.x,
      maxTileCol: last.x,
    };
  });
}
