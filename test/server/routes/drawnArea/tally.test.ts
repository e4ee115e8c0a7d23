import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { shareInside } from '../../../../geodata/clip.ts';
import {
  boundingBoxOf,
  type Areal,
  type LonLat,
  type Polygon,
} from '../../../../geodata/geometry.ts';
import type { ParcelFeature, ParcelProperties } from '../../../../geodata/parcelFeature.ts';
import { cropToBox } from '../../../../server/routes/drawnArea/cropToBox.ts';
import { relationTo } from '../../../../server/routes/drawnArea/edgeStrips.ts';
import { areaNear } from '../../../../server/routes/drawnArea/quarters.ts';
import { tallyInside, TooDetailedAreaError } from '../../../../server/routes/drawnArea/tally.ts';

// A slow machine is no failure: nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const centre: LonLat = [119.85, 29.2];

/** Star-shaped rings around a centre: simple, of any number of corners, some with a hole. */
const starArea = (corners: number): fc.Arbitrary<Polygon> =>
  fc
    .record({
      reaches: fc.array(fc.double({ min: 0.02, max: 0.05, noNaN: true }), {
        minLength: 3,
        maxLength: corners,
        size: 'max',
      }),
      hole: fc.boolean(),
    })
    .map(({ reaches, hole }) => ({
      type: 'Polygon',
      coordinates: hole
        ? [star(reaches), star([0.008, 0.009, 0.007, 0.01, 0.006])]
        : [star(reaches)],
    }));

const parcel: fc.Arbitrary<Polygon> = fc
  .record({
    west: fc.double({ min: 119.78, max: 119.9, noNaN: true }),
    south: fc.double({ min: 29.14, max: 29.25, noNaN: true }),
    width: fc.double({ min: 0.0005, max: 0.02, noNaN: true }),
    height: fc.double({ min: 0.0005, max: 0.02, noNaN: true }),
  })
  .map(({ west, south, width, height }) => box(west, south, west + width, south + height));

describe('sorting parcels by an area', () => {
  test('calls inside what is inside whole, and outside what does not overlap', () => {
    fc.assert(
      fc.property(starArea(60), parcel, (area, geometry) => {
        const relation = relationTo(area)(boundingBoxOf([geometry])!);
        const share = shareInside(geometry, area);
        if (relation === 'inside') expect(share).toBeCloseTo(1, 9);
        if (relation === 'outside') expect(share).toBe(0);
        if (share > 0.001 && share < 0.999) expect(relation).toBe('crossing');
      }),
      { numRuns: 200 },
    );
  });

  test('leaves the share of a parcel as it is when a detailed area is cropped around it', () => {
    fc.assert(
      fc.property(starArea(900), parcel, (area, geometry) => {
        const cropped = areaNear(area)(boundingBoxOf([geometry])!);
        expect(shareInside(geometry, cropped)).toBeCloseTo(shareInside(geometry, area), 6);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves the share of a parcel as it is when an area of long edges is cropped to it', () => {
    fc.assert(
      fc.property(starArea(20), parcel, (area, geometry) => {
        const cropped = cropToBox(area, boundingBoxOf([geometry])!);
        expect(shareInside(geometry, cropped)).toBeCloseTo(shareInside(geometry, area), 6);
      }),
      { numRuns: 200 },
    );
  });

  test('gives up before a clip that would take minutes', async () => {
    const coast = featureOf('coast', {
      type: 'Polygon',
      coordinates: [star(Array.from({ length: 100_000 }, (_, index) => 0.03 + (index % 2) / 100))],
    });
    const area = box(centre[0], centre[1], centre[0] + 1, centre[1] + 1);
    await expect(tallyInside(area, pagesOf([coast]), neverAborted)).rejects.toThrow(
      TooDetailedAreaError,
    );
  });

  test('knows holes, islands in them and parts', () => {
    const area: Areal = {
      type: 'MultiPolygon',
      coordinates: [
        [box(0, 0, 9, 9).coordinates[0]!, box(1, 1, 8, 8).coordinates[0]!],
        [box(3, 3, 6, 6).coordinates[0]!],
      ],
    };
    const relation = relationTo(area);
    expect(relation([0.2, 0.2, 0.8, 0.8])).toBe('inside');
    expect(relation([1.5, 1.5, 2.5, 2.5])).toBe('outside');
    expect(relation([4, 4, 5, 5])).toBe('inside');
    expect(relation([2, 2, 4, 4])).toBe('crossing');
    expect(relation([20, 20, 21, 21])).toBe('outside');
  });

  test('does not depend on which way the rings wind', () => {
    const ring = box(0, 0, 4, 4).coordinates[0]!;
    const hole = box(1, 1, 3, 3).coordinates[0]!;
    for (const rings of [
      [ring, hole],
      [ring.toReversed(), hole],
      [ring, hole.toReversed()],
    ]) {
      const relation = relationTo({ type: 'Polygon', coordinates: rings });
      expect(relation([0.2, 0.2, 0.8, 0.8])).toBe('inside');
      expect(relation([1.5, 1.5, 2, 2])).toBe('outside');
    }
  });
});

const neverAborted = new AbortController().signal;

async function* pagesOf(parcels: ParcelFeature[]) {
  yield parcels;
}

function featureOf(id: string, geometry: Polygon): ParcelFeature {
  const properties: ParcelProperties = {
    id,
    name: id,
    nameEn: id,
    number: null,
    block: null,
    town: null,
    landUse: null,
    quality: 'surveyed',
    registeredMu: null,
    registeredM2: null,
    measuredM2: 1,
    clearance: null,
    clearancePercent: null,
    levelling: null,
    levellingPercent: null,
    building: null,
    buildingPercent: null,
    stage: null,
    blocked: false,
    asOf: null,
  };
  return { type: 'Feature', id, geometry, properties };
}

function star(reaches: readonly number[]): LonLat[] {
  const ring = reaches.map((reach, index): LonLat => {
    const angle = (2 * Math.PI * index) / reaches.length;
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

function box(west: number, south: number, east: number, north: number): Polygon {
  const ring: LonLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
