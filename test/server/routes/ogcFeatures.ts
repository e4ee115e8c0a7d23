import { describe, expect, test } from 'vitest';
import type { Served } from '../served.ts';
import { problemIn } from '../access/withAccounts.ts';

const service = '/api/zones/example/ogc';
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

type Link = { readonly rel: string; readonly href: string; readonly type: string };
type Linked = { readonly links: readonly Link[] };
type Feature = {
  readonly id: string;
  readonly geometry: { readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
};
type Items = Linked & {
  readonly features: readonly Feature[];
  readonly numberReturned: number;
  readonly numberMatched?: number;
};

const collections = {
  parcels: 'parcels',
  blocks: 'blocks',
  works: 'works',
  events: 'events',
  buildings: 'buildings',
} as const;

/**
 * The abstract tests of OGC API – Features 1 and 2 (17-069r4 annex A, 18-058r1 annex A) as far as one server can be asked them; every answer
 * is held against the published document besides.
 */
export function describeOgcFeatures(served: () => Served): void {
  const json = async <Answer>(path: string) => (await served().json(path)) as Answer;
  /** The path of a whole address. */
  const pathOf = (href: string) => href.replace('http://localhost', '');
  const linkOf = ({ links }: Linked, rel: string, type?: string) =>
    links.find((one) => one.rel === rel && (type === undefined || one.type === type));
  const items = (collection: string, query = '') =>
    json<Items>(`${service}/collections/${collection}/items${query}`);
  const ids = ({ features }: Items) => features.map(({ id }) => id);
  const firstPlace = ({ geometry }: Feature): readonly [number, number] => {
    let place = geometry?.coordinates as unknown[];
    while (Array.isArray(place[0])) place = place[0];
    return place as unknown as readonly [number, number];
  };

  describe('OGC API – Features', () => {
    test('leads from its first page to everything that a standard asks for', async () => {
      const landing = await json<Linked>(service);
      for (const rel of [
        'self',
        'alternate',
        'service-desc',
        'service-doc',
        'conformance',
        'data',
      ]) {
        const { href, type } = linkOf(landing, rel)!;
        expect(href).toMatch(/^http:\/\/localhost\//);
        const answer = await served().get(pathOf(href), { Accept: type.split(';')[0]! });
        expect([rel, answer.status]).toEqual([rel, 200]);
        if (href.includes('/api/'))
          expect(answer.headers.get('Access-Control-Allow-Origin'), rel).toBe('*');
      }
      const { conformsTo } = await json<{ conformsTo: string[] }>(`${service}/conformance`);
      expect(conformsTo).toEqual(
        expect.arrayContaining([
          'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
          'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
          'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html',
          'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
          'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
          'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter',
          'http://www.opengis.net/spec/cql2/1.0/conf/cql2-text',
          'http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions',
        ]),
      );
    });

    test('describes each collection with where and when it is, and in which systems', async () => {
      type Collection = Linked & {
        readonly id: string;
        readonly extent: {
          readonly spatial: { readonly bbox: readonly (readonly number[])[] };
          readonly temporal: { readonly interval: unknown };
        };
        readonly crs: readonly string[];
        readonly storageCrs: string;
      };
      const all = await json<{ collections: Collection[] }>(`${service}/collections`);
      expect(all.collections.map(({ id }) => id)).toEqual(Object.keys(collections));
      for (const collection of all.collections) {
        expect(await json(`${service}/collections/${collection.id}`)).toEqual(collection);
        expect(collection.extent.spatial.bbox[0]).toHaveLength(4);
        expect(collection.extent.temporal.interval).toEqual([
          [null, expect.stringMatching(/^\d{4}-.*Z$/)],
        ]);
        expect(collection.crs[0]).toBe('http://www.opengis.net/def/crs/OGC/1.3/CRS84');
        expect(collection.crs).toContain(collection.storageCrs);
        const address = linkOf(collection, 'items', 'application/geo+json')!.href;
        expect((await json<Items>(pathOf(address))).features.length).toBeGreaterThan(0);
      }
      expect((await served().get(`${service}/collections/roads`)).status).toBe(404);
    });

    test.each(Object.keys(collections))(
      'has the features of the list of %s, page by page and one by one',
      async (collection) => {
        const list = await json<Items>(`/api/zones/example/${collection}`);
        const whole = await items(collection);
        expect(whole.features).toEqual(list.features.slice(0, 1000));
        const found: string[] = [];
        let page = await items(collection, '?limit=97');
        for (;;) {
          expect(page.numberReturned).toBe(page.features.length);
          expect(page.numberMatched).toBe(list.features.length);
          found.push(...ids(page));
          const next = linkOf(page, 'next');
          if (next === undefined) break;
          expect(page.features).toHaveLength(97);
          page = await json<Items>(pathOf(next.href));
        }
        expect(found).toEqual(ids(list));
        const last = list.features.at(-1)!;
        const address = `${service}/collections/${collection}/items/${last.id}`;
        expect(await json(address)).toMatchObject({ ...last, links: expect.any(Array) });
        expect((await served().get(`${service}/collections/${collection}/items/none`)).status).toBe(
          404,
        );
      },
    );

    test('answers what a box meets, in degrees and in the coordinates of a surveyor', async () => {
      const [feature] = (await items('parcels')).features;
      const [lon, lat] = firstPlace(feature!);
      const small = 0.001;
      const degrees = `${lon - small},${lat - small},${lon + small},${lat + small}`;
      const met = ids(await items('parcels', `?bbox=${degrees}`));
      expect(met).toContain(feature!.id);
      expect(met.length).toBeLessThan(240);
      const latFirst = `${lat - small},${lon - small},${lat + small},${lon + small}`;
      const asked = (crs: number, box: string) =>
        items('parcels', `?bbox=${box}&bbox-crs=${encodeURIComponent(epsg(crs))}`);
      expect(ids(await asked(4326, latFirst))).toEqual(met);
      expect(ids(await asked(4490, latFirst))).toEqual(met);
      const inMetres = await items('parcels', `?crs=${encodeURIComponent(epsg(4549))}`);
      const own = inMetres.features.find(({ id }) => id === feature!.id)!;
      const [north, east] = firstPlace(own);
      const around = `${north - 1},${east - 1},${north + 1},${east + 1}`;
      expect(ids(await asked(4549, around))).toContain(feature!.id);
      expect(ids(await items('parcels', '?bbox=0,0,0,1,1,100'))).toEqual([]);
    });

    test('gives coordinates in the order of the axes of the system, and says which', async () => {
      const plain = await items('parcels', '?limit=1');
      const [lon, lat] = firstPlace(plain.features[0]!);
      for (const [code, expected] of [
        [4326, [lat, lon]],
        [4490, [lat, lon]],
      ] as const) {
        const address = `${service}/collections/parcels/items?limit=1&crs=${encodeURIComponent(epsg(code))}`;
        const answer = await served().get(address);
        expect(answer.headers.get('Content-Crs')).toBe(`<${epsg(code)}>`);
        expect(firstPlace(((await answer.json()) as Items).features[0]!)).toEqual(expected);
      }
      const metres = await items('parcels', `?limit=1&crs=${encodeURIComponent(epsg(4549))}`);
      const [north, east] = firstPlace(metres.features[0]!);
      // Northing first: some 3 000 km from the equator, while eastings lie about 500 km.
      expect(north).toBeGreaterThan(3_000_000);
      expect(east).toBeLessThan(1_000_000);
      const mercator = await items('parcels', `?limit=1&crs=${encodeURIComponent(epsg(3857))}`);
      expect(firstPlace(mercator.features[0]!)[0]).toBeCloseTo((lon * 20037508.342789244) / 180, 1);
    });

    test('tells states as of a day, a moment or the end of a stretch', async () => {
      const on = async (query: string) => (await items('parcels', query)).features;
      const then = (await json<Items>('/api/zones/example/parcels?asOf=2025-03-31')).features;
      const now = (await json<Items>('/api/zones/example/parcels')).features;
      expect(then).not.toEqual(now);
      for (const datetime of [
        '2025-03-31',
        '2025-03-31T10:00:00%2B08:00',
        '2024-01-01/2025-03-31',
        '../2025-03-31',
      ])
        expect(await on(`?datetime=${datetime}`), datetime).toEqual(then);
      expect(await on('?datetime=2025-03-31/..')).toEqual(now);
      // As the standard's own tests ask.
      expect(await on('?datetime=0000-01-01')).toEqual(await on('?datetime=0001-01-01'));
      expect(await on('?datetime=0000-01-01')).toHaveLength(now.length);
    });

    test('is narrowed by what features are, and refuses what a collection has not', async () => {
      const [{ properties }] = (await items('parcels')).features as [Feature];
      const block = String(properties['block']);
      const own = await items('parcels', `?block=${encodeURIComponent(block)}`);
      expect(own.features.every((one) => one.properties['block'] === block)).toBe(true);
      for (const [address, kind] of [
        ['events/items?block=x', 'unknown-parameter'],
        ['parcels/items?nonsense=1', 'unknown-parameter'],
        ['parcels/items?limit=0', 'bad-parameter'],
        ['parcels/items?limit=ten', 'bad-parameter'],
        ['parcels/items?bbox=1,2,3', 'bad-bbox'],
        ['parcels/items?bbox=200,0,210,1', 'bad-bbox'],
        ['parcels/items?bbox=,,,', 'bad-bbox'],
        [`parcels/items?bbox=0,0,1,1&bbox-crs=${epsg(2381)}`, 'bad-crs'],
        ['parcels/items?crs=EPSG:4549', 'bad-crs'],
        ['parcels/items?datetime=2025-13-01', 'bad-date'],
        ['parcels/items?datetime=../..', 'bad-date'],
        ['parcels/items?datetime=2025-02-01/2025-01-01', 'bad-date'],
      ] as const) {
        const answer = await served().get(`${service}/collections/${address}`);
        expect([address, answer.status, await problemIn(answer)]).toEqual([address, 400, kind]);
      }
      expect((await items('parcels', '?limit=1000000')).features).toHaveLength(240);
    });

    test('comes as pages to read for whoever asks for them', async () => {
      for (const path of [
        '',
        '/conformance',
        '/collections',
        '/collections/parcels',
        '/collections/parcels/items',
      ]) {
        const page = await served().get(service + path, { Accept: 'text/html' });
        expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
        expect(await page.text()).toMatch(/<h1>.+<\/h1>/);
        const chosen = await served().get(`${service}${path}?f=html`);
        expect(chosen.headers.get('Content-Type')).toMatch(/^text\/html/);
      }
      const table = await (
        await served().get(`${service}/collections/parcels/items?f=html`)
      ).text();
      const [{ id }] = (await items('parcels')).features as [Feature];
      expect(table).toContain(`/items/${id}?f=html`);
      expect(table).toMatch(/状态截至 \d{4}-\d\d-\d\d/);
      const one = await served().get(`${service}/collections/parcels/items/${id}?f=html`);
      expect(await one.text()).toMatch(/地块编号[\s\S]*示-\d{4}/);
    });

    test('answers by the name under which it was asked, also from what is kept', async () => {
      for (const host of ['map.example.cn', 'other.example.cn', 'map.example.cn']) {
        const answer = await served().get(`http://${host}${service}`);
        expect(JSON.stringify(await answer.json())).toContain(
          `http://${host}/api/zones/example/ogc`,
        );
      }
    });
  });
}
