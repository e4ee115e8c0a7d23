import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { evaluatorOf } from '../../../server/cql2/evaluate/evaluator.ts';
import { siftOf } from '../../../server/cql2/sift.ts';
import {
  collectionIds,
  featuresOf,
  type CollectionId,
} from '../../../server/routes/ogc/collections.ts';
import { propertiesOfCollection } from '../../../server/routes/ogc/properties.ts';
import type { Feature } from '../../../server/routes/lists/listing.ts';
import type { Sifted } from '../../../server/store/rowCondition.ts';
import { problemIn } from '../access/withAccounts.ts';
import { conditions } from '../cql2/arbitraries.ts';
import { filterZone } from '../cql2/filterZone.ts';
import { scalarFilters, type FilterCase } from '../cql2/filters.ts';
import { placeFilters } from '../cql2/placeFilters.ts';
import { timeFilters } from '../cql2/timeFilters.ts';
import type { Served } from '../served.ts';

const service = '/api/zones/filters/ogc';
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

type Items = {
  readonly features: readonly { readonly id: string; readonly properties: object }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly numberMatched?: number;
};
type Query = Readonly<Record<string, string>>;

/** CQL2 on both engines: every filter in both encodings against ids that were written down by hand. */
export function describeOgcFilters(served: () => Served): void {
  const ask = (collection: string, query: Query) =>
    served().get(`${service}/collections/${collection}/items?${new URLSearchParams(query)}`);
  const items = async (collection: string, query: Query) => {
    const answer = await ask(collection, query);
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(body);
    return JSON.parse(body) as Items;
  };
  const idsIn = ({ features }: Items) => features.map(({ id }) => id).join(' ');
  const parcels = async (query: Query) => idsIn(await items('parcels', query));

  describe('filters of the OGC API', () => {
    beforeAll(() => served().store.replaceZone(filterZone()));
    afterAll(async () => {
      const { revision } = (await served().store.zone('filters'))!;
      await served().store.removeZone('filters', revision);
    });

    test.each([...scalarFilters, ...placeFilters, ...timeFilters])(
      '$text',
      async ({ text, json, found, collection = 'parcels' }: FilterCase) => {
        expect(idsIn(await items(collection, { filter: text }))).toBe(found);
        const asJson = { filter: JSON.stringify(json), 'filter-lang': 'cql2-json' };
        expect(idsIn(await items(collection, asJson))).toBe(found);
      },
    );

    test.each(collectionIds)(
      'what the engine leaves out of %s is nothing that the filter would have found',
      async (collection) => {
        const zone = (await served().store.zone('filters'))!;
        const read = async (sifted: Sifted) => {
          const query = { asOf: isoDate('2010-09-30'), ...sifted };
          const pages = featuresOf(served().store, zone, collection, query);
          const found: Feature[] = [];
          for await (const page of pages) found.push(...page);
          return found;
        };
        const all = await read({});
        const { types, columns } = propertiesOfCollection[collection];
        const held = all.flatMap(({ properties }) => Object.values(properties) as unknown[]);
        const pool = {
          text: ['', 'x', '%', ...held.filter((value) => typeof value === 'string')],
          number: [0, 1.5, -1, 1e300, ...held.filter((value) => typeof value === 'number')],
        };
        await fc.assert(
          fc.asyncProperty(conditions(types, pool), async (expression) => {
            const meets = evaluatorOf(expression, types);
            const idsOf = (features: typeof all) =>
              features.filter((one) => meets(one) === true).map(({ id }) => id);
            const sifted = await read(siftOf(expression, columns));
            expect(idsOf(sifted)).toEqual(idsOf(all));
          }),
          { numRuns: 300 },
        );
      },
    );

    test('narrow together with everything else that does', async () => {
      const filter = 'measuredM2 < 5500';
      expect(await parcels({ filter })).toBe('a1 a2 b1 b2 c1');
      expect(await parcels({ filter, bbox: '120.012,29.001,120.028,29.002' })).toBe('b1 c1');
      expect(await parcels({ filter, block: 'east' })).toBe('a1 b1 b2');
      expect(await parcels({ filter, q: 'strasse' })).toBe('b2');
      expect(await parcels({ filter, state: 'clearance:cleared' })).toBe('a1 a2');
      expect(await parcels({ filter: "clearance = 'cleared'", datetime: '2010-06-30' })).toBe('a1');
      expect(await parcels({ filter: 'asOf IS NULL', datetime: '2010-03-31' })).toBe(
        'a2 a3 b1 b2 b3 c1 c2 c3',
      );
      const [corner, square] = ['120.005,29.005', '120.015,29.015'];
      const both = `S_INTERSECTS(geometry, POINT(120.015 29.015))`;
      expect(await parcels({ filter: both, bbox: `${corner},${corner}` })).toBe('');
      expect(await parcels({ filter: both, bbox: `${corner},${square}` })).toBe('b2');
    });

    test('are in the coordinates and the order of axes that filter-crs names', async () => {
      const within = (shape: string, crs: number) =>
        parcels({ filter: `S_INTERSECTS(geometry, ${shape})`, 'filter-crs': epsg(crs) });
      expect(await within('POINT(29.005 120.005)', 4490)).toBe('a1');
      expect(await within('BBOX(29.001, 120.001, 29.002, 120.015)', 4326)).toBe('a1 b1');
      const metres = await items('parcels', { filter: "id = 'b2'", crs: epsg(4549) });
      const { coordinates } = (
        metres.features[0] as unknown as {
          geometry: { coordinates: [number, number][][] };
        }
      ).geometry;
      const [north, east] = coordinates[0]![0]!;
      expect(await within(`POINT(${north + 100} ${east + 100})`, 4549)).toBe('b2');
      const box = [north + 100, east + 100, north + 200, east + 1100];
      expect(await within(`BBOX(${box.join(', ')})`, 4549)).toBe('b2 c2');
      expect(await within('POINT(13359000 3376500)', 3857)).toMatch(/^[abc]\d$/);
      const wild = await ask('parcels', { filter: 'TRUE', 'filter-crs': epsg(2381) });
      expect([wild.status, await problemIn(wild)]).toEqual([400, 'bad-crs']);
    });

    test('go on from page to page, and say how many there are where one page has them all', async () => {
      const query = { filter: 'measuredM2 > 1500 AND measuredM2 < 8500', limit: '2' };
      const found: string[] = [];
      let page = await items('parcels', query);
      for (;;) {
        expect(page.numberMatched).toBeUndefined();
        found.push(idsIn(page));
        const next = page.links.find(({ rel }) => rel === 'next');
        if (next === undefined) break;
        page = (await served().json(next.href.replace('http://localhost', ''))) as Items;
      }
      expect(found).toEqual(['a2 a3', 'b1 b2', 'b3 c1', 'c2']);
      expect((await items('parcels', { ...query, limit: '7' })).numberMatched).toBe(7);
    });

    test.each([
      ["name = 'open", 'cql2-text', /^过滤条件第 8 个字符处：.+。$/],
      ['nme = 1', 'cql2-text', /^过滤条件第 1 个字符处：没有属性“nme”；可用：id、/],
      ["measuredM2 = '1'", 'cql2-text', /^过滤条件第 14 个字符处：此处应为数，不是文字。$/],
      ["name = 'a\u0000'", 'cql2-text', /^过滤条件第 10 个字符处：/],
      ["name = ''; drop table parcel; --'", 'cql2-text', /^过滤条件第 10 个字符处：/],
      ['('.repeat(9000), 'cql2-text', /^过滤条件第 51 个字符处：.+嵌套 50 层。$/],
      ['x'.repeat(30_000), 'cql2-text', /^过滤条件第 20001 个字符处：/],
      ['[', 'cql2-json', /^过滤条件第 2 个字符处：不是 JSON。$/],
      ['{"op":"=","args":[{"property":"nme"},1]}', 'cql2-json', /^过滤条件 \/args\/0 处：/],
    ])('%.40s is refused with its place', async (filter, language, sentence) => {
      const answer = await ask('parcels', { filter, 'filter-lang': language });
      expect(answer.status).toBe(400);
      const problem = (await answer.json()) as { type: string; detail: string; detailEn: string };
      expect(problem.type).toMatch(/#bad-filter$/);
      expect(problem.detail).toMatch(sentence);
      expect(problem.detailEn).toMatch(/^At .+ of the filter: .+\.$/);
    });

    test('are refused in languages that there are not, and twice', async () => {
      const answer = await ask('parcels', { filter: 'TRUE', 'filter-lang': 'ecql' });
      expect([answer.status, await problemIn(answer)]).toEqual([400, 'bad-parameter']);
      const twice = await served().get(
        `${service}/collections/parcels/items?filter=TRUE&filter=FALSE`,
      );
      expect([twice.status, await problemIn(twice)]).toEqual([400, 'repeated-parameter']);
    });

    test('name every property that features have, and their shape; orders all but that', async () => {
      for (const collection of collectionIds) {
        const of = `${service}/collections/${collection}`;
        const [first] = (await items(collection, { limit: '1' })).features;
        const names = Object.keys(first!.properties).toSorted();
        type Schema = { $id: string; properties: Record<string, { type?: string }> };
        const queryables = (await served().json(`${of}/queryables`)) as Schema;
        const { geometry, ...others } = queryables.properties;
        expect(Object.keys(others).toSorted()).toEqual(names);
        expect(geometry?.type).toBeUndefined();
        expect(queryables.$id).toBe(`http://localhost${of}/queryables`);
        const sortables = (await served().json(`${of}/sortables`)) as Schema;
        expect(sortables.properties).toEqual(others);
        const { links } = (await served().json(of)) as Items;
        for (const list of ['queryables', 'sortables'] as const) {
          const relation = `http://www.opengis.net/def/rel/ogc/1.0/${list}`;
          const { href } = links.find(({ rel }) => rel === relation)!;
          const answer = await served().get(href.replace('http://localhost', ''));
          expect(answer.headers.get('Content-Type')).toBe('application/schema+json');
          const page = await served().get(`${of}/${list}`, { Accept: 'text/html' });
          expect(await page.text()).toContain('<code>nameEn</code>');
        }
      }
    });

    test('are in the description of the service, each collection with what it has', async () => {
      type Parameter = { name: string; schema: { enum?: string[] } };
      type Description = {
        openapi: string;
        paths: Record<string, { get: { operationId: string; parameters: Parameter[] } }>;
      };
      const answer = await served().get(`${service}/api`);
      expect(answer.headers.get('Content-Type')).toBe(
        'application/vnd.oai.openapi+json;version=3.0',
      );
      const { openapi, paths } = (await answer.json()) as Description;
      expect(openapi).toMatch(/^3\.0/);
      const gets = Object.values(paths).map(({ get }) => get);
      expect(new Set(gets.map(({ operationId }) => operationId)).size).toBe(gets.length);
      for (const { parameters } of gets)
        expect(parameters.map(({ name }) => name)).not.toContain('collection');
      const namesOf = (id: string) =>
        paths[`/collections/${id}/items`]!.get.parameters.map(({ name }) => name);
      expect(namesOf('parcels')).toEqual(expect.arrayContaining(['filter', 'sortby', 'use']));
      expect(namesOf('events')).not.toContain('use');
      const { parameters } = paths['/collections/parcels/items']!.get;
      const language = parameters.find(({ name }) => name === 'filter-lang')!;
      expect(language.schema.enum).toEqual(['cql2-text', 'cql2-json', 'cql-text']);
    });

    test('every property can be asked for by its type', async () => {
      const literals = { text: "'x'", number: '1', boolean: 'TRUE', date: "DATE('2010-01-01')" };
      for (const collection of collectionIds satisfies readonly CollectionId[])
        for (const { name, type } of propertiesOfCollection[collection].sortables) {
          const literal = literals[type as keyof typeof literals];
          await items(collection, { filter: `"${name}" >= ${literal} OR "${name}" IS NULL` });
        }
    });
  });
}
