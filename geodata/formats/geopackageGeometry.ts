import { boundingBoxOf, type BoundingBox, type Geometry } from '../geometry.ts';
import {
  decodeWellKnownBinary,
  wellKnownBinarySize,
  writeWellKnownBinary,
} from './wellKnownBinary.ts';

/**
 * GeoPackageBinary, OGC 12-128r17 (1.3) clause 2.1.3: 'GP', a version, flags, the SRS, an envelope, then WKB.
 * Flag bits: 0 byte order of the header, 1–3 kind of envelope, 4 empty geometry.
 */
const magic = 0x47_50;
const littleEndianFlag = 0b1;
const boxEnvelopeFlag = 0b10;
const emptyFlag = 0b1_0000;
const headBytes = 8;
/** Bytes of the envelope by its kind: none, XY, XYZ, XYM, XYZM. */
const envelopeBytes = [0, 32, 48, 48, 64] as const;

type GeoPackageHeader = {
  readonly srsId: number;
  readonly empty: boolean;
  /** As stored in the header; undefined where the writer left it out. */
  readonly box: BoundingBox | undefined;
  /** Where the WKB begins. */
  readonly offset: number;
};

/** The blob a feature table holds, with its envelope so that an index needs no look at the positions. */
export function encodeGeoPackageGeometry(geometry: Geometry, srsId: number): Uint8Array {
  const box = boundingBoxOf([geometry]);
  const start = headBytes + (box ? envelopeBytes[1] : 0);
  const bytes = new Uint8Array(start + wellKnownBinarySize(geometry));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, magic);
  view.setUint8(3, littleEndianFlag | (box ? boxEnvelopeFlag : emptyFlag));
  view.setInt32(4, srsId, true);
  if (box) {
    const [west, south, east, north] = box;
    // The envelope runs x from, x to, y from, y to.
    for (const [index, value] of [west, east, south, north].entries())
      view.setFloat64(headBytes + index * 8, value, true);
  }
  writeWellKnownBinary(view, start, geometry);
  return bytes;
}

/** Reads the header alone. Throws a RangeError when the bytes are no GeoPackage geometry. */
export function readGeoPackageHeader(bytes: Uint8Array): GeoPackageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headBytes || view.getUint16(0) !== magic)
    throw new RangeError('not a GeoPackage geometry');
  const flags = view.getUint8(3);
  const littleEndian = (flags & littleEndianFlag) !== 0;
  const envelope = envelopeBytes[(flags >> 1) & 0b111];
  if (envelope === undefined) throw new RangeError('unknown kind of GeoPackage envelope');
  const coordinate = (index: number) => view.getFloat64(headBytes + index * 8, littleEndian);
  return {
    srsId: view.getInt32(4, littleEndian),
    empty: (flags & emptyFlag) !== 0,
    box: envelope === 0 ? undefined : [coordinate(0), coordinate(2), coordinate(1), coordinate(3)],
    offset: headBytes + envelope,
  };
}

/** The geometry of a blob, as it was put in. Throws a RangeError for anything but the kinds in `Geometry`. */
export function decodeGeoPackageGeometry(bytes: Uint8Array): Geometry {
  return decodeWellKnownBinary(bytes.subarray(readGeoPackageHeader(bytes).offset));
}

/** The box of a blob: from the header where it is there, else from the positions; undefined when empty. */
export function boxOfGeoPackageGeometry(bytes: Uint8Array): BoundingBox | undefined {
  const { box, empty } = readGeoPackageHeader(bytes);
  if (box || empty) return box;
  return boundingBoxOf([decodeGeoPackageGeometry(bytes)]);
}
