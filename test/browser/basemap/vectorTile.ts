import { varint } from './archive.ts';

const extent = 4096;

/** A Mapbox vector tile whose layers each hold one polygon that fills it: `['landuse', 'water']`. */
export function fullTile(layers: readonly string[]): Buffer {
  return Buffer.from(layers.flatMap((name) => bytes(3, layer(name))));
}

function layer(name: string): number[] {
  return [
    ...number(15, 2), // version
    ...bytes(1, [...Buffer.from(name)]),
    ...bytes(2, [...number(3, 3), ...bytes(4, square())]), // one feature: a polygon
    ...number(5, extent),
  ];
}

/** Move to the corner, three lines along the sides, close. */
function square(): number[] {
  const sides = [
    [extent, 0],
    [0, extent],
    [-extent, 0],
  ].flat();
  return [command(1, 1), 0, 0, command(2, 3), ...sides.map(zigzag), command(7, 1)].flatMap(varint);
}

function command(id: number, count: number): number {
  return id + count * 8;
}

/** Small numbers of either sign as small numbers without: -1 → 1, 1 → 2. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** A protocol buffer's field of a whole number. */
function number(field: number, value: number): number[] {
  return [...varint(field * 8), ...varint(value)];
}

function bytes(field: number, content: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
}
