import { geoJSONToTile } from '@maplibre/geojson-vt';
import type { Geometry, LonLat } from '../../geodata/geometry.ts';
import { soundLines, soundRings, type Step } from './soundShapes.ts';
import {
  buffer,
  extent,
  finestZoom,
  isOnTile,
  stepOnTile,
  type TileAddress,
} from '../../geodata/tileAddress.ts';

/** What a feature says of itself: MVT knows texts, numbers and yes or no; what is left out is unknown. */
export type TileProperties = Readonly<Record<string, string | number | boolean>>;

/** A feature that may be on a tile. `place` is inside it: where its name stands, and where it is shown that is too small to be drawn. */
export type Placed = {
  readonly geometry: Geometry;
  readonly properties: () => TileProperties;
  readonly place: () => LonLat;
};

/** A feature of a tile, in steps. `type` is that of MVT: 1 points, 2 lines, 3 rings. */
export type TileFeature = { readonly tags: TileProperties } & (
  | { readonly type: 1; readonly geometry: Step[] }
  | { readonly type: 2 | 3; readonly geometry: Step[][] }
);

/** What the library makes of a feature; its own types name files in a way that Node does not resolve. */
type CutShape = { readonly id: number } & (
  | { readonly type: 1; readonly geometry: Step[] }
  | { readonly type: 2 | 3; readonly geometry: Step[][] }
);

const toTile = geoJSONToTile as (
  ...asked: [data: object, z: number, x: number, y: number, options: object]
) => { readonly features: readonly CutShape[] };

/**
 * Shapes as a tile has them: projected, simplified by less than a step, cut at its buffer. What would vanish is one step large, so
 * that every feature is on a tile at every zoom.
 */
export function cutToTile(features: readonly Placed[], tile: TileAddress): TileFeature[] {
  const cut = toTile(
    {
      type: 'FeatureCollection',
      features: features.map(({ geometry }, id) => ({
        type: 'Feature',
        id,
        geometry,
        properties: null,
      })),
    },
    tile.z,
    tile.x,
    tile.y,
    { extent, buffer, maxZoom: finestZoom, tolerance: 1, clip: true },
  );
  const shapes = new Map(cut.features.map((shape) => [shape.id, shape]));
  return features.flatMap(({ geometry, properties, place }, id) => {
    const shape = shapes.get(id);
    const sound = shape && soundFeature(shape, properties());
    if (sound) return [sound];
    if (geometry.type === 'Point') return [];
    const at = stepOnTile(place(), tile);
    return isOnTile(at) ? [smallestFeature(geometry, at, properties())] : [];
  });
}

/** Positions that carry a name; each is on the one tile that it is in. */
export function placesOnTile(
  places: readonly { readonly at: LonLat; readonly properties: TileProperties }[],
  tile: TileAddress,
): TileFeature[] {
  return places.flatMap(({ at, properties }) => {
    const step = stepOnTile(at, tile);
    return isOnTile(step) ? [{ type: 1 as const, tags: properties, geometry: [step] }] : [];
  });
}

function soundFeature(shape: CutShape, tags: TileProperties): TileFeature | undefined {
  if (shape.type === 1) {
    const geometry = shape.geometry.filter(isOnTile);
    return geometry.length > 0 ? { type: 1, tags, geometry } : undefined;
  }
  const geometry = shape.type === 3 ? soundRings(shape.geometry) : soundLines(shape.geometry);
  return geometry.length > 0 ? { type: shape.type, tags, geometry } : undefined;
}

function smallestFeature(
  { type }: Geometry,
  [x, y]: readonly [number, number],
  tags: TileProperties,
): TileFeature {
  return type === 'LineString' || type === 'MultiLineString'
    ? {
        type: 2,
        tags,
        geometry: [
          [
            [x, y],
            [x + 1, y],
          ],
        ],
      }
    : {
        type: 3,
        tags,
        geometry: [
          [
            [x, y],
            [x + 1, y],
            [x + 1, y + 1],
            [x, y + 1],
            [x, y],
          ],
        ],
      };
}
