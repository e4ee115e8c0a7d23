import {
  boundingBoxOf,
  polygonsOf,
  type Geometry,
  type LonLat,
  type MultiPolygon,
} from '../geometry.ts';
import { unionOf } from './overlay.ts';
import { gaussKruger, type EastNorth } from './gaussKruger.ts';
import { circleRing, offsetRings } from './offsetCurve.ts';

/**
 * All places at most `metres` from a point, a line or an area, the area's own included; ends and corners are round. Worked
 * out on a plane around the geometry's middle meridian, which is true to 1e-6 for 9 km to both sides of it. Throws
 * RangeError for a geometry without positions, and for a width that is not more than 0.
 */
export function bufferOf(geometry: Geometry, metres: number): MultiPolygon {
  const box = boundingBoxOf([geometry]);
  if (!box || !(metres > 0) || metres === Infinity)
    throw new RangeError(`a ${geometry.type} has no buffer of ${metres} m`);
  const { forward, inverse } = gaussKruger((box[0] + box[2]) / 2);
  const offset = linesOf(geometry).flatMap((line) => bufferOfLine(line.map(forward), metres));
  const own = polygonsIn(geometry).map((rings) => rings.map((ring) => ring.map(forward)));
  const united = unionOf([...own.map((rings) => [rings]), ...offset.map((ring) => [[ring]])]);
  const coordinates = united.map((rings) => rings.map((ring) => ring.map(inverse)));
  return { type: 'MultiPolygon', coordinates };
}

function bufferOfLine(line: readonly EastNorth[], metres: number): EastNorth[][] {
  const places = line.filter(
    ([east, north], index) => east !== line[index - 1]?.[0] || north !== line[index - 1]?.[1],
  );
  return places.length > 1 ? offsetRings(places, metres) : [circleRing(places[0]!, metres)];
}

function polygonsIn(geometry: Geometry): LonLat[][][] {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    ? polygonsOf(geometry)
    : [];
}

function linesOf(geometry: Geometry): LonLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates.filter((line) => line.length > 0);
    default:
      return polygonsIn(geometry).flat();
  }
}
