import type { Geometry, LonLat } from '../geometry.ts';

/** ISO 19125 type codes of the geometries we hold, all two-dimensional. */
const typeCodes = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiLineString: 5,
  MultiPolygon: 6,
} as const satisfies Record<Geometry['type'], number>;

/** PostGIS's EWKB marks an SRID between head and positions, heights and measures by these bits of the type code. */
const sridFlag = 0x2000_0000;
const [heightFlag, measureFlag] = [0x8000_0000, 0x4000_0000];

/** Byte order, type code. */
const headBytes = 5;
const positionBytes = 16;

/** How many bytes `writeWellKnownBinary` will write. */
export function wellKnownBinarySize(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Point':
      return headBytes + positionBytes;
    case 'LineString':
      return headBytes + lineSize(geometry.coordinates);
    case 'Polygon':
      return headBytes + linesSize(geometry.coordinates);
    case 'MultiLineString':
      return (
        headBytes +
        4 +
        geometry.coordinates.reduce((sum, line) => sum + headBytes + lineSize(line), 0)
      );
    case 'MultiPolygon':
      return (
        headBytes +
        4 +
        geometry.coordinates.reduce((sum, rings) => sum + headBytes + linesSize(rings), 0)
      );
  }
}

function lineSize(line: readonly LonLat[]): number {
  return 4 + line.length * positionBytes;
}

function linesSize(lines: readonly LonLat[][]): number {
  return 4 + lines.reduce((sum, line) => sum + lineSize(line), 0);
}

/** Writes little-endian WKB from `offset` on and answers the offset after it. */
export function writeWellKnownBinary(view: DataView, offset: number, geometry: Geometry): number {
  const start = writeHead(view, offset, geometry.type);
  switch (geometry.type) {
    case 'Point':
      return writePosition(view, start, geometry.coordinates);
    case 'LineString':
      return writeLine(view, start, geometry.coordinates);
    case 'Polygon':
      return writeLines(view, start, geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.reduce(
        (at, line) => writeLine(view, writeHead(view, at, 'LineString'), line),
        writeCount(view, start, geometry.coordinates.length),
      );
    case 'MultiPolygon':
      return geometry.coordinates.reduce(
        (at, rings) => writeLines(view, writeHead(view, at, 'Polygon'), rings),
        writeCount(view, start, geometry.coordinates.length),
      );
  }
}

function writeHead(view: DataView, offset: number, type: Geometry['type']): number {
  view.setUint8(offset, 1);
  view.setUint32(offset + 1, typeCodes[type], true);
  return offset + headBytes;
}

function writeCount(view: DataView, offset: number, count: number): number {
  view.setUint32(offset, count, true);
  return offset + 4;
}

function writePosition(view: DataView, offset: number, [lon, lat]: LonLat): number {
  view.setFloat64(offset, lon, true);
  view.setFloat64(offset + 8, lat, true);
  return offset + positionBytes;
}

function writeLine(view: DataView, offset: number, line: readonly LonLat[]): number {
  let at = writeCount(view, offset, line.length);
  for (const position of line) at = writePosition(view, at, position);
  return at;
}

function writeLines(view: DataView, offset: number, lines: readonly LonLat[][]): number {
  let at = writeCount(view, offset, lines.length);
  for (const line of lines) at = writeLine(view, at, line);
  return at;
}

/** The geometry as WKB, exact to the bit: 21 bytes for a point. */
export function encodeWellKnownBinary(geometry: Geometry): Uint8Array {
  const bytes = new Uint8Array(wellKnownBinarySize(geometry));
  writeWellKnownBinary(new DataView(bytes.buffer), 0, geometry);
  return bytes;
}

/**
 * Reads WKB in either byte order; an SRID, as PostGIS adds, is skipped, heights and measures are left out. Throws a RangeError
 * for other types, and for bytes that end early.
 */
export function decodeWellKnownBinary(bytes: Uint8Array): Geometry {
  return readGeometry({
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    offset: 0,
    littleEndian: true,
    positionSize: positionBytes,
  });
}

/** The kind of a geometry in WKB, whatever its dimensions: 3 is a polygon, 10 a polygon with curves. */
export function wellKnownBinaryKind(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.getUint32(1, view.getUint8(0) === 1) & 0xffff) % 1000;
}

/** Where reading stands; moved on by every read. */
type Cursor = {
  readonly view: DataView;
  offset: number;
  littleEndian: boolean;
  positionSize: number;
};

function readGeometry(cursor: Cursor): Geometry {
  const code = readHead(cursor);
  switch (code) {
    case typeCodes.Point:
      return { type: 'Point', coordinates: readPosition(cursor) };
    case typeCodes.LineString:
      return { type: 'LineString', coordinates: readLine(cursor) };
    case typeCodes.Polygon:
      return { type: 'Polygon', coordinates: readMany(cursor, readLine) };
    case typeCodes.MultiLineString:
      return { type: 'MultiLineString', coordinates: readMany(cursor, part(readLine)) };
    case typeCodes.MultiPolygon:
      return {
        type: 'MultiPolygon',
        coordinates: readMany(
          cursor,
          part((polygon) => readMany(polygon, readLine)),
        ),
      };
    default:
      throw new RangeError(`not a geometry that is kept here: WKB type ${code}`);
  }
}

function readHead(cursor: Cursor): number {
  cursor.littleEndian = cursor.view.getUint8(cursor.offset) === 1;
  const code = cursor.view.getUint32(cursor.offset + 1, cursor.littleEndian);
  cursor.offset += headBytes + ((code & sridFlag) === 0 ? 0 : 4);
  // ISO writes 1003 for a polygon with heights, 2003 with measures, 3003 with both.
  const dimensions = Math.floor((code & 0xffff) / 1000);
  const more = [dimensions % 2 === 1 || code & heightFlag, dimensions >= 2 || code & measureFlag];
  cursor.positionSize = positionBytes + 8 * more.filter(Boolean).length;
  return (code & 0xffff) % 1000;
}

/** A member of a multi-geometry repeats the head; its type follows from the whole. */
function part<T>(read: (cursor: Cursor) => T): (cursor: Cursor) => T {
  return (cursor) => {
    readHead(cursor);
    return read(cursor);
  };
}

function readMany<T>(cursor: Cursor, read: (cursor: Cursor) => T): T[] {
  const count = cursor.view.getUint32(cursor.offset, cursor.littleEndian);
  cursor.offset += 4;
  const items: T[] = [];
  for (let index = 0; index < count; index += 1) items.push(read(cursor));
  return items;
}

function readLine(cursor: Cursor): LonLat[] {
  return readMany(cursor, readPosition);
}

function readPosition(cursor: Cursor): LonLat {
  const { view, offset, littleEndian } = cursor;
  cursor.offset += cursor.positionSize;
  return [view.getFloat64(offset, littleEndian), view.getFloat64(offset + 8, littleEndian)];
}
