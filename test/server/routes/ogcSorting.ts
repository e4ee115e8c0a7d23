import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../access/withAccounts.ts';
import { filterZone } from '../cql2/filterZone.ts';
import type { Served } from '../served.ts';

const items = '/api/zones/filters/ogc/collections/parcels/items';

type Items = {
  readonly features: readonly { readonly id: string }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
};

/** Orders by what features say, page by page. */
export function describeOgcSorting(served: () => Served): void {
  const idsIn = ({ features }: Items) => features.map(({ id }) => id).join(' ');
  const sorted = async (query: string) =>
    idsIn((await served().json(`${items}?${query}`)) as Items);
  const nextOf = ({ links }: Items) =>
    links.find(({ rel }) => rel === 'next')?.href.replace('http://localhost', '');

  describe('orders of the OGC API', () => {
    beforeAll(() => served().store.replaceZone(filterZone()));
    afterAll(async () => {
      const { revision } = (await served().store.zone('filters'))!;
      await served().store.removeZone('filters', revision);
    });

    test.each([
      ['sortby=-measuredM2', 'c3 b3 a3 c2 b2 a2 c1 b1 a1'],
      ['sortby=+measuredM2&limit=3', 'a1 b1 c1'],
      ['sortby=%2BmeasuredM2&limit=3', 'a1 b1 c1'],
      // What is unknown comes last in either direction, by id among itself.
      ['sortby=registeredM2', 'a1 c1 b2 a2 a3 b1 b3 c2 c3'],
      ['sortby=-registeredM2', 'b2 c1 a1 a2 a3 b1 b3 c2 c3'],
      ['sortby=asOf,-measuredM2', 'b1 a1 b2 a2 c3 b3 a3 c2 c1'],
      ['sortby=-blocked,town,nameEn', 'b2 c2 b1 a1 c1 c3 a2 a3 b3'],
      // By code points, as UTF-8 has them: beyond the basic plane last.
      ['sortby=-name&limit=2', 'c2 a3'],
      ['sortby=-measuredM2&filter=landUse%3D%271001%27', 'b1 a1'],
      ['sortby=-measuredM2&block=east&bbox=120,29,120.015,29.005', 'b1 a1'],
      ['sortby=-id&limit=2', 'c3 c2'],
    ])('%s', async (query, found) => {
      expect(await sorted(query)).toBe(found);
    });

    test.each(['sortby=-blocked,stage,-measuredM2', 'sortby=registeredM2', 'sortby=-name'])(
      '%s comes page by page as it comes whole',
      async (query) => {
        const found: string[] = [];
        for (let next: string | undefined = `${items}?${query}&limit=2`; next !== undefined;) {
          const page = (await served().json(next)) as Items;
          found.push(idsIn(page));
          next = nextOf(page);
        }
        expect(found).toHaveLength(5);
        expect(found.join(' ')).toBe(await sorted(query));
      },
    );

    test('a page goes on where the last ended though that parcel now stands elsewhere', async () => {
      const page = (await served().json(`${items}?sortby=measuredM2&limit=4`)) as Items;
      expect(idsIn(page)).toBe('a1 b1 c1 a2');
      const { parcels, ...records } = filterZone();
      const moved = [...parcels].map((record) =>
        record.parcel.id === 'a2'
          ? { ...record, parcel: { ...record.parcel, measuredM2: 100_000 } }
          : record,
      );
      await served().store.replaceZone({ ...records, parcels: moved });
      const next = (await served().json(nextOf(page)!)) as Items;
      expect(idsIn(next)).toBe('b2 c2 a3 b3');
      await served().store.replaceZone(filterZone());
    });

    test.each([
      'sortby=',
      'sortby=geometry',
      'sortby=nme',
      'sortby=-',
      'sortby=name,name',
      'sortby=id,name,nameEn,number,block,town',
      'sortby=name&after=a1',
      'sortby=name&after=WzEsMiwzXQ',
      'sortby=name&after=W3sieCI6MX0sImlkIl0',
      'sortby=name&after=%00',
    ])('%s is refused', async (query) => {
      const answer = await served().get(`${items}?${query}`);
      expect([answer.status, await problemIn(answer)]).toEqual([400, 'bad-parameter']);
    });
  });
}
