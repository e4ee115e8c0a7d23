import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { closedAsArea } from '../../../../geodata/survey/rings/closedAsArea.ts';

/**
 * A geometry of GeoJSON; null for none and for kinds that are not read. What should be a position and is not one has NaN for
 * its coordinates, which is told of its feature.
 */
export function geometryOfJson(value: unknown): Geometry | null {
  const { type, coordinates, geometries } = (value ?? {}) as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'Point':
      return { type, coordinates: position(coordinates) };
    case 'MultiPoint':
      return list(coordinates).length === 1
        ? { type: 'Point', coordinates: position(list(coordinates)[0]) }
        : null;
    case 'LineString':
      return closedAsArea({ type, coordinates: line(coordinates) });
    case 'MultiLineString':
      return closedAsArea({ type, coordinates: list(coordinates).map(line) });
    case 'Polygon':
      return { type, coordinates: list(coordinates).map(line) };
    case 'MultiPolygon':
      return { type, coordinates: list(coordinates).map((rings) => list(rings).map(line)) };
    case 'GeometryCollection':
      return collected(list(geometries));
    default:
      return null;
  }
}

/** Polygons that were put in a collection are one shape; of anything else nobody knows what was meant. */
function collected(values: readonly unknown[]): Geometry | null {
  // A collection within a collection is not gone into: it may be a thousand deep.
  const isCollection = (value: unknown) =>
    (value as { type?: unknown } | null)?.type === 'GeometryCollection';
  const own = values.map((value) => (isCollection(value) ? null : geometryOfJson(value)));
  const [only] = own;
  if (own.length === 1 && only) return only;
  const polygons = own.flatMap((geometry) => {
    if (geometry?.type === 'Polygon') return [geometry.coordinates];
    return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  return polygons.length > 0 && polygons.length >= own.length
    ? { type: 'MultiPolygon', coordinates: polygons }
    : null;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const line = (value: unknown): LonLat[] => list(value).map(position);

function position(value: unknown): LonLat {
  const [x, y] = list(value);
  return [typeof x === 'number' ? x : NaN, typeof y === 'number' ? y : NaN];
}
