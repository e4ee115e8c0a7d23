import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipTo } from '../../../geodata/area/clipTo.ts';
import { areaRatioIn, areaRatio } from '../../../geodata/area/areaRatio.ts';
import { TooDetailedAreaError } from '../../../geodata/area/workLimit.ts';
import { boundingBoxOf, type Areal, type LonLat, type Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import {
  between,
  box,
  centre,
  latticeSize,
  shapeOfCells,
  someCells,
  star,
  starArea,
  starParcel,
  straightLand,
} from './shapes.ts';

/** What the general clip leaves of a parcel, measured by another way. */
const shareByClip = (parcel: Areal, area: Areal) =>
  straightLand(clipTo(parcel, area)) / straightLand(parcel);

describe('the share of a parcel in an area', () => {
  test('is what a general clip leaves of it, to 1e-9, for outlines bent in and out, with holes', () => {
    fc.assert(
      fc.property(starArea(60), starParcel, (area, parcel) => {
        expect(Math.abs(areaRatio(parcel, area) - shareByClip(parcel, area))).toBeLessThan(1e-9);
      }),
      { numRuns: 400 },
    );
  });

  test('is so for the many corners of a drawn coast, and for a triangle far larger than the parcel', () => {
    const triangle = fc.tuple(between(0, 6), between(1, 40)).map(([turn, size]): Areal => {
      const corner = (angle: number): LonLat => [
        centre[0] + size * Math.cos(turn + angle) * 1.9,
        centre[1] + size * Math.sin(turn + angle),
      ];
      const ring = [corner(0), corner(2.2), corner(3.8)];
      return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    });
    fc.assert(
      fc.property(fc.oneof(starArea(600), triangle), starParcel, (area, parcel) => {
        expect(Math.abs(areaRatio(parcel, area) - shareByClip(parcel, area))).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('counts cells of a lattice, whatever sides and corners the two have in common', () => {
    fc.assert(
      fc.property(someCells, someCells, (parcelCells, areaCells) => {
        const rows = Array.from({ length: latticeSize }, (_, row) =>
          straightLand(shapeOfCells(new Set([row * latticeSize]))),
        );
        const land = (cells: Iterable<number>) =>
          [...cells].reduce((sum, cell) => sum + rows[Math.floor(cell / latticeSize)]!, 0);
        const common = [...parcelCells].filter((cell) => areaCells.has(cell));
        const share = areaRatio(shapeOfCells(parcelCells), shapeOfCells(areaCells));
        expect(Math.abs(share - land(common) / land(parcelCells))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on which way rings wind, nor on where they begin or repeat a position', () => {
    const turned = (ring: LonLat[], by: number): LonLat[] => {
      const open = ring.slice(0, -1);
      const first = by % open.length;
      return [...open.slice(first), ...open.slice(0, first), open[first]!];
    };
    fc.assert(
      fc.property(starArea(12), starParcel, fc.nat(11), (area, parcel, by) => {
        const share = areaRatio(parcel, area);
        const variants = [
          area.coordinates.map((ring) => ring.toReversed()),
          area.coordinates.map((ring) => turned(ring, by)),
          area.coordinates.map((ring) => ring.flatMap((position) => [position, position])),
        ];
        for (const coordinates of variants)
          expect(areaRatio(parcel, { type: 'Polygon', coordinates })).toBeCloseTo(share, 10);
      }),
      { numRuns: 60 },
    );
  });
});

describe('laws of shares', () => {
  test('of two areas with a line between them add up to that of both together, to 1e-9', () => {
    const lines = fc.tuple(between(0, Math.PI), between(-0.03, 0.03));
    fc.assert(
      fc.property(starArea(20), starParcel, lines, (area, parcel, [angle, offset]) => {
        const halves = [0, Math.PI].map((turn) => halfPlane(angle + turn, turn ? -offset : offset));
        const shares = halves.map((half) => {
          const part = clipTo(area, half);
          return part === null ? 0 : areaRatio(parcel, part);
        });
        expect(Math.abs(shares[0]! + shares[1]! - areaRatio(parcel, area))).toBeLessThan(1e-9);
      }),
      { numRuns: 150 },
    );
  });

  test('of an area and of all around it add up to 1', () => {
    fc.assert(
      fc.property(starArea(20), starParcel, (area, parcel) => {
        const [outer, ...holes] = area.coordinates;
        const around: Areal = {
          type: 'MultiPolygon',
          coordinates: [
            [box(110, 20, 130, 40).coordinates[0]!, outer!],
            ...holes.map((hole) => [hole]),
          ],
        };
        const sum = areaRatio(parcel, area) + areaRatio(parcel, around);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-11);
      }),
      { numRuns: 200 },
    );
  });

  test('a parcel lies in itself whole, and in what holds it', () => {
    fc.assert(
      fc.property(starParcel, (parcel) => {
        expect(Math.abs(areaRatio(parcel, parcel) - 1)).toBeLessThan(1e-12);
        expect(areaRatio(parcel, box(119, 28, 121, 30))).toBe(1);
      }),
    );
  });

  test('grow with the area, and stay between 0 and 1', () => {
    fc.assert(
      fc.property(starArea(30), starParcel, (area, parcel) => {
        const reaches = area.coordinates.map((ring) =>
          ring.map(([lon, lat]): LonLat => [
            centre[0] + 1.2 * (lon - centre[0]),
            centre[1] + 1.2 * (lat - centre[1]),
          ]),
        );
        const share = areaRatio(parcel, area);
        const larger = areaRatio(parcel, { type: 'Polygon', coordinates: [reaches[0]!] });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(larger).toBeLessThanOrEqual(1);
        expect(larger).toBeGreaterThan(share - 1e-12);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a parcel', () => {
  const parcel = box(119.84, 29.15, 119.85, 29.16);

  test('beside an area, or touching it along a side or in a corner, is outside', () => {
    expect(areaRatio(parcel, box(119.9, 29.2, 119.91, 29.21))).toBe(0);
    expect(areaRatio(parcel, box(119.85, 29.15, 119.86, 29.16))).toBe(0);
    expect(areaRatio(parcel, box(119.85, 29.16, 119.86, 29.17))).toBe(0);
    expect(areaRatio(parcel, box(119.83, 29.16, 119.86, 29.17))).toBe(0);
  });

  test('cut along a meridian, by a side that runs through all of it, is half inside', () => {
    expect(areaRatio(parcel, box(119.83, 29.1, 119.845, 29.2))).toBeCloseTo(0.5, 9);
    expect(areaRatio(parcel, box(119.845, 29.1, 119.86, 29.2))).toBeCloseTo(0.5, 9);
  });

  test('around a small area holds all of it', () => {
    const share = areaRatio(parcel, box(119.843, 29.153, 119.845, 29.155));
    expect(share).toBeCloseTo(0.04, 5);
    expect(
      areaRatio(parcel, {
        type: 'Polygon',
        coordinates: [star([0.001, 0.001, 0.001], [119.845, 29.155])],
      }),
    ).toBeGreaterThan(0);
  });

  test('in the hole of an area is outside, on the island in the hole inside', () => {
    const [outer, hole] = [box(119.8, 29.1, 119.9, 29.2), box(119.82, 29.12, 119.88, 29.18)];
    const rings = [outer.coordinates[0]!, hole.coordinates[0]!];
    const island = box(119.83, 29.14, 119.86, 29.17).coordinates;
    expect(areaRatio(parcel, { type: 'Polygon', coordinates: rings })).toBe(0);
    expect(areaRatio(parcel, { type: 'MultiPolygon', coordinates: [rings, island] })).toBe(1);
  });

  test('with a hole is inside whole when only the hole is cut', () => {
    const holed: Areal = {
      type: 'Polygon',
      coordinates: [parcel.coordinates[0]!, box(119.843, 29.153, 119.847, 29.157).coordinates[0]!],
    };
    const around: Areal = {
      type: 'Polygon',
      coordinates: [
        box(119.8, 29.1, 119.9, 29.2).coordinates[0]!,
        box(119.844, 29.154, 119.846, 29.156).coordinates[0]!,
      ],
    };
    expect(areaRatio(holed, around)).toBeCloseTo(1, 12);
    expect(areaRatio(holed, box(119.843, 29.153, 119.847, 29.157))).toBeCloseTo(0, 12);
  });

  test('without land has no share, and an area without land gives none', () => {
    const nothing: Areal = { type: 'MultiPolygon', coordinates: [] };
    const line = box(119.845, 29.155, 119.845, 29.158);
    const [from, to]: LonLat[] = [
      [119.84, 29.15],
      [119.85, 29.16],
    ];
    const slanting: Areal = { type: 'Polygon', coordinates: [[from!, to!, from!, from!]] };
    expect(areaRatio(parcel, nothing)).toBe(0);
    expect(areaRatio(nothing, parcel)).toBe(0);
    expect(areaRatio(line, box(119.845, 29.1, 119.9, 29.2))).toBe(0);
    expect(areaRatio(slanting, box(119.845, 29.1, 119.9, 29.2))).toBe(0);
  });

  test('of the size of a doormat or of a county is measured as well', () => {
    for (const size of [1e-5, 1e-3, 0.1, 1]) {
      const any = box(119.5, 29, 119.5 + size, 29 + size);
      const half: Areal = {
        type: 'Polygon',
        coordinates: [
          [
            any.coordinates[0]![0]!,
            any.coordinates[0]![1]!,
            any.coordinates[0]![2]!,
            any.coordinates[0]![0]!,
          ],
        ],
      };
      expect(Math.abs(areaRatio(any, half) - shareByClip(any, half))).toBeLessThan(1e-8);
    }
  });
});

test('gives up on more work than somebody waits for', () => {
  const comb = Array.from({ length: 50_000 }, (_, index): LonLat => [
    119.8 + (0.1 * index) / 50_000,
    index % 2 === 0 ? 29 : 29.4,
  ]);
  const area: Areal = {
    type: 'Polygon',
    coordinates: [[...comb, [119.9, 28.9], [119.8, 28.9], comb[0]!]],
  };
  const share = areaRatioIn(area);
  const askForAll = () => {
    for (let index = 0; index < 100_000; index++) {
      const parcel = box(119.8, 29.1 + index * 1e-7, 119.9, 29.2);
      share(parcel, boundingBoxOf([parcel])!);
    }
  };
  expect(askForAll).toThrow(TooDetailedAreaError);
});

/** Beyond a line through a place near the centre, as far as matters. */
function halfPlane(angle: number, offset: number): Areal {
  const at = (along: number, across: number): LonLat => [
    centre[0] + along * Math.cos(angle) - across * Math.sin(angle),
    centre[1] + along * Math.sin(angle) + across * Math.cos(angle),
  ];
  const corners = [at(-1, offset), at(1, offset), at(1, 1), at(-1, 1)];
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}

describe('a drawn area', () => {
  test('is as large as the parts of the land that it cuts, to 2e-9', () => {
    const ground = box(119.5, 28.9, 120.1, 29.4);
    const half = fc.double({ min: 0.02, max: 0.2, noNaN: true });
    const discs = fc
      .tuple(half, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }))
      .map(([radius, turn]): Polygon => {
        const arc = Array.from({ length: 60 }, (_, step): LonLat => {
          const angle = turn + (step / 59) * Math.PI;
          return [119.8 + radius * Math.cos(angle), 29.15 + radius * Math.sin(angle)];
        });
        return { type: 'Polygon', coordinates: [[...arc, arc[0]!]] };
      });
    fc.assert(
      fc.property(discs, fc.integer({ min: 1, max: 12 }), (disc, tiles) => {
        const [west, south, east, north] = boundingBoxOf([ground])!;
        const [width, height] = [(east - west) / tiles, (north - south) / tiles];
        let cut = 0;
        for (let column = 0; column < tiles; column++)
          for (let row = 0; row < tiles; row++) {
            const [w, s] = [west + column * width, south + row * height];
            const tile = box(w, s, w + width, s + height);
            cut += areaRatio(tile, disc) * measureArea(tile);
          }
        expect(Math.abs(cut / measureArea(disc) - 1)).toBeLessThan(2e-9);
      }),
      { numRuns: 30 },
    );
  });
});
