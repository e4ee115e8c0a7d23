import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planarArea, surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import type { Areal, LonLat } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { between, box, star } from './shapes.ts';

describe('the survey grid', () => {
  /** Computed with the EPSG registry's own definition of 4549. */
  test.each([
    [
      [119.65, 28.99],
      [465_892.99, 3_208_211.46],
    ],
    [
      [119.95, 29.31],
      [495_142.66, 3_243_630.24],
    ],
  ] as const)('puts %j at %j, to a centimetre, and back', ([lon, lat], [east, north]) => {
    const grid = surveyGridAt(lon);
    const point = grid.forward([lon, lat]);
    expect(point[0]).toBeCloseTo(east, 2);
    expect(point[1]).toBeCloseTo(north, 2);
    expect(grid.prefixedForward([lon, lat])[0]).toBeCloseTo(40_000_000 + east, 2);
    expect(grid.prefixedForward([lon, lat])[1]).toBe(point[1]);
    expect(grid.inverse(point)[0]).toBeCloseTo(lon, 10);
    expect(grid.inverse(point)[1]).toBeCloseTo(lat, 10);
  });

  test('has its central meridian at 500 km east and the equator at 0 km north', () => {
    const [east, north] = surveyGridAt(120).forward([120, 0]);
    expect(east).toBeCloseTo(500_000, 6);
    expect(north).toBeCloseTo(0, 6);
  });

  // Codes as the EPSG registry has them: CGCS2000 / 3-degree Gauss-Kruger CM 120E, / zone 40, and so on.
  test.each([
    [75, 25, 'EPSG:4534', 'EPSG:4513'],
    [119.85, 40, 'EPSG:4549', 'EPSG:4528'],
    [121.45, 40, 'EPSG:4549', 'EPSG:4528'],
    [121.55, 41, 'EPSG:4550', 'EPSG:4529'],
    [135, 45, 'EPSG:4554', 'EPSG:4533'],
  ])('of %d is zone %i, %s or %s', (longitude, zone, name, prefixedName) => {
    expect(surveyGridAt(longitude)).toMatchObject({
      zone,
      centralMeridian: 3 * zone,
      name,
      prefixedName,
    });
  });

  test('has no code outside of China', () => {
    expect(surveyGridAt(12.4).name).toBe('CGCS2000 3° CM 12°');
    expect(surveyGridAt(-75).name).not.toContain('EPSG');
  });

  test('leads back from every place to where it was', () => {
    const longitudes = between(73.5, 136.4);
    const latitudes = between(3, 54);
    fc.assert(
      fc.property(longitudes, latitudes, (lon, lat) => {
        const grid = surveyGridAt(lon);
        const [backLon, backLat] = grid.inverse(grid.forward([lon, lat]));
        expect(Math.abs(backLon - lon)).toBeLessThan(1e-9);
        expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('area on the survey grid', () => {
  test('of a rectangle of metres is its sides multiplied, a hole taken off', () => {
    const grid = surveyGridAt(120);
    const rectangle = (east: number, north: number, width: number, height: number): LonLat[] =>
      [
        [east, north],
        [east + width, north],
        [east + width, north + height],
        [east, north + height],
        [east, north],
      ].map(([x, y]) => grid.inverse([x!, y!]));
    const outer = rectangle(484_000, 3_234_600, 200, 200);
    const hole = rectangle(484_080, 3_234_680, 40, 40);
    const other = rectangle(487_000, 3_234_000, 320, 200);
    const area: Areal = { type: 'MultiPolygon', coordinates: [[outer, hole], [other]] };
    expect(planarArea(area)).toBeCloseTo(38_400 + 64_000, 3);
    expect(planarArea({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
  });

  test('is that on the ellipsoid on the central meridian, and larger by the square of the scale beside it', () => {
    const at = (lon: number): Areal => ({
      type: 'Polygon',
      coordinates: [star([0.002, 0.0015, 0.002, 0.001, 0.0018], [lon, 29.2])],
    });
    const excess = (area: Areal) => planarArea(area) / measureArea(area) - 1;
    // Sides of 300 m that are straight on the grid bow by 0.1 mm against those of longitude and latitude.
    expect(Math.abs(excess(at(120)))).toBeLessThan(1e-6);
    // 97.2 km from the meridian: (97.2 / 6371)² = 2.3e-4.
    expect(excess(at(121))).toBeCloseTo(2.33e-4, 5);
    expect(excess(box(119.8, 29.1, 119.81, 29.11))).toBeGreaterThan(0);
  });
});
