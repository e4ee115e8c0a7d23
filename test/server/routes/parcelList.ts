import fc from 'fast-check';
import Papa from 'papaparse';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import type { Served } from '../served.ts';

const path = '/api/zones/example/parcels';

/** Every stretch of a list, by following `next` from the first. */
export async function allStretches(served: Served, address: string): Promise<string[][]> {
  const stretches: string[][] = [];
  let next: string | undefined = address;
  while (next !== undefined) {
    const response: Response = await served.get(next);
    expect(response.status, next).toBe(200);
    const body = (await response.json()) as Record<string, unknown>;
    const items = Object.values(body).find((member) => Array.isArray(member)) as readonly {
      readonly id: string;
    }[];
    stretches.push(items.map(({ id }) => id));
    const link = /^<([^>]*)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1];
    next = link && new URL(link, `http://guatu.test${next}`).href.slice('http://guatu.test'.length);
  }
  return stretches;
}

export function describeParcelList(served: () => Served): void {
  const collection = async (query: string) =>
    parcelCollectionSchema.parse(await (await served().get(`${path}?${query}`)).json());
  const ids = async (query: string) => (await collection(query)).features.map(({ id }) => id);
  const csv = async (address: string) => {
    const response = await served().get(address, { Accept: 'text/csv' });
    expect(response.status).toBe(200);
    return {
      response,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
    };
  };

  describe('the list of parcels', () => {
    test('read stretch by stretch holds each parcel once, in the order of the whole', async () => {
      const filters = [
        '',
        '&state=stage:underConstruction',
        '&bbox=100,0,130,60',
        '&knownBy=2025-01-01',
        '&use=1001&q=%E5%8F%B7',
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 17, max: 300 }),
          fc.constantFrom(...filters),
          async (limit, filter) => {
            const stretches = await allStretches(served(), `${path}?limit=${limit}${filter}`);
            expect(stretches.flat()).toEqual(await ids(filter.slice(1)));
            for (const stretch of stretches.slice(0, -1)) expect(stretch).toHaveLength(limit);
          },
        ),
        { numRuns: 15 },
      );
    });

    test('says how many there are in all, and leads on only where there is more', async () => {
      const first = await served().get(`${path}?limit=100&use=1001`);
      const body = parcelCollectionSchema.parse(await first.json());
      expect(body.numberReturned).toBe(100);
      expect(body.numberMatched).toBe((await ids('use=1001')).length);
      expect(first.headers.get('Link')).toMatch(/^<\?limit=100&use=1001&after=[^>]+>; rel="next"$/);
      const all = await served().get(`${path}?limit=240`);
      expect(all.headers.has('Link')).toBe(false);
      expect(parcelCollectionSchema.parse(await all.json()).numberMatched).toBe(240);
    });

    test('is narrowed by each filter to what the model says, alternatives within one and all of them together', async () => {
      const { features } = await collection('');
      const all = features.map(({ properties }) => properties);
      const [block, town] = [all[0]!.block!, all[0]!.town!];
      const other = all.find((each) => each.block !== block)!.block!;
      const narrowed: readonly [query: string, meets: (each: (typeof all)[number]) => boolean][] = [
        [`block=${block}`, (each) => each.block === block],
        [`block=${block},${other}`, (each) => each.block === block || each.block === other],
        [
          `block=${block}&block=${other},${block}`,
          (each) => each.block === block || each.block === other,
        ],
        [`town=${town}`, (each) => each.town === town],
        ['use=1001,unknown', (each) => each.landUse === '1001' || each.landUse === null],
        [
          'state=levelling:complete,levelling:unknown',
          (each) => each.levelling === 'complete' || each.levelling === null,
        ],
        [
          'state=stage:underConstruction,building:started',
          (each) => each.stage === 'underConstruction' && each.building === 'started',
        ],
        [`q=${encodeURIComponent(all[3]!.name)}`, (each) => each.name.includes(all[3]!.name)],
        [
          `q=${encodeURIComponent(all[3]!.nameEn.toUpperCase())}`,
          (each) => each.nameEn.toLowerCase().includes(all[3]!.nameEn.toLowerCase()),
        ],
        ['q=%25', (each) => each.name.includes('%')],
        [
          'q=_',
          (each) =>
            each.name.includes('_') ||
            each.nameEn.includes('_') ||
            (each.number ?? '').includes('_'),
        ],
      ];
      for (const [query, meets] of narrowed)
        expect(await ids(query), query).toEqual(all.filter(meets).map(({ id }) => id));
      expect(await ids(`asOf=2000-01-01&state=stage:unknown`)).toHaveLength(240);
      expect(await ids(`state=clearance:surveying&knownBy=1999-12-31`)).toEqual([]);
    });

    test('says what was known by a moment', async () => {
      const before = await collection('knownBy=1999-12-31');
      expect(before.knownBy).toBe('1999-12-31T15:59:59.999Z');
      expect(before.features.every(({ properties }) => properties.stage === null)).toBe(true);
      const now = await collection('knownBy=2198-12-31T00:00:00Z');
      expect(now.features).toEqual((await collection('')).features);
    });

    test('has the members that are asked for, and no shape without its name', async () => {
      const answer = await (await served().get(`${path}?fields=name,stage&limit=1`)).json();
      expect(answer).toMatchObject({
        features: [{ geometry: null, id: expect.any(String) as string }],
      });
      const [feature] = (answer as { features: { properties: object }[] }).features;
      expect(Object.keys(feature!.properties)).toEqual(['name', 'stage']);
      const shaped = (await (await served().get(`${path}?fields=geometry&limit=1`)).json()) as {
        features: { geometry: object; properties: object }[];
      };
      expect(shaped.features[0]).toMatchObject({ geometry: { type: 'Polygon' }, properties: {} });
    });

    test('comes in the coordinate system that is asked for, and says which', async () => {
      const [plain] = (await collection('limit=1')).features;
      const [lon, lat] = (plain!.geometry.coordinates as [number, number][][])[0]![0]!;
      const projected = await served().get(
        `${path}?limit=1&crs=http://www.opengis.net/def/crs/EPSG/0/4528`,
      );
      expect(projected.headers.get('Content-Crs')).toBe(
        '<http://www.opengis.net/def/crs/EPSG/0/4528>',
      );
      const body = parcelCollectionSchema.parse(await projected.json());
      expect(body.crs?.properties.name).toBe('urn:ogc:def:crs:EPSG::4528');
      const [east, north] = (
        body.features[0]!.geometry.coordinates as [number, number][][]
      )[0]![0]!;
      const back = proj4('+proj=tmerc +lon_0=120 +x_0=40500000 +ellps=GRS80').inverse([
        east,
        north,
      ]);
      expect(back[0]).toBeCloseTo(lon, 7);
      expect(back[1]).toBeCloseTo(lat, 7);
      const refused = await served().get(`${path}?crs=EPSG:4548`);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('EPSG:4549');
      const plainly = await served().get(`${path}?limit=1`);
      expect(plainly.headers.get('Content-Crs')).toContain('CRS84');
    });

    test('comes as CSV to who wants it: marked, guarded, areas as written', async () => {
      const { response, text } = await csv('/api/zones/jindong/parcels');
      expect(response.headers.get('Content-Type')).toMatch('text/csv; charset=utf-8');
      expect(response.headers.get('Vary')).toMatch(/\bAccept\b(?!-)/);
      expect(text.startsWith('\uFEFF编号 id,')).toBe(true);
      const [head, ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
      expect(rows).toHaveLength(
        (
          (await (await served().get('/api/zones/jindong/parcels')).json()) as {
            numberReturned: number;
          }
        ).numberReturned,
      );
      const at = (name: string) => head!.findIndex((heading) => heading.endsWith(` ${name}`));
      const row = rows.find(([id]) => id === 'xietangxi')!;
      expect(row[at('registered')]).toBe('2000 亩');
      expect(row[at('registeredMu')]).toBe('2000');
      expect(row[at('measuredM2')]).toMatch(/^\d+$/);
      const chosen = await csv(`${path}?fields=id,measuredM2&limit=2`);
      expect(chosen.text.split('\r\n')).toHaveLength(4);
      expect(chosen.response.headers.get('Link')).toContain('rel="next"');
    });

    test.each([
      ['*/*', 200, 'application/geo+json'],
      ['application/json', 200, 'application/geo+json'],
      ['text/html,application/xhtml+xml,*/*;q=0.8', 200, 'application/geo+json'],
      ['text/csv;q=0.9, application/geo+json;q=0.8', 200, 'text/csv'],
      ['text/csv;q=0.5, application/geo+json', 200, 'application/geo+json'],
      ['text/*', 200, 'text/csv'],
      ['text/csv;q=0, */*', 200, 'application/geo+json'],
      ['image/png', 406, 'application/problem+json'],
      ['*/*;q=0', 406, 'application/problem+json'],
    ])('to a client that takes %s answers %i with %s', async (accept, status, type) => {
      const response = await served().get(`${path}?limit=1`, { Accept: accept });
      expect(response.status).toBe(status);
      expect(response.headers.get('Content-Type')).toMatch(type);
      await response.text();
    });

    test('does not answer 304 for one format to a client that holds the other', async () => {
      const json = await served().get(`${path}?limit=1`);
      const tag = json.headers.get('ETag')!;
      const table = await served().get(`${path}?limit=1`, {
        Accept: 'text/csv',
        'If-None-Match': tag,
      });
      expect(table.status).toBe(200);
      await table.text();
      const again = await served().get(`${path}?limit=1`, { 'If-None-Match': tag });
      expect(again.status).toBe(304);
      expect(again.headers.get('Vary')).toMatch(/\bAccept\b(?!-)/);
    });

    test.each([
      'limit=0',
      'limit=-1',
      'limit=1e3',
      'limit=10001',
      'limit=1&limit=2',
      'after=',
      'after=%00',
      'state=done',
      'state=levelling',
      'state=levelling:done',
      'state=levelling:complete:x',
      'state=constructor:x',
      'use=9999',
      'use=constructor',
      'q=',
      'q=%00',
      `q=${'x'.repeat(101)}`,
      'block=a,,b',
      `block=${Array.from({ length: 101 }, (_, index) => index).join()}`,
      'fields=secret',
      'fields=',
      'crs=',
      'crs=4326;',
      'knownBy=yesterday',
      'knownBy=2010-02-30',
      'knownBy=2010-10-08T09:30:00',
      'knownBy=2010-10-08T29:30:00Z',
    ])('refuses %s with a sentence', async (query) => {
      const response = await served().get(`${path}?${query}`);
      expect(response.status).toBe(400);
      const problem = (await response.json()) as { detail: string; detailEn: string };
      expect(problem.detail).toMatch(/[\u4e00-\u9fff]/);
      expect(problem.detailEn).not.toMatch(/[\u4e00-\u9fff]/);
    });
  });
}
