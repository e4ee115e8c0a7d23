import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bufferOf } from '../../../geodata/area/buffer.ts';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { areaRatio } from '../../../geodata/area/areaRatio.ts';
import type { Areal, LineString, LonLat } from '../../../geodata/geometry.ts';
import { measureArea, measureLength } from '../../../geodata/measure.ts';
import { between, box, centre, starArea } from './shapes.ts';

const line = (...coordinates: LonLat[]): LineString => ({ type: 'LineString', coordinates });

/** A wandering line of some kilometres. */
const wanderings = fc
  .array(fc.tuple(between(-2.5, 2.5), between(0.0003, 0.004)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((legs) => {
    let [[lon, lat], heading] = [centre, 0.3];
    const places: LonLat[] = [centre];
    for (const [turn, length] of legs) {
      heading += turn;
      [lon, lat] = [lon + length * Math.cos(heading), lat + length * Math.sin(heading)];
      places.push([lon, lat]);
    }
    return line(...places);
  });

const widths = between(5, 400);

describe('the buffer', () => {
  test('of a straight line has its length and two round ends', () => {
    const legs = fc.tuple(between(-0.03, 0.03), between(0.002, 0.03));
    fc.assert(
      fc.property(legs, widths, ([east, north], width) => {
        const straight = line(centre, [centre[0] + east, centre[1] + north]);
        const expected = 2 * measureLength(straight.coordinates) * width + Math.PI * width ** 2;
        expect(Math.abs(measureArea(bufferOf(straight, width)) / expected - 1)).toBeLessThan(1e-3);
      }),
      { numRuns: 60 },
    );
  });

  test('of a point is a disc', () => {
    const disc = bufferOf({ type: 'Point', coordinates: centre }, 100);
    expect(measureArea(disc) / (Math.PI * 100 ** 2)).toBeCloseTo(1, 3);
    expect(bufferOf(line(centre, centre), 100)).toEqual(disc);
  });

  test('of any line keeps its width all around: no corner nearer, none farther', () => {
    fc.assert(
      fc.property(wanderings, widths, (wandering, width) => {
        for (const ring of bufferOf(wandering, width).coordinates.flat())
          for (const corner of ring) {
            const distance = distanceTo(wandering.coordinates, corner);
            // The arc of 3° between two corners reaches 0.03 % beyond its chord.
            expect(distance / width).toBeGreaterThan(0.9995);
            expect(distance / width).toBeLessThan(1.0002);
          }
      }),
      { numRuns: 60 },
    );
  });

  test('of any line is a valid area that holds the discs around all of its places', () => {
    fc.assert(
      fc.property(wanderings, widths, fc.nat(1000), (wandering, width, at) => {
        const buffer = bufferOf(wandering, width);
        expect(Array.isArray(readAreal(buffer))).toBe(false);
        const leg = at % (wandering.coordinates.length - 1);
        const [from, to] = wandering.coordinates.slice(leg, leg + 2);
        const place: LonLat = [
          from![0] + (at / 1000) * (to![0] - from![0]),
          from![1] + (at / 1000) * (to![1] - from![1]),
        ];
        const disc = bufferOf({ type: 'Point', coordinates: place }, 0.998 * width);
        expect(areaRatio(disc, buffer)).toBeGreaterThan(1 - 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('of an area is the area and a strip around it', () => {
    const square = box(119.85, 29.2, 119.86, 29.21);
    const [ring] = square.coordinates;
    const expected = measureArea(square) + measureLength(ring!) * 20 + Math.PI * 20 ** 2;
    expect(measureArea(bufferOf(square, 20)) / expected).toBeCloseTo(1, 4);
    fc.assert(
      fc.property(starArea(12), (area) => {
        const buffer = bufferOf(area, 30);
        expect(areaRatio(area, buffer)).toBeGreaterThan(1 - 1e-9);
        expect(measureArea(buffer)).toBeGreaterThan(measureArea(area));
      }),
      { numRuns: 30 },
    );
  });

  test('narrows a hole and, wide enough, fills it', () => {
    const [outer, hole] = [box(119.85, 29.2, 119.87, 29.22), box(119.859, 29.209, 119.861, 29.211)];
    const holed: Areal = {
      type: 'Polygon',
      coordinates: [outer.coordinates[0]!, hole.coordinates[0]!],
    };
    expect(bufferOf(holed, 50).coordinates[0]).toHaveLength(2);
    expect(areaRatio(hole, bufferOf(holed, 50))).toBeLessThan(0.9);
    expect(bufferOf(holed, 150).coordinates[0]).toHaveLength(1);
  });

  test('of several lines, and of a closed one, is what is near any of them', () => {
    const ring = box(119.85, 29.2, 119.86, 29.21).coordinates[0]!;
    // Outside of a corner a quarter of a disc is added, inside of it a square lies under both legs.
    const expected = 20 * measureLength(ring) + (Math.PI - 4) * 10 ** 2;
    const closed = bufferOf(line(...ring), 10);
    expect(closed.coordinates[0]).toHaveLength(2);
    expect(measureArea(closed) / expected).toBeCloseTo(1, 4);
    const lines = {
      type: 'MultiLineString' as const,
      coordinates: [ring, [centre, [119.9, 29.3] as LonLat]],
    };
    expect(measureArea(bufferOf(lines, 10))).toBeGreaterThan(measureArea(closed));
  });

  test('needs a width and something to lie around', () => {
    for (const width of [0, -5, Number.NaN, Infinity])
      expect(() => bufferOf(line(centre, [119.9, 29.2]), width)).toThrow(RangeError);
    expect(() => bufferOf(line(), 10)).toThrow(RangeError);
  });
});

/** Metres from a place to a line, on a plane around the place that is true to 1e-6 for some kilometres. */
function distanceTo(places: readonly LonLat[], [lon, lat]: LonLat): number {
  const perLon =
    measureLength([
      [lon - 0.001, lat],
      [lon + 0.001, lat],
    ]) / 0.002;
  const perLat =
    measureLength([
      [lon, lat - 0.001],
      [lon, lat + 0.001],
    ]) / 0.002;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  // The parallel shrinks towards the pole, by its cosine half-way between the two, and bends away from the plane's straight line.
  const onPlane = ([toLon, toLat]: LonLat) => {
    const narrowing = Math.cos(radians((lat + toLat) / 2)) / Math.cos(radians(lat));
    const x = (toLon - lon) * perLon * narrowing;
    const bend = (x ** 2 * Math.tan(radians(lat))) / (2 * 6_378_137);
    return [x, (toLat - lat) * perLat + bend] as const;
  };
  const distances = places.slice(1).map((end, index) => {
    const [[x1, y1], [x2, y2]] = [onPlane(places[index]!), onPlane(end)];
    const [x, y] = [x2 - x1, y2 - y1];
    const along = Math.min(1, Math.max(0, -(x1 * x + y1 * y) / (x ** 2 + y ** 2)));
    return Math.hypot(x1 + along * x, y1 + along * y);
  });
  return Math.min(...distances);
}
