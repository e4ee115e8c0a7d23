import {
  parseCoordinates,
  type ParsedPosition,
  type CoordinateFault,
} from '../../../geodata/area/parseCoordinates.ts';
import { readAreal, type AreaFault } from '../../../geodata/area/readArea.ts';
import type { Areal, LonLat, Polygon } from '../../../geodata/geometry.ts';

/** What somebody typed or pasted, understood. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'places';
      readonly places: readonly ParsedPosition[];
      readonly faults: readonly CoordinateFault[];
    }
  | { readonly kind: 'shape'; readonly shape: Areal }
  | { readonly kind: 'faultyShape'; readonly faults: readonly AreaFault[] }
  /** It begins like GeoJSON, but is cut off; or there is nothing in it that lies anywhere. */
  | { readonly kind: 'notJson' | 'noGeometry' };

/** @param centralMeridian of the zone's grid, for metres that do not say of which grid they are: 120 */
export function readPasted(text: string, centralMeridian: number): Pasted {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  if (trimmed.startsWith('{')) return readGeoJson(trimmed);
  return { kind: 'places', ...parseCoordinates(text, centralMeridian) };
}

function readGeoJson(text: string): Pasted {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'notJson' };
    throw error;
  }
  const geometries = geometriesOf(value);
  const areal = geometries.filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon');
  if (areal.length > 0) return readShapes(areal);
  const places = geometries.flatMap(placesOf);
  return places.length === 0
    ? { kind: 'noGeometry' }
    : { kind: 'places', places: places.map(numbered), faults: [] };
}

type Candidate = { readonly type: string; readonly coordinates: unknown };

/** The geometries in a GeoJSON value, however deep: of features, of collections of them, of collections of geometries. */
function geometriesOf(value: unknown): Candidate[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(geometriesOf);
  if ('type' in value && typeof value.type === 'string' && 'coordinates' in value)
    return [{ type: value.type, coordinates: value.coordinates }];
  return ['features', 'geometry', 'geometries'].flatMap((name) =>
    geometriesOf((value as Record<string, unknown>)[name]),
  );
}

/** One shape is read as it is, so that its faults name its own places; several become the parts of one. */
function readShapes(candidates: readonly Candidate[]): Pasted {
  const features = candidates.map((geometry) => ({ type: 'Feature', geometry }));
  return checkedShape(
    readAreal(candidates.length === 1 ? candidates[0] : { type: 'FeatureCollection', features }),
  );
}

function checkedShape(read: Areal | readonly AreaFault[]): Pasted {
  return 'type' in read ? { kind: 'shape', shape: read } : { kind: 'faultyShape', faults: read };
}

function placesOf({ coordinates }: Candidate): LonLat[] {
  if (!Array.isArray(coordinates)) return [];
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number')
    return coordinates.flatMap((inner: unknown) => placesOf({ type: '', coordinates: inner }));
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [[lon, lat]] : [];
}

function numbered(place: LonLat, index: number): ParsedPosition {
  return { line: index + 1, place, system: 'degrees', gridName: null };
}

/** The places in their order as the corners of a polygon. Whoever repeats the first at the end means the same. */
export function polygonOf(places: readonly LonLat[]): Polygon {
  const [first, last] = [places[0]!, places.at(-1)!];
  const isClosed = places.length > 3 && first[0] === last[0] && first[1] === last[1];
  return { type: 'Polygon', coordinates: [isClosed ? [...places] : [...places, first]] };
}
