import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { dataFormatIds, dataFormats } from '../../../geodata/export/dataFormat.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { served, temporaryFolder, type Served } from '../served.ts';
import { observation, parcelRecord, squareAt, zoneOf } from '../store/builders.ts';
import { gridZone } from '../store/gridZone.ts';
import { exported, requestOf } from './exported.ts';
import { oddZone } from './oddZone.ts';
import { readBack } from './readBack.ts';
import { exportFile } from '../../../server/export/exportFile.ts';

const folder = temporaryFolder();
let store: Store;
let app: Served;

beforeAll(async () => {
  store = await openStore({ file: `${folder.path}/odd.gpkg` });
  await store.replaceZone(oddZone());
  await store.replaceZone(gridZone('grid', 1200, 2));
  app = served(store);
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

type Collection = {
  readonly notes: readonly string[];
  readonly features: readonly {
    readonly id: string;
    readonly properties: Record<string, unknown>;
  }[];
};

async function collection(response: Response): Promise<Collection> {
  expect(response.status).toBe(200);
  return (await response.json()) as Collection;
}

const idsIn = ({ features }: Collection) => features.map(({ id }) => id);

describe('an address', () => {
  test.each(dataFormatIds)(
    'answers %s as what it is, under a name to save it by',
    async (format) => {
      const answer = await app.get(`/api/zones/odd/export?format=${format}`);
      expect(answer.headers.get('Content-Type')).toContain(dataFormats[format].mediaType);
      expect(answer.headers.get('ETag')).toMatch(/^W\//);
      const name = decodeURIComponent(answer.headers.get('Content-Disposition') ?? '');
      expect(name).toContain(`示例区_地块_2010-09-30.${dataFormats[format].extension}`);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500);
    },
  );

  test('narrows to a block and to parcels, and says so in the file', async () => {
    const block = await collection(await app.get('/api/zones/odd/export?block=ft'));
    expect(idsIn(block)).toEqual(['holed']);
    expect(block.notes[1]).toBe('范围：区块 凤塘区块');
    const some = await collection(await app.get('/api/zones/odd/export?ids=parted,marked'));
    expect(idsIn(some)).toEqual(['marked', 'parted']);
    expect(some.notes[1]).toBe('范围：选定的 2 宗');
    expect(idsIn(await collection(await app.get('/api/zones/odd/export?ids=none')))).toEqual([]);
  });

  test('tells of a day, as it was known by another', async () => {
    const levelling = async (query: string) => {
      const { features } = await collection(
        await app.get(`/api/zones/odd/export?ids=holed&${query}`),
      );
      return [features[0]?.properties['平整'], features[0]?.properties['清表']];
    };
    expect(await levelling('asOf=2010-09-30')).toEqual(['平整中', '清表完成']);
    expect(await levelling('asOf=2010-08-31')).toEqual([null, '清表完成']);
    expect(await levelling('asOf=2010-09-30&knownBy=2010-07-31')).toEqual([null, '清表完成']);
    expect(await levelling('asOf=2010-01-01')).toEqual([null, null]);
  });

  test.each([
    ['format=dwg', 400, 'bad-parameter', '没有格式“dwg”'],
    ['crs=EPSG:9999', 400, 'bad-crs', 'EPSG:4549'],
    ['crs=GCJ-02', 400, 'bad-crs', 'EPSG:4549'],
    ['format=kml&crs=EPSG:4549', 400, 'bad-crs', '规定用经纬度'],
    ['format=txt&crs=EPSG:4490', 400, 'bad-crs', '高斯-克吕格'],
    ['format=dxf&crs=EPSG:4490', 400, 'bad-crs', '以米为单位'],
    ['format=gpkg&encoding=gbk', 400, 'bad-parameter', 'UTF-8'],
    ['asOf=2010-02-30', 400, 'bad-date', '2010-02-30'],
  ])('refuses %s', async (query, status, kind, words) => {
    const answer = await app.get(`/api/zones/odd/export?${query}`);
    const problem = (await answer.json()) as Problem;
    expect([answer.status, problem.type.split('#')[1]]).toEqual([status, kind]);
    expect(problem.detail).toContain(words);
    expect(problem.detailEn).toMatch(/^[^\u4e00-\u9fff]*[A-Za-z]/);
  });
});

describe('a drawn area', () => {
  // The western half of what is holed, and nothing of the others.
  const geometry = squareAt(119.8395, 29.1995, 0.002);

  test('gives whole parcels that share land with it', async () => {
    const answer = await app.post('/api/zones/odd/export', { format: 'geojson', geometry });
    const whole = await collection(answer);
    expect(idsIn(whole)).toEqual(['holed']);
    expect(whole.features[0]?.properties).not.toHaveProperty('在内比例（%）');
    expect(whole.notes[1]).toContain('整宗导出');
  });

  test('cuts them, and measures the part', async () => {
    const extent = { area: { geometry, cut: true } };
    const { parcels, layers } = await readBack(store, 'gpkg', { extent });
    const [cut] = parcels;
    expect(cut?.share).toBeGreaterThan(0.15);
    expect(cut?.share).toBeLessThan(0.35);
    const [whole] = (await readBack(store, 'geojson', { extent: { ids: ['holed'] } })).parcels;
    expect(cut!.measuredM2 / whole!.measuredM2).toBeCloseTo(cut!.share, 5);
    expect(measureArea(cut!.geometry)).toBeCloseTo(cut!.measuredM2, 3);
    const said = layers[0]?.features[0]?.attributes;
    expect(said?.get('在内比例（%）')).toBeCloseTo(cut!.share * 100, 3);
    expect(said?.get('资料所载面积')).toBe('96 亩');
  });

  test('that crosses itself is refused', async () => {
    const bowtie = [
      [
        [119.84, 29.2],
        [119.85, 29.21],
        [119.85, 29.2],
        [119.84, 29.21],
        [119.84, 29.2],
      ],
    ];
    const answer = await app.post('/api/zones/odd/export', {
      format: 'shp',
      geometry: { type: 'Polygon', coordinates: bowtie },
    });
    expect(answer.status).toBe(422);
  });
});

const textIn = (zip: Uint8Array, name: string) => Buffer.from(unzipSync(zip)[name] ?? []);

test('what GBK lacks stands as 〓, which the file says, and is whole in UTF-8', async () => {
  const rare = bilingual('𬭎石园', 'Rare');
  await store.replaceZone(zoneOf('rare', [parcelRecord('r', { name: rare })]));
  const gbk = await exported(store, 'shp', { zone: 'rare' });
  const table = new TextDecoder('gbk').decode(textIn(gbk, 'rare.dbf'));
  expect(table).toContain('〓石园');
  expect(textIn(gbk, '字段说明.txt').toString()).toContain('GBK 里没有这些字，以〓代替：𬭎');
  expect(textIn(gbk, 'rare.cpg').toString()).toBe('GBK');
  const utf8 = await exported(store, 'shp', { zone: 'rare', encoding: 'utf-8' });
  expect(textIn(utf8, 'rare.dbf').toString()).toContain('𬭎石园');
  // A drawing has an escape for it.
  const { layers } = await readBack(store, 'dxf', { zone: 'rare' });
  expect(layers[0]?.features[0]?.named).toBe('𬭎石园');
});

test('a text longer than a table takes is cut between characters, which the file says', async () => {
  const long = '挡'.repeat(200);
  const log = [
    observation('l', 'l1', { axis: 'levelling', state: 'levelling' }, '2010-09-30', {
      blocked: bilingual(long, 'Long'),
    }),
  ];
  await store.replaceZone(zoneOf('long', [parcelRecord('l', {}, log)]));
  const { layers, bytes } = await readBack(store, 'shp', { zone: 'long' });
  expect(layers[0]?.features[0]?.attributes.get('SZYY')).toBe('挡'.repeat(127));
  expect(textIn(bytes, '字段说明.txt').toString()).toContain('SZYY 有 1 个值超过 254 字节');
});

test('every file of a zone without parcels is a file', async () => {
  await store.replaceZone(zoneOf('empty', []));
  for (const format of dataFormatIds)
    expect((await exported(store, format, { zone: 'empty' })).length, format).toBeGreaterThan(80);
});

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('guatu-export-'));

test.each(['shp', 'gpkg', 'csv'] as const)(
  '%s that nobody waits for any more leaves nothing behind',
  async (format) => {
    const before = left();
    const request = await requestOf(store, format, { zone: 'grid' });
    const early = new AbortController();
    early.abort();
    await expect(exportFile(store, request, early.signal).next()).rejects.toThrow();
    const pieces = exportFile(store, request, new AbortController().signal);
    await pieces.next();
    await pieces.return(undefined);
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  },
);
