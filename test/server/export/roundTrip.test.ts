import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataFormat } from '../../../geodata/export/dataFormat.ts';
import { exportFields, type ExportField } from '../../../geodata/export/exportField.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { temporaryFolder } from '../served.ts';
import { oddZone } from './oddZone.ts';
import { farthestCorner, readBack, valueIn } from './readBack.ts';

const folder = temporaryFolder();
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: `${folder.path}/odd.gpkg` });
  await store.replaceZone(oddZone());
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

/** Formats with every field, and what they name them by. */
const named: readonly (readonly [DataFormat, (field: ExportField) => string])[] = [
  ['shp', ({ code }) => code],
  ...(['gpkg', 'fgb', 'xlsx', 'csv', 'geojson', 'kml'] as const).map(
    (format) => [format, ({ name }: ExportField) => name.zh] as const,
  ),
];

const systemsOf: Readonly<Record<DataFormat, readonly string[]>> = {
  shp: ['EPSG:4490', 'EPSG:4549', 'EPSG:4528', 'EPSG:2364', 'EPSG:2437', 'EPSG:4498'],
  gpkg: ['EPSG:4490', 'EPSG:4549', 'EPSG:4528', 'EPSG:2385', 'EPSG:32650'],
  fgb: ['EPSG:4490', 'EPSG:4528', 'EPSG:3857'],
  geojson: ['EPSG:4490', 'EPSG:4549', 'EPSG:2416'],
  kml: ['EPSG:4490'],
  xlsx: ['EPSG:4490', 'EPSG:4528'],
  csv: ['EPSG:4490', 'EPSG:4549'],
  dxf: ['EPSG:4549', 'EPSG:4528'],
  txt: ['EPSG:4528', 'EPSG:4549', 'EPSG:4498', 'EPSG:2364'],
};

/** Formats that say which system they are in. */
const declaring: readonly DataFormat[] = ['shp', 'gpkg', 'fgb', 'geojson', 'txt'];

describe.each(named)('%s holds', (format, nameOf) => {
  test.each(systemsOf[format])('every corner to the millimetre in %s', async (crs) => {
    const { layers, parcels } = await readBack(store, format, { crs });
    const [layer] = layers;
    // GeoJSON names no system but those that RFC 7946 does not know.
    if (declaring.includes(format) && !(format === 'geojson' && crs === 'EPSG:4490'))
      expect(layer?.layer.declared?.system.code).toBe(crs);
    expect(layer?.features).toHaveLength(3);
    layer?.features.forEach(({ area }, index) => {
      expect(area).not.toBeNull();
      const own = parcels[index]!.geometry;
      expect(farthestCorner(own, area as Areal)).toBeLessThan(0.001);
      expect(farthestCorner(area as Areal, own)).toBeLessThan(0.001);
    });
  });

  test('every field of every parcel as it is on record', async () => {
    const { layers, parcels } = await readBack(store, format);
    for (const [index, parcel] of parcels.entries())
      for (const field of exportFields(false)) {
        const found = valueIn(layers[0]!.features[index]!, nameOf(field));
        const wanted = field.value(parcel, 'zh');
        const plain = typeof wanted === 'number' ? Number(found) : found;
        // A table has no types: what a spreadsheet would calculate has a mark before it.
        const unguarded = format === 'csv' ? String(plain).replace(/^'(?=\s*[=+\-@])/, '') : plain;
        expect(unguarded, `${field.name.zh} of ${parcel.properties.id}`).toEqual(
          format === 'csv' ? String(wanted) : wanted,
        );
      }
  });

  test('the same in English, under English names', async () => {
    const { layers } = await readBack(store, format, { language: 'en' });
    const field = exportFields(false).find(({ code }) => code === 'PZ')!;
    const name = format === 'shp' ? 'PZ' : field.name.en;
    expect(valueIn(layers[0]!.features[0]!, name)).toBe('Levelling');
  });
});

test.each(systemsOf.txt)('boundary points hold every ring in %s', async (crs) => {
  for (const encoding of ['gbk', 'utf-8'] as const) {
    const { layers, parcels } = await readBack(store, 'txt', { crs, encoding });
    expect(layers[0]?.guess?.system.code).toBe(crs);
    layers[0]?.features.forEach((feature, index) => {
      const { properties, geometry } = parcels[index]!;
      expect(farthestCorner(geometry, feature.area as Areal)).toBeLessThan(0.001);
      expect(farthestCorner(feature.area as Areal, geometry)).toBeLessThan(0.001);
      expect([feature.numbered, feature.named]).toEqual([properties.number, properties.name]);
    });
    expect(layers[0]?.features[0]?.attributes.get('BZ')).toBe('实测边界 《三季度总结》 一(二)');
  }
});

test.each(systemsOf.dxf)(
  'a drawing in %s has each ring closed, and names that stand in them',
  async (crs) => {
    for (const encoding of ['gbk', 'utf-8'] as const) {
      const { layers, parcels } = await readBack(store, 'dxf', { crs, encoding });
      const drawn = layers.flatMap(({ features }) => features);
      const rings = parcels.flatMap(({ geometry }) =>
        (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(),
      );
      expect(drawn).toHaveLength(rings.length);
      const corners: Areal = { type: 'MultiPolygon', coordinates: [rings] };
      for (const { area } of drawn)
        expect(farthestCorner(area as Areal, corners)).toBeLessThan(0.001);
      expect(layers.map(({ layer }) => layer.name)).toEqual([
        '地块-工业用地',
        '地块-用途未载',
        '地块-商住混合用地',
      ]);
      const texts = drawn.map(({ attributes }) => [...attributes.values()]);
      for (const { properties } of parcels)
        expect(texts.some((own) => own.includes(properties.name))).toBe(true);
    }
  },
);
