import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexParcels, portionsInside } from '../../../geodata/area/portions.ts';
import { areaRatio } from '../../../geodata/area/areaRatio.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { box, centre, starArea, starParcel } from './shapes.ts';

/** Ten by ten squares of 0.01 degrees, named by column and row. */
const squares = Array.from({ length: 100 }, (_, index) => {
  const [column, row] = [index % 10, Math.floor(index / 10)];
  const [west, south] = [119.8 + column / 100, 29.15 + row / 100];
  return { id: `${column}${row}`, geometry: box(west, south, west + 0.01, south + 0.01) };
});
const located = indexParcels(squares);

describe('the parcels in an area', () => {
  test('are those that lie in it, in their order, whole or with their share', () => {
    const portions = portionsInside(box(119.795, 29.1525, 119.815, 29.165), located);
    expect(portions.map(({ id }) => id)).toEqual(['00', '10', '01', '11']);
    const shares = portions.map(({ share }) => Number(share.toFixed(3)));
    expect(shares).toEqual([0.75, 0.375, 0.5, 0.25]);
    expect(portionsInside(box(119.79, 29.14, 119.91, 29.26), located)).toEqual(
      squares.map(({ id }) => ({ id, share: 1 })),
    );
  });

  test('have the shares that each of them has asked by itself', () => {
    const parcels = fc.array(starParcel, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(starArea(30), parcels, (area, geometries) => {
        const features = geometries.map((geometry, index) => ({ id: `${index}`, geometry }));
        const portions = portionsInside(area, indexParcels(features));
        const expected = features.flatMap(({ id, geometry }) => {
          const share = areaRatio(geometry, area);
          if (share < 1e-6) return [];
          return [{ id, share: share > 1 - 1e-6 ? 1 : share }];
        });
        expect(portions).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test('are found for each part of an area, once, and none between the parts', () => {
    const area: Areal = {
      type: 'MultiPolygon',
      coordinates: [
        box(119.801, 29.151, 119.803, 29.153).coordinates,
        box(119.805, 29.155, 119.807, 29.157).coordinates,
        box(119.895, 29.245, 119.896, 29.246).coordinates,
      ],
    };
    expect(portionsInside(area, located).map(({ id }) => id)).toEqual(['00', '99']);
  });

  test('are none for an area elsewhere on earth or without land', () => {
    expect(portionsInside(box(-60, -30, -59, -29), located)).toEqual([]);
    expect(portionsInside({ type: 'MultiPolygon', coordinates: [] }, located)).toEqual([]);
    expect(portionsInside(box(119, 29, 120, 30), indexParcels([]))).toEqual([]);
    const nowhere = { id: 'nowhere', geometry: { type: 'MultiPolygon', coordinates: [] } as Areal };
    expect(portionsInside(box(119, 29, 120, 30), indexParcels([nowhere]))).toEqual([]);
  });

  test('of an area drawn along a parcel are that parcel, though drawn a hair beside it', () => {
    const [parcel] = squares;
    const hair = 1e-9;
    const beside = box(119.8 - hair, 29.15 + hair, 119.81 + hair, 29.16 + hair);
    expect(portionsInside(parcel!.geometry, located)).toEqual([{ id: '00', share: 1 }]);
    expect(portionsInside(beside, located)).toEqual([{ id: '00', share: 1 }]);
  });
});

test('a parcel that is asked about again is measured as before', () => {
  const area = box(centre[0] - 0.013, centre[1] - 0.013, centre[0] + 0.013, centre[1] + 0.013);
  expect(portionsInside(area, located)).toEqual(portionsInside(area, located));
});
