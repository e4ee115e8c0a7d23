import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCoordinate } from '../../../web/search/coordinate.ts';

const xietangxi = [119.8388, 29.229];

describe('a place typed as a coordinate', () => {
  test.each([
    '119.8388, 29.2290',
    '29.2290, 119.8388',
    '119.8388 29.229',
    '  119.8388，29.229 ',
    '119.8388、29.229',
    '29.229 N 119.8388 E',
    'E119.8388 N29.229',
    '29.229n119.8388e',
    '119.8388°E, 29.229°N',
    '东经119.8388 北纬29.229',
    '北纬29.229度，东经119.8388度',
  ])('is understood: %s', (text) => {
    expect(parseCoordinate(text)).toEqual(xietangxi);
  });

  test('is understood in either order, wherever in China', () => {
    const longitudes = fc.integer({ min: 73_000, max: 136_000 }).map((value) => value / 1000);
    const latitudes = fc.integer({ min: 3_000, max: 54_000 }).map((value) => value / 1000);
    fc.assert(
      fc.property(longitudes, latitudes, (longitude, latitude) => {
        expect(parseCoordinate(`${longitude}, ${latitude}`)).toEqual([longitude, latitude]);
        expect(parseCoordinate(`${latitude} ${longitude}`)).toEqual([longitude, latitude]);
      }),
    );
  });

  test.each([
    '',
    '119.8388',
    '119.8388, 29.229, 8',
    '2010-09-30',
    '119 地块 29',
    'p119 29',
    '29.229, 29.229',
    '119.8388, 119.8388',
    '0, 0',
    '2.35, 48.85',
    '200, 29',
    '119.8388, -29.229',
    '-119.8388, 29.229',
    '119.8388 W 29.229 N',
    '119.8388 E 29.229 S',
    '西经119.8388 北纬29.229',
    '东经119.8388 南纬29.229',
    '119.8388 29.229 E W',
  ])('is none, or none in China: %j', (text) => {
    expect(parseCoordinate(text)).toBeUndefined();
  });
});
