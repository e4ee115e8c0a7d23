import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaRatio } from '../../../geodata/area/areaRatio.ts';
import type { Areal, LineString, LonLat } from '../../../geodata/geometry.ts';
import { polygonsOf } from '../../../geodata/geometry.ts';
import { measureArea, measureLength } from '../../../geodata/measure.ts';
import { gather } from '../../../geodata/records/gathered.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import {
  toLonLat,
  type LocalPosition,
} from '../../../geodata/records/jindong/shapes/localCoordinates.ts';
import { closed, scaleToArea } from '../../../geodata/records/jindong/shapes/scaleToArea.ts';
import { smoothLine } from '../../../geodata/records/jindong/shapes/smoothLine.ts';
import { fromSquareMetres } from '../../../geodata/units.ts';

const zone = gather(jindongRecords());

const outerRing = (geometry: Areal): LonLat[] => polygonsOf(geometry)[0]![0]!;

const pairs = <T>(line: readonly T[]) =>
  line.slice(1).map((end, index) => [line[index]!, end] as const);

/** Metres between a position and an edge, flat: over some kilometres the ellipsoid changes nothing that matters here. */
function distance(position: LonLat, [start, end]: readonly [LonLat, LonLat]): number {
  const flat = ([lon, lat]: LonLat): LocalPosition => [
    (lon - position[0]) * 97_237,
    (lat - position[1]) * 110_839,
  ];
  const [[ax, ay], [bx, by]] = [flat(start), flat(end)];
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** The gap between two lines that do not cross is found at a vertex of one of them. */
function gap(a: readonly LonLat[], b: readonly LonLat[]): number {
  const from = (points: readonly LonLat[], line: readonly LonLat[]) =>
    points.flatMap((point) => pairs(line).map((edge) => distance(point, edge)));
  return Math.min(...from(a, b), ...from(b, a));
}

function edgesCross(a: readonly LonLat[], b: readonly LonLat[]): boolean {
  const side = ([ax, ay]: LonLat, [bx, by]: LonLat, [px, py]: LonLat) =>
    Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
  return pairs(a).some(([p, q]) =>
    pairs(b).some(([r, s]) => side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)),
  );
}

describe('shapes of the report’s zone', () => {
  test.each([
    ['xietangxi', 2000],
    ['fengtang-96', 96],
    ['jiayuan-shangmingtang', 60],
  ])('%s measures %d 亩 to 0.1 %%', (id, mu) => {
    const parcel = zone.parcels.find((candidate) => candidate.id === id)!;
    const measured = fromSquareMetres(measureArea(parcel.geometry), 'mu');
    expect(Math.abs(measured / mu - 1)).toBeLessThan(0.001);
    expect(parcel.registered?.asPrinted).toBe(`${mu} 亩`);
  });

  test('no other area is claimed', () => {
    const claimed = zone.parcels.filter(({ registered }) => registered !== null);
    expect(claimed.map(({ id }) => id)).toEqual([
      'xietangxi',
      'fengtang-96',
      'jiayuan-shangmingtang',
    ]);
  });

  test('every boundary, line and point is marked schematic', () => {
    const marked = [zone.parcels, zone.blocks, zone.towns, zone.works, zone.events, zone.landmarks];
    for (const { quality } of marked.flat()) expect(quality).toBe('schematic');
  });

  test('parcels keep at least 60 m apart', () => {
    for (const [index, { id, geometry }] of zone.parcels.entries())
      for (const other of zone.parcels.slice(index + 1))
        expect(
          gap(outerRing(geometry), outerRing(other.geometry)),
          `${id} and ${other.id}`,
        ).toBeGreaterThan(60);
  });

  test('every parcel lies wholly in one of the two towns, even where the report names none', () => {
    for (const { id, geometry } of zone.parcels) {
      const shares = zone.towns.map((town) => areaRatio(geometry, town.geometry));
      expect(Math.max(...shares), id).toBeGreaterThan(1 - 1e-6);
    }
  });

  test('roads and rivers keep clear of the parcels', () => {
    const lines = [...zone.landmarks, ...zone.works].flatMap(({ id, geometry }) =>
      geometry?.type === 'LineString' ? [{ id, line: geometry.coordinates }] : [],
    );
    expect(lines.length).toBeGreaterThan(8);
    for (const { id, line } of lines)
      for (const parcel of zone.parcels) {
        const ring = outerRing(parcel.geometry);
        const between = `${id} and ${parcel.id}`;
        expect(edgesCross(line, ring), between).toBe(false);
        expect(gap(line, ring), between).toBeGreaterThan(25);
      }
  });

  test.each([
    ['provincial-road-03', 's03'],
    ['xiaoshun-stream', 'xiaoshun-river'],
  ])('the work %s lies on the line %s', (work, landmark) => {
    const lineOf = (records: readonly { id: string; geometry: unknown }[], id: string) =>
      (records.find((record) => record.id === id)!.geometry as LineString).coordinates;
    const whole = lineOf(zone.landmarks, landmark).map(String);
    expect(whole).toEqual(expect.arrayContaining(lineOf(zone.works, work).map(String)));
  });

  test('the first view holds every parcel, work and event', () => {
    const [west, south, east, north] = zone.zone.bbox;
    expect(east - west).toBeLessThan(0.08);
    for (const { geometry } of zone.parcels)
      for (const [lon, lat] of outerRing(geometry)) {
        expect(lon > west && lon < east).toBe(true);
        expect(lat > south && lat < north).toBe(true);
      }
  });
});

describe('drawing', () => {
  const kite: LonLat[] = (
    [
      [-900, -200],
      [300, -700],
      [800, 400],
      [-100, 900],
    ] as const
  ).map(toLonLat);

  test('scales an outline to any area a parcel may have, to 0.1 %', () => {
    fc.assert(
      fc.property(fc.double({ min: 2000, max: 5e6, noNaN: true }), (squareMetres) => {
        const measured = measureArea(scaleToArea(kite, squareMetres));
        expect(Math.abs(measured / squareMetres - 1)).toBeLessThan(0.001);
      }),
    );
  });

  test('keeps the form of what it scales', () => {
    const lengths = (polygon: Areal) =>
      pairs(outerRing(polygon)).map((edge) => measureLength(edge));
    const [before, after] = [lengths(closed(kite)), lengths(scaleToArea(kite, 4e6))];
    const factors = after.map((length, index) => length / before[index]!);
    for (const factor of factors) expect(factor).toBeCloseTo(factors[0]!, 3);
  });

  test('winds an outline counterclockwise whichever way it was sketched', () => {
    const isLeftTurn = (polygon: Areal) => {
      const [[ax, ay], [bx, by], [cx, cy]] = outerRing(polygon) as [LonLat, LonLat, LonLat];
      return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
    };
    expect([isLeftTurn(closed(kite)), isLeftTurn(closed(kite.toReversed()))]).toEqual([true, true]);
  });

  test('a smooth line passes through every point of its sketch without a jump', () => {
    const sketch: LocalPosition[] = [
      [0, 0],
      [400, 300],
      [900, -200],
      [1500, 100],
    ];
    const drawn = smoothLine(sketch).coordinates;
    expect(drawn.map(String)).toEqual(expect.arrayContaining(sketch.map(toLonLat).map(String)));
    // The pieces are 500 to 709 m long and sampled eight times: a longer step is a jump.
    for (const step of pairs(drawn)) expect(measureLength(step)).toBeLessThan(130);
  });
});
