import type { Geometry, LonLat } from '../../../geodata/geometry.ts';
import type { Expression, FilterShape } from '../expression.ts';
import { FilterFault } from '../fault.ts';
import type { Parts } from './parts.ts';
import { boxOf, shapeOf, type FilterSystem } from './shapes.ts';

type Written = Readonly<Record<string, unknown>>;

type Read<Found> = (value: unknown, place: string, parts: Parts) => Found;

const coordinatesOf: Readonly<Record<string, Read<unknown>>> = {
  Point: position,
  LineString: listOf(position),
  Polygon: listOf(listOf(position)),
  MultiPoint: listOf(position),
  MultiLineString: listOf(listOf(position)),
  MultiPolygon: listOf(listOf(listOf(position))),
};

/** A GeoJSON geometry of a filter. */
export function readShapeJson(
  value: Written,
  place: string,
  parts: Parts,
  system: FilterSystem,
): Expression {
  return shapeOf(parts, place, shape(value, place, parts), system);
}

/** `{"bbox": [160.6, -55.95, -170, -25.89]}` */
export function readBoxJson(
  value: unknown,
  place: string,
  parts: Parts,
  system: FilterSystem,
): Expression {
  const numbers = Array.isArray(value) ? value : [];
  if ((numbers.length === 4 || numbers.length === 6) && numbers.every(isCoordinate))
    return boxOf(parts, place, numbers, system);
  throw new FilterFault(
    place,
    'bbox 须为四个数（带高程时六个）。',
    'bbox takes four numbers, or six with heights.',
  );
}

function shape(value: Written, place: string, parts: Parts): FilterShape {
  if (value['type'] !== 'GeometryCollection') return member(value, place, parts);
  const geometries = listOf(member)(value['geometries'], `${place}/geometries`, parts);
  return { type: 'GeometryCollection', geometries };
}

function member(value: unknown, place: string, parts: Parts): Geometry {
  const { type, coordinates } = (value ?? {}) as Written;
  const read =
    typeof type === 'string' && Object.hasOwn(coordinatesOf, type)
      ? coordinatesOf[type]
      : undefined;
  if (read === undefined)
    throw new FilterFault(place, '此处应为 GeoJSON 图形。', 'expected a GeoJSON geometry here.');
  return { type, coordinates: read(coordinates, `${place}/coordinates`, parts) } as Geometry;
}

function listOf<Item>(read: Read<Item>): Read<Item[]> {
  return (value, place, parts) => {
    if (Array.isArray(value) && value.length > 0)
      return value.map((item, index) => read(item, `${place}/${index}`, parts));
    throw new FilterFault(place, '此处应为不空的列表。', 'expected a list with something in it.');
  };
}

function position(value: unknown, place: string, parts: Parts): LonLat {
  parts.position(place);
  const numbers: readonly unknown[] = Array.isArray(value) ? value : [];
  const [x, y] = numbers;
  if ((numbers.length === 2 || numbers.length === 3) && isCoordinate(x) && isCoordinate(y))
    return [x, y];
  throw new FilterFault(
    place,
    '坐标须为两个数（带高程时三个）。',
    'a position is two numbers, or three with a height.',
  );
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
