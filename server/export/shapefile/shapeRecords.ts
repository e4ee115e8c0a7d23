import { Buffer } from 'node:buffer';
import type { LonLat, MultiPolygon } from '../../../geodata/geometry.ts';

/** Of a shapefile, ESRI's description of 1998: 5 is a polygon. */
const polygonKind = 5;

type Box = readonly [west: number, south: number, east: number, north: number];

/** A record of a polygon: outer rings clockwise, holes the other way, all of them after one another. */
export function polygonRecord(number: number, { coordinates }: MultiPolygon): Buffer {
  // The shape comes as OGC has it, outer rings to the left.
  const rings = coordinates.flat().map((ring) => ring.toReversed());
  const positions = rings.flat();
  const content = Buffer.alloc(44 + 4 * rings.length + 16 * positions.length);
  content.writeInt32LE(polygonKind, 0);
  boxOf(positions).forEach((bound, index) => content.writeDoubleLE(bound, 4 + 8 * index));
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(positions.length, 40);
  let start = 0;
  rings.forEach((ring, index) => {
    content.writeInt32LE(start, 44 + 4 * index);
    start += ring.length;
  });
  const first = 44 + 4 * rings.length;
  positions.forEach(([x, y], index) => {
    content.writeDoubleLE(x, first + 16 * index);
    content.writeDoubleLE(y, first + 16 * index + 8);
  });
  const head = Buffer.alloc(8);
  head.writeInt32BE(number, 0);
  head.writeInt32BE(content.length / 2, 4);
  return Buffer.concat([head, content]);
}

/** The box of a record as it stands in its bytes. */
export function boxOfRecord(record: Buffer): Box {
  return [
    record.readDoubleLE(12),
    record.readDoubleLE(20),
    record.readDoubleLE(28),
    record.readDoubleLE(36),
  ];
}

/** The head of a `.shp` or `.shx`. Lengths are in words of two bytes. */
export function fileHead(bytes: number, box: Box): Buffer {
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE(bytes / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(polygonKind, 32);
  box.forEach((bound, index) => head.writeDoubleLE(bound, 36 + 8 * index));
  return head;
}

export function unionOf(one: Box | null, other: Box): Box {
  if (one === null) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function boxOf(positions: readonly LonLat[]): Box {
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) box = unionOf(box, [x, y, x, y]);
  return box;
}
