import { describe, expect, test } from 'vitest';
import { polygonsOf, type Areal, type LonLat } from '../../../../geodata/geometry.ts';
import { measureArea } from '../../../../geodata/measure.ts';
import { portionsInside } from '../../../../geodata/area/portions.ts';
import { readPortions } from '../../../../web/landUseRates/reading/reading.ts';
import { geojsonOf } from '../../../../web/landUseRates/export/geojson.ts';
import { rectangle } from '../../../geodata/arbitraries.ts';
import { inChinese, taken, exportedDrawn, villageTable } from './village.ts';

/** A shape with a hole that cuts three parcels, its rings wound the wrong way. */
const holed: Areal = {
  type: 'Polygon',
  coordinates: [
    polygonsOf(rectangle(119.8005, 29.2002, 0.0022, 0.0006))[0]![0]!.toReversed(),
    polygonsOf(rectangle(119.8012, 29.2004, 0.0004, 0.0002))[0]![0]!,
  ],
};

const exportedHoled = exportedDrawn({
  area: { kind: 'drawn', name: '带洞', shape: holed, quality: null },
  reading: readPortions(villageTable, portionsInside(holed, villageTable.located)),
});

describe.each([
  ['a drawn area', exportedDrawn()],
  ['an area with a hole', exportedHoled],
  ['the whole zone', taken()],
] as const)('%s as a map file', (_, table) => {
  const file = geojsonOf(table, inChinese);
  const [area, ...parcels] = file.features;

  test('is a collection of the area and its parcels, with what has to be known of them', () => {
    expect(file.type).toBe('FeatureCollection');
    expect(area!.properties).toMatchObject({ layer: 'area', name: table.area.name });
    expect(parcels.map(({ id }) => id)).toEqual(
      table.parcels.map(({ properties }) => properties.id),
    );
    expect(file).toMatchObject({
      zone: { id: 'village', name: '示例村', origin: 'example' },
      area: table.area.name,
      date: '2026-06-30',
      dataUntil: '2026-03-31',
      address: table.address,
    });
    expect(file.marks).toContain('示例数据');
    expect(file.quality).toContain('示例边界');
    expect(file.notes.some((note) => note.includes('示例'))).toBe(true);
  });

  test('closes its rings and winds them as the standard asks, inside its box', () => {
    const [west, south, east, north] = file.bbox!;
    for (const { geometry } of file.features)
      for (const rings of geometry ? polygonsOf(geometry) : [])
        for (const [index, ring] of rings.entries()) {
          expect(ring[0]).toEqual(ring.at(-1));
          expect(turnsLeft(ring)).toBe(index === 0);
          for (const [lon, lat] of ring) {
            expect(lon).toBeGreaterThanOrEqual(west);
            expect(lon).toBeLessThanOrEqual(east);
            expect(lat).toBeGreaterThanOrEqual(south);
            expect(lat).toBeLessThanOrEqual(north);
          }
        }
  });

  test('draws of every parcel the part that counts', () => {
    for (const { geometry, properties } of parcels) {
      const whole = Number(properties['measuredM2']);
      expect(measureArea(geometry!) / (whole * Number(properties['share']))).toBeCloseTo(1, 6);
    }
  });
});

test('the drawn parts of parcels that count as measured add up to their counted areas', () => {
  const { features } = geojsonOf(exportedHoled, inChinese);
  const measured = features.filter(({ properties }) => properties['areaBasis'] === '图上');
  const sum = (of: (feature: (typeof features)[number]) => number) =>
    measured.reduce((total, feature) => total + of(feature), 0);
  expect(measured.length).toBeGreaterThan(0);
  expect(
    sum(({ geometry }) => measureArea(geometry!)) /
      sum(({ properties }) => Number(properties['countedM2'])),
  ).toBeCloseTo(1, 6);
});

test('a whole zone has no shape of its own, an unknown area is null', () => {
  const [area, , , , sketch] = geojsonOf(taken(), inChinese).features;
  expect(area!.geometry).toBeNull();
  expect(sketch!.properties).toMatchObject({
    id: 'sketch',
    countedM2: null,
    constructionName: '未达到供地条件的其他土地',
  });
});

function turnsLeft(ring: readonly LonLat[]): boolean {
  const [[originLon, originLat]] = ring as [LonLat];
  const twice = ring.slice(1).reduce((sum, [lon, lat], index) => {
    const [fromLon, fromLat] = ring[index]!;
    return (
      sum + (fromLon - originLon) * (lat - originLat) - (lon - originLon) * (fromLat - originLat)
    );
  }, 0);
  return twice > 0;
}
