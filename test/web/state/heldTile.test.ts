import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { boundingBoxOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import { propertiesOf, stepOn, stepsOf } from '../../../geodata/parcelTimeline.ts';
import { timelineOf } from '../../../geodata/progress.ts';
import { boxOfTile, tileAt, type TileAddress } from '../../../geodata/tileAddress.ts';
import type { ParcelVersion } from '../../../server/store/parcelVersions.ts';
import { cutToTile, placesOnTile } from '../../../server/tiles/cutToTile.ts';
import { encodeTile } from '../../../server/tiles/encodeTile.ts';
import { parcelOnTiles } from '../../../server/tiles/parcelOnTiles.ts';
import {
  areParcelsOn,
  heldTile,
  parcelsOnTiles,
  placeOnTiles,
  tilesInView,
  type HeldTile,
} from '../../../web/state/parcelTiles/heldTile.ts';
import { readParcelTile } from '../../../web/state/parcelTiles/readParcelTile.ts';
import { anyLog, dayOfFortnight } from '../../geodata/arbitraries.ts';

const day = isoDate('2026-06-30');

/** Parcels of 30 to 300 m at a corner where four tiles of zoom 14 meet, so that many are cut. */
const anyParcel = fc
  .tuple(
    fc.double({ min: -0.004, max: 0.004, noNaN: true }),
    fc.double({ min: -0.004, max: 0.004, noNaN: true }),
    fc.double({ min: 0.0003, max: 0.003, noNaN: true }),
    anyLog,
    fc.option(fc.double({ min: 1, max: 1e6, noNaN: true })),
  )
  .map(([east, north, side, log, registeredM2]): Omit<ParcelVersion, 'id'> => {
    const [west, , , top] = boxOfTile({ z: 14, x: 13645, y: 6800 });
    const [lon, lat] = [west + 0.02 + east, top - 0.02 + north];
    const ring: LonLat[] = [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
      [lon, lat],
    ];
    return {
      name: '地块',
      nameEn: 'Parcel',
      number: null,
      block: 'b',
      town: null,
      landUse: null,
      quality: 'example',
      registeredM2,
      measuredM2: 100,
      geometry: { type: 'Polygon', coordinates: [ring] },
      since: null,
      until: null,
      steps: stepsOf(timelineOf(log)),
    };
  });
const anyParcels = fc
  .array(anyParcel, { maxLength: 12 })
  .map((all) => all.map((parcel, index) => ({ ...parcel, id: `p${index}` })));

function tilesOf(parcels: readonly ParcelVersion[], z: number): HeldTile[] {
  const box = boundingBoxOf(parcels.map(({ geometry }) => geometry));
  if (!box) return [];
  const [first, last] = [tileAt([box[0], box[3]], z), tileAt([box[2], box[1]], z)];
  const tiles: HeldTile[] = [];
  for (let x = first.x; x <= last.x; x++)
    for (let y = first.y; y <= last.y; y++) tiles.push(tileOf(parcels, { z, x, y }));
  return tiles;
}

function tileOf(parcels: readonly ParcelVersion[], address: TileAddress): HeldTile {
  const placed = parcels.map((parcel) => parcelOnTiles(parcel, day));
  const labels = placed.map(({ place, properties }) => ({
    at: place(),
    properties: { kind: 'parcel', id: properties()['id']! },
  }));
  const bytes = encodeTile(address, {
    parcels: cutToTile(placed, address),
    labels: placesOnTile(labels, address),
  });
  return heldTile(address, readParcelTile(bytes ?? new Uint8Array(), address));
}

const areaOf = (shape: Areal) => {
  const [west, south, east, north] = boundingBoxOf([shape])!;
  return (east - west) * (north - south);
};

describe('the parcels of tiles', () => {
  test('are each there once, whole, with the states of any day, however they are cut', () => {
    fc.assert(
      fc.property(
        anyParcels,
        fc.integer({ min: 12, max: 16 }),
        dayOfFortnight,
        (parcels, z, asked) => {
          const found = parcelsOnTiles(tilesOf(parcels, z), asked);
          expect(found.map(({ id }) => id).toSorted()).toEqual(
            parcels.map(({ id }) => id).toSorted(),
          );
          for (const feature of found) {
            const { geometry, steps } = parcels.find(({ id }) => id === feature.id)!;
            expect(feature.properties).toMatchObject(propertiesOf(stepOn(steps, asked)!));
            // A step of a tile of zoom 12 is two metres of ground.
            const [here, there] = [boundingBoxOf([feature.geometry])!, boundingBoxOf([geometry])!];
            for (const side of [0, 1, 2, 3] as const)
              expect(Math.abs(here[side] - there[side])).toBeLessThan(0.00005);
            const place = placeOnTiles(feature)!;
            const [west, south, east, north] = there;
            expect(place[0] > west && place[0] < east).toBe(true);
            expect(place[1] > south && place[1] < north).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are of the zoom of the view, and of others where it has none yet', () => {
    const [parcel] = fc.sample(anyParcel, { numRuns: 1, seed: 1 });
    const parcels = [{ ...parcel!, id: 'p' }];
    const tiles = [12, 14, 16].flatMap((z) => tilesOf(parcels, z));
    const view = boundingBoxOf([parcel!.geometry])!;
    const zoomOf = (zoom: number, of: readonly HeldTile[]) =>
      tilesInView(of, view, zoom)[0]?.address.z;
    expect([12.9, 14, 18].map((zoom) => zoomOf(zoom, tiles))).toEqual([12, 14, 16]);
    expect(
      zoomOf(
        14,
        tiles.filter(({ address }) => address.z === 12),
      ),
    ).toBe(12);
    expect(parcelsOnTiles(tilesInView(tiles, view, 14), day)).toHaveLength(1);
    expect(tilesInView(tiles, [100, 20, 101, 21], 14)).toEqual([]);
  });

  test('stay the very objects where their states are the same', () => {
    const [parcel] = fc.sample(anyParcel, { numRuns: 1, seed: 1 });
    const steps = stepsOf([]);
    const tiles = [tileOf([{ ...parcel!, id: 'p', steps }], { z: 12, x: 3411, y: 1700 })];
    const [one, other] = ['2020-01-01', '2026-01-01'].map(
      (asked) => parcelsOnTiles(tiles, isoDate(asked))[0],
    );
    expect(one).toBe(other);
    expect(areaOf(one!.geometry)).toBeGreaterThan(0);
  });
});

test('a view of a tile that has too many parcels for one is not one of parcels', () => {
  const empty = readParcelTile(new Uint8Array(), { z: 12, x: 3411, y: 1700 });
  const tile = (z: number, isCrowded: boolean) =>
    heldTile({ z, x: 3411, y: 1700 }, { ...empty, isCrowded });
  expect(areParcelsOn([tile(12, false)], 12.4)).toBe(true);
  expect(areParcelsOn([tile(12, false), tile(12, true)], 12.4)).toBe(false);
  expect(areParcelsOn([tile(13, false), tile(12, true)], 13)).toBe(true);
  expect(areParcelsOn([tile(12, false)], 13)).toBe(false);
});
