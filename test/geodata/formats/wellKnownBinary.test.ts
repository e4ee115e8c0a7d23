import { expect, test } from 'vitest';
import {
  decodeWellKnownBinary,
  wellKnownBinaryKind,
} from '../../../geodata/formats/wellKnownBinary.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('the SRID that PostGIS adds is skipped', () => {
  const point = hex('01 01000020 8a110000 0000000000e05d40 0000000000403d40');
  expect(decodeWellKnownBinary(point)).toEqual({ type: 'Point', coordinates: [119.5, 29.25] });
});

test.each([
  ['heights, as ISO writes them', 'e9030000', 1],
  ['measures', 'd1070000', 1],
  ['both', 'b90b0000', 2],
  ['heights, as PostGIS writes them', '01000080', 1],
])('%s are left out', (_, type, more) => {
  const point = hex(
    `01 ${type} 0000000000e05d40 0000000000403d40 ${'000000000000f03f'.repeat(more)}`,
  );
  expect(decodeWellKnownBinary(point)).toEqual({ type: 'Point', coordinates: [119.5, 29.25] });
  const line = hex(
    `01 ${type.replace(/^(..)/, (code) => (parseInt(code, 16) + 1).toString(16).padStart(2, '0'))} 02000000
    0000000000e05d40 0000000000403d40 ${'000000000000f03f'.repeat(more)}
    0000000000e05d40 0000000000403d40 ${'000000000000f03f'.repeat(more)}`.replace(/\n/g, ''),
  );
  expect(decodeWellKnownBinary(line)).toEqual({
    type: 'LineString',
    coordinates: [
      [119.5, 29.25],
      [119.5, 29.25],
    ],
  });
});

test('other kinds are told by their code, whatever their dimensions', () => {
  expect(wellKnownBinaryKind(hex('01 f2030000'))).toBe(10);
  expect(wellKnownBinaryKind(hex('00 00000007'))).toBe(7);
  expect(() => decodeWellKnownBinary(hex('01 07000000 00000000'))).toThrow(/not a geometry/);
});

test('a count larger than the bytes ends in a RangeError, not in memory', () => {
  const line = hex('01 02000000 ffffffff 0000000000e05d40 0000000000403d40');
  expect(() => decodeWellKnownBinary(line)).toThrow(RangeError);
});
