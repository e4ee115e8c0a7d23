import { afterAll, describe, expect, test } from 'vitest';
import { indexParcels, portionsInside } from '../../../geodata/area/portions.ts';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { TooDetailedAreaError } from '../../../geodata/area/workLimit.ts';
import type { Polygon } from '../../../geodata/geometry.ts';
import { closeShapeWorkers, readShape, withMeasured } from '../../../server/shapes/shapeWorkers.ts';
import { box, centre, star } from '../../geodata/area/shapes.ts';

afterAll(() => closeShapeWorkers());

const neverAborted = new AbortController().signal;
const [lon, lat] = centre;
const large: Polygon = {
  type: 'Polygon',
  coordinates: [star(Array.from({ length: 2000 }, (_, index) => 0.02 + (index % 2) / 1000))],
};
const parcels = Array.from({ length: 100 }, (_, index) => {
  const [west, south] = [
    lon - 0.03 + (index % 10) * 0.006,
    lat - 0.03 + (index - (index % 10)) * 6e-4,
  ];
  return { id: `p${index}`, geometry: box(west, south, west + 0.006, south + 0.006) };
});

describe('a shape that a worker works through', () => {
  test('is read as it would be here, with the same faults', async () => {
    expect(await readShape(large)).toEqual(readAreal(large));
    const [ring] = large.coordinates;
    const crossed = { type: 'Polygon', coordinates: [ring!.with(500, [lon, lat - 0.1])] };
    const open = { type: 'Polygon', coordinates: [ring!.slice(1)] };
    for (const faulty of [crossed, open]) {
      const faults = await readShape(faulty);
      expect(faults).toEqual(readAreal(faulty));
      expect(Array.isArray(faults)).toBe(true);
    }
  });

  test('has the very shares that it has here', async () => {
    const geometries = parcels.map(({ geometry }) => geometry);
    const shares = await withMeasured(large, neverAborted, ({ sharesOf }) => sharesOf(geometries));
    const here = new Map(
      portionsInside(large, indexParcels(parcels)).map(({ id, share }) => [id, share]),
    );
    expect(shares).toEqual(parcels.map(({ id }) => here.get(id) ?? 0));
    expect(here.size).toBeGreaterThan(10);
  });

  test('is given up where it is too detailed, and the next one is answered', async () => {
    const coast: Polygon = {
      type: 'Polygon',
      coordinates: [star(Array.from({ length: 50_000 }, (_, index) => 0.03 + (index % 2) / 100))],
    };
    const all = Array.from({ length: 1000 }, () =>
      box(lon - 0.05, lat - 0.1, lon + 0.05, lat + 0.1),
    );
    await expect(
      withMeasured(coast, neverAborted, ({ sharesOf }) => sharesOf(all)),
    ).rejects.toThrow(TooDetailedAreaError);
    expect(await readShape(large)).toEqual(readAreal(large));
  });
});
