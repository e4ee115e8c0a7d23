import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOfGeoPackageGeometry,
  decodeGeoPackageGeometry,
  encodeGeoPackageGeometry,
  readGeoPackageHeader,
} from '../../../geodata/formats/geopackageGeometry.ts';
import { boundingBoxOf, type Geometry, type LonLat } from '../../../geodata/geometry.ts';

const number = fc.double({ noNaN: true, min: -180, max: 180 });
const position: fc.Arbitrary<LonLat> = fc.tuple(number, number);
const line = fc.array(position, { minLength: 1, maxLength: 6 });
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  fc.record({ type: fc.constant('Point' as const), coordinates: position }),
  fc.record({ type: fc.constant('LineString' as const), coordinates: line }),
  fc.record({ type: fc.constant('MultiLineString' as const), coordinates: lines }),
  fc.record({ type: fc.constant('Polygon' as const), coordinates: lines }),
  fc.record({
    type: fc.constant('MultiPolygon' as const),
    coordinates: fc.array(lines, { minLength: 1, maxLength: 3 }),
  }),
);

describe('a GeoPackage geometry', () => {
  test('comes back to the bit, with its SRS and its box', () => {
    fc.assert(
      fc.property(geometry, fc.integer({ min: -1, max: 40_000 }), (shape, srsId) => {
        const bytes = encodeGeoPackageGeometry(shape, srsId);
        expect(decodeGeoPackageGeometry(bytes)).toEqual(shape);
        expect(readGeoPackageHeader(bytes)).toMatchObject({ srsId, empty: false });
        expect(boxOfGeoPackageGeometry(bytes)).toEqual(boundingBoxOf([shape]));
      }),
    );
  });

  test('has the bytes that the standard asks for', () => {
    const point: Geometry = { type: 'Point', coordinates: [119.5, 29.25] };
    expect(Buffer.from(encodeGeoPackageGeometry(point, 4490)).toString('hex')).toBe(
      [
        '4750' + '00' + '03' + '8a110000', // 'GP', version 0, little endian with XY envelope, SRS 4490
        '0000000000e05d40' + '0000000000e05d40', // x from, x to
        '0000000000403d40' + '0000000000403d40', // y from, y to
        '01' + '01000000' + '0000000000e05d40' + '0000000000403d40', // little endian, Point, x, y
      ].join(''),
    );
  });

  test('without positions is marked empty and has no box', () => {
    const bytes = encodeGeoPackageGeometry({ type: 'MultiPolygon', coordinates: [] }, 4490);
    expect(readGeoPackageHeader(bytes)).toMatchObject({ empty: true, box: undefined });
    expect(boxOfGeoPackageGeometry(bytes)).toBeUndefined();
  });

  test('of another writer is read: big endian, without an envelope or with heights in it', () => {
    const wkb = '00' + '00000001' + '405de00000000000' + '403d400000000000';
    const plain = Buffer.from('4750' + '00' + '00' + '0000118a' + wkb, 'hex');
    const withHeights = Buffer.from(
      '4750' + '00' + '04' + '0000118a' + '00'.repeat(48) + wkb,
      'hex',
    );
    for (const bytes of [plain, withHeights])
      expect(decodeGeoPackageGeometry(bytes)).toEqual({
        type: 'Point',
        coordinates: [119.5, 29.25],
      });
    expect(boxOfGeoPackageGeometry(plain)).toEqual([119.5, 29.25, 119.5, 29.25]);
    expect(readGeoPackageHeader(plain).srsId).toBe(4490);
  });

  test('that is none, or ends early, is refused', () => {
    const bytes = encodeGeoPackageGeometry({ type: 'Point', coordinates: [1, 2] }, 4490);
    for (const bad of [
      new Uint8Array(0),
      new TextEncoder().encode('no geometry at all'),
      bytes.subarray(0, 45),
      Uint8Array.from(bytes, (byte, index) => (index === 41 ? 7 : byte)), // a collection
      Uint8Array.from(bytes, (byte, index) => (index === 3 ? 0b1111 : byte)), // no such envelope
    ])
      expect(() => decodeGeoPackageGeometry(bad)).toThrow(RangeError);
  });
});
