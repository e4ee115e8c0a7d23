import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { LonLat } from '../../../geodata/geometry.ts';
import { readParcelOnTile } from '../../../geodata/parcelOnTile.ts';
import type { TileAddress } from '../../../geodata/tileAddress.ts';
import type { Outline, ReadTile } from './heldTile.ts';

/** Reads what a tile of the server holds of parcels. Shapes are read when they are first asked for: most never are. */
export function readParcelTile(bytes: Uint8Array, address: TileAddress): ReadTile {
  const { layers } = new VectorTile(new PbfReader(bytes));
  const features = (name: string) => {
    const layer = layers[name];
    return layer === undefined
      ? []
      : Array.from({ length: layer.length }, (_, index) => layer.feature(index));
  };
  const places = new Map<string, LonLat>();
  for (const label of features('labels'))
    if (label.properties['kind'] === 'parcel')
      places.set(String(label.properties['id']), placeOf(label, address));
  const parcels = features('parcels').map((feature) => {
    const read = readParcelOnTile(feature.properties);
    let outlines: readonly Outline[] | undefined;
    return {
      ...read,
      place: places.get(read.lasting.id),
      outlines: () => (outlines ??= outlinesOf(feature, address)),
    };
  });
  const isCrowded = ['blocks', 'grid'].some(
    (name) => features(name)[0]?.properties['crowded'] === true,
  );
  return { parcels, isCrowded };
}

function placeOf(label: VectorTileFeature, { x, y, z }: TileAddress): LonLat {
  const { geometry } = label.toGeoJSON(x, y, z);
  return (geometry.type === 'Point' ? geometry.coordinates : [0, 0]) as [number, number];
}

function outlinesOf(feature: VectorTileFeature, { x, y, z }: TileAddress): readonly Outline[] {
  const { geometry } = feature.toGeoJSON(x, y, z);
  if (geometry.type === 'Polygon') return [geometry.coordinates as never];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as never) : [];
}
