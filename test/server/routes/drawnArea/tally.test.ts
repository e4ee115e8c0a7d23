import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexParcels, portionsAndTouches } from '../../../../geodata/area/portions.ts';
import { TooDetailedAreaError } from '../../../../geodata/area/workLimit.ts';
import type { Areal, Polygon } from '../../../../geodata/geometry.ts';
import type { ParcelFeature, ParcelProperties } from '../../../../geodata/parcelFeature.ts';
import { tallyInside } from '../../../../server/routes/drawnArea/tally.ts';
import { box, star, starArea, starParcel } from '../../../geodata/area/shapes.ts';

const neverAborted = new AbortController().signal;

describe('parcels that the server finds in an area', () => {
  test('are those that the page finds, with the very same shares', async () => {
    const parcels = fc.array(starParcel, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(starArea(30), parcels, async (area, geometries) => {
        const features = geometries.map((geometry, index) => featureOf(`p${index}`, geometry));
        const { portions, touches } = await tallyInside(
          area,
          () => pagesOf(features),
          neverAborted,
        );
        const named = (some: typeof portions) =>
          some.map(({ parcel, share }) => ({ id: parcel.id, share }));
        expect({ portions: named(portions), touches: named(touches) }).toEqual(
          portionsAndTouches(area, indexParcels(features)),
        );
        for (const { parcel } of portions) expect(features).toContain(parcel);
      }),
      { numRuns: 100 },
    );
  });

  test('are given up before they would take minutes', async () => {
    const reaches = Array.from({ length: 50_000 }, (_, index) => 0.03 + (index % 2) / 100);
    const coast: Areal = { type: 'Polygon', coordinates: [star(reaches)] };
    const parcels = Array.from({ length: 1000 }, (_, index) =>
      featureOf(`p${index}`, box(119.8, 29.1, 119.9, 29.3)),
    );
    await expect(tallyInside(coast, () => pagesOf(parcels), neverAborted)).rejects.toThrow(
      TooDetailedAreaError,
    );
  });
});

/** In pages of seven. */
async function* pagesOf(parcels: readonly ParcelFeature[]) {
  for (let start = 0; start < parcels.length; start += 7) yield parcels.slice(start, start + 7);
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
