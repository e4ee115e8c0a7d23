import { expect, test } from 'vitest';
import { decodeWellKnownBinary } from '../../../geodata/formats/wellKnownBinary.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('the SRID that PostGIS adds is skipped', () => {
  const point = hex('01 01000020 8a110000 0000000000e05d40 0000000000403d40');
  expect(decodeWellKnownBinary(point)).toEqual({ type: 'Point', coordinates: [119.5, 29.25] });
});

test('a third dimension is refused rather than misread', () => {
  const point = hex('01 e9030000 0000000000e05d40 0000000000403d40 0000000000000000');
  expect(() => decodeWellKnownBinary(point)).toThrow(/two-dimensional/);
});

test('a count larger than the bytes ends in a RangeError, not in memory', () => {
  const line = hex('01 02000000 ffffffff 0000000000e05d40 0000000000403d40');
  expect(() => decodeWellKnownBinary(line)).toThrow(RangeError);
});
