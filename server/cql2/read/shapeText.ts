import type { Geometry, LonLat } from '../../../geodata/geometry.ts';
import type { Expression, FilterShape } from '../expression.ts';
import type { Cursor } from './cursor.ts';
import type { Parts } from './parts.ts';
import { boxOf, shapeOf, type FilterSystem } from './shapes.ts';

type Reader = (cursor: Cursor, parts: Parts) => FilterShape;

const shapes: Readonly<Record<string, Reader>> = {
  POINT: (cursor, parts) => ({ type: 'Point', coordinates: enclosed(cursor, parts) }),
  LINESTRING: (cursor, parts) => ({ type: 'LineString', coordinates: line(cursor, parts) }),
  POLYGON: (cursor, parts) => ({ type: 'Polygon', coordinates: rings(cursor, parts) }),
  MULTIPOINT: (cursor, parts) => ({
    type: 'MultiPoint',
    coordinates: listOf(cursor, () => enclosed(cursor, parts)),
  }),
  MULTILINESTRING: (cursor, parts) => ({
    type: 'MultiLineString',
    coordinates: rings(cursor, parts),
  }),
  MULTIPOLYGON: (cursor, parts) => ({
    type: 'MultiPolygon',
    coordinates: listOf(cursor, () => rings(cursor, parts)),
  }),
};

export function isShapeWord(word: string): boolean {
  return word === 'BBOX' || word === 'GEOMETRYCOLLECTION' || Object.hasOwn(shapes, word);
}

/** A literal of well-known text, or `BBOX(…)`. */
export function readShapeText(cursor: Cursor, parts: Parts, system: FilterSystem): Expression {
  const { at } = cursor.peek();
  if (cursor.takes('BBOX')) {
    const numbers = listOf(cursor, () => coordinate(cursor));
    if (numbers.length === 4 || numbers.length === 6) return boxOf(parts, at, numbers, system);
    throw cursor.fault(
      'BBOX 须为四个数（带高程时六个）',
      'BBOX takes four numbers, or six with heights',
    );
  }
  return shapeOf(parts, at, readShape(cursor, parts), system);
}

function readShape(cursor: Cursor, parts: Parts): FilterShape {
  if (cursor.takes('GEOMETRYCOLLECTION')) {
    cursor.takes('Z');
    return { type: 'GeometryCollection', geometries: listOf(cursor, () => member(cursor, parts)) };
  }
  return member(cursor, parts);
}

function member(cursor: Cursor, parts: Parts): Geometry {
  const read = shapes[cursor.peek().text.toUpperCase()];
  if (read === undefined) throw cursor.fault('此处应为图形', 'expected a shape here');
  cursor.next();
  cursor.takes('Z');
  return read(cursor, parts) as Geometry;
}

function listOf<Item>(cursor: Cursor, read: () => Item): Item[] {
  cursor.expect('(');
  const items = [read()];
  while (cursor.takes(',')) items.push(read());
  cursor.expect(')');
  return items;
}

function rings(cursor: Cursor, parts: Parts): LonLat[][] {
  return listOf(cursor, () => line(cursor, parts));
}

function line(cursor: Cursor, parts: Parts): LonLat[] {
  return listOf(cursor, () => position(cursor, parts));
}

function enclosed(cursor: Cursor, parts: Parts): LonLat {
  cursor.expect('(');
  const found = position(cursor, parts);
  cursor.expect(')');
  return found;
}

/** Two numbers, or three, the last of which is a height. */
function position(cursor: Cursor, parts: Parts): LonLat {
  parts.position(cursor.peek().at);
  const found: LonLat = [coordinate(cursor), coordinate(cursor)];
  const { kind, text } = cursor.peek();
  if (kind === 'number' || text === '-' || text === '+') coordinate(cursor);
  return found;
}

function coordinate(cursor: Cursor): number {
  const factor = cursor.takes('-') ? -1 : 1;
  if (factor === 1) cursor.takes('+');
  if (cursor.peek().kind !== 'number') throw cursor.fault('此处应为坐标', 'expected a coordinate');
  return factor * Number(cursor.next().text);
}
