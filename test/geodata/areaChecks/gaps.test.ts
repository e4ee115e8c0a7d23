import fc from 'fast-check';
import { intersection, union } from 'polyclip-ts';
import { describe, expect, test } from 'vitest';
import type { GapFinding } from '../../../geodata/areaChecks/finding.ts';
import { uncoveredPieces } from '../../../geodata/areaChecks/gaps.ts';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { around, block, parcel, plot, refused, checked } from './metreRectangles.ts';
import { tessellations } from './tessellation.ts';

function gapsIn(...[parcels, blocks]: Parameters<typeof checked>): GapFinding[] {
  return checked(parcels, blocks).report.shapes.filter((shape) => 'meanWidthM' in shape);
}

const whole = plot(0, 0, 200, 100);

describe('the gaps of a block', () => {
  test('are none where its parcels cover it', () => {
    const halves = [parcel('a', plot(0, 0, 90, 100)), parcel('b', plot(90, 0, 200, 100))];
    expect(gapsIn(halves, [block(whole)])).toEqual([]);
  });

  test('a piece between parcels is enclosed, with its area, its width and its block', () => {
    const hole = plot(50, 30, 80, 70);
    const [gap, ...more] = gapsIn([parcel('a', around(whole, hole))], [block(whole)]);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ kind: 'enclosed', id: 'gap/b/1', parcels: [], block: 'b' });
    expect(Math.abs(gap!.areaM2 / measureArea(hole) - 1)).toBeLessThan(1e-6);
    // 30 m by 40 m: 1200 m² over 70 m.
    expect(gap!.meanWidthM).toBeCloseTo(17.1, 0);
  });

  test('a strip between two parcels is a sliver until it is a metre wide', () => {
    const kindsAt = (width: number) =>
      gapsIn(
        [parcel('a', plot(0, 0, 90, 100)), parcel('b', plot(90 + width, 0, 200, 100))],
        [block(whole)],
      ).map(({ kind }) => kind);
    expect(kindsAt(0.3)).toEqual(['sliver']);
    expect(kindsAt(0.9)).toEqual(['sliver']);
    // From side to side of the block, where it lies open.
    expect(kindsAt(3)).toEqual(['margin']);
    expect(kindsAt(0.012)).toEqual(['sliver']);
    expect(kindsAt(0.009)).toEqual([]);
  });

  test('ground along the outline is a margin, also around all parcels', () => {
    const [gap, ...more] = gapsIn([parcel('a', plot(6, 6, 194, 94))], [block(whole)]);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ kind: 'margin' });
    expect(gap!.meanWidthM).toBeCloseTo(6, 0);
  });

  test('a block without parcels is all margin', () => {
    const [gap] = gapsIn([], [block(whole)]);
    expect(gap).toMatchObject({ kind: 'margin' });
    expect(gap!.areaM2).toBeCloseTo(measureArea(whole), 3);
  });

  test('streets outside the outlines are no gap', () => {
    const parcels = [
      parcel('a', plot(0, 0, 90, 100)),
      parcel('c', plot(110, 0, 200, 100), { block: 'c' }),
    ];
    const blocks = [block(plot(0, 0, 90, 100)), block(plot(110, 0, 200, 100), { id: 'c' })];
    expect(gapsIn(parcels, blocks)).toEqual([]);
  });

  test('what another block’s parcel holds is no gap either', () => {
    const parcels = [
      parcel('a', plot(0, 0, 90, 100)),
      parcel('c', plot(90, 0, 300, 100), { block: 'c' }),
    ];
    expect(gapsIn(parcels, [block(whole)])).toEqual([]);
  });

  test('come largest first, and less than a square metre does not come', () => {
    const holes = [plot(10, 10, 10.9, 10.9), plot(50, 50, 60, 60), plot(100, 50, 130, 60)];
    const pierced = holes.reduce(around, whole);
    const found = gapsIn([parcel('a', pierced)], [block(whole)]);
    expect(found.map(({ id, areaM2 }) => [id, Math.round(areaM2 / 10) * 10])).toEqual([
      ['gap/b/1', 300],
      ['gap/b/2', 100],
    ]);
  });

  test('of a hundred parcels are found as of two', () => {
    const grid = Array.from({ length: 100 }, (_, index) => {
      const [column, row] = [index % 10, Math.floor(index / 10)];
      return parcel(`p${index}`, plot(column * 20, row * 10, column * 20 + 20, row * 10 + 10));
    });
    const without = grid.filter(({ id }) => id !== 'p44' && id !== 'p77');
    const found = gapsIn(without, [block(whole)]);
    expect(found.map(({ kind, areaM2 }) => [kind, Math.round(areaM2)])).toEqual([
      ['enclosed', 200],
      ['enclosed', 200],
    ]);
  });

  test('of a block that cannot be cut are told to be unknown', () => {
    const { report } = checked([parcel('a', plot(0, 0, 50, 100))], [block(refused(whole))]);
    expect(report.blocksNotCut).toEqual(['b']);
    expect(report.shapes).toEqual([]);
  });

  test('and what the parcels hold make up the block', () => {
    const metres = fc.integer({ min: 0, max: 190 });
    const plots = fc.array(
      fc
        .tuple(metres, metres, metres, metres)
        .filter(([west, south, width, height]) => width > 4 && height > 4 && west + south > 0)
        .map(([west, south, width, height]) => plot(west, south, west + width, south + height)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(plots, ([first, ...others]) => {
        const left = piecesOf(whole, [first!, ...others]);
        const held = intersection(
          union(first!.coordinates, ...others.map(({ coordinates }) => coordinates)),
          whole.coordinates,
        );
        const sum = [...left, ...held].reduce((all, piece) => all + degreesOf(piece), 0);
        expect(Math.abs(sum / degreesOf(whole.coordinates) - 1)).toBeLessThan(1e-9);
        expect(intersection(left, held)).toEqual([]);
      }),
    );
  });

  test('land parted by lines has none, nor lies any of it outside', () => {
    fc.assert(
      fc.property(tessellations, ({ whole: square, cells }) => {
        const parcels = cells.map((cell, index) => parcel(`p${index}`, cell));
        expect(checked(parcels, [block(square)]).report.shapes).toEqual([]);
      }),
    );
  });

  test('one cell taken out of land parted by lines is the gap', () => {
    fc.assert(
      fc.property(tessellations, fc.nat(), ({ whole: square, cells }, pick) => {
        const missing = cells[pick % cells.length]!;
        const parcels = cells
          .filter((cell) => cell !== missing)
          .map((cell, index) => parcel(`p${index}`, cell));
        const found = gapsIn(parcels, [block(square)]);
        const expected = measureArea(missing);
        // Where coordinates are rounded its four sides are off by half a centimetre along 400 m each.
        const total = found.reduce((sum, { areaM2 }) => sum + areaM2, 0);
        expect(Math.abs(total - expected)).toBeLessThan(8);
        expect(found.length).toBe(expected > 9 ? 1 : found.length);
      }),
    );
  });
});

/** The pieces of a plot that none of the shapes holds. */
function piecesOf({ coordinates }: Polygon, shapes: readonly Polygon[]): LonLat[][][] {
  const check = uncoveredPieces({ type: 'Polygon', coordinates }, shapes);
  for (;;) {
    const step = check.next();
    if (step.done) return [...(step.value ?? [])];
  }
}

/** In square degrees, in which a side stays as long when a corner is put on it; on the ellipsoid it is bent a little. */
function degreesOf(rings: readonly LonLat[][]): number {
  const [outer, ...holes] = rings.map((ring) =>
    Math.abs(
      ring.slice(1).reduce((sum, [lon, lat], index) => {
        const [east, north] = [ring[index]![0] - 119.8, ring[index]![1] - 29.2];
        return sum + (east * (lat - 29.2) - (lon - 119.8) * north) / 2;
      }, 0),
    ),
  );
  return (outer ?? 0) - holes.reduce((sum, hole) => sum + hole, 0);
}
