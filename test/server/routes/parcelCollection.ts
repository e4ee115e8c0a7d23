import { describe, expect, test } from 'vitest';
import { boxesMeet, boundingBoxOf, type BoundingBox } from '../../../geodata/geometry.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import type { Served } from '../served.ts';

const path = '/api/zones/example/parcels.geojson';

export function describeParcelCollection(served: () => Served): void {
  const collection = async (query = '') =>
    parcelCollectionSchema.parse(await (await served().get(`${path}${query}`)).json());

  describe('the parcels for the map', () => {
    test('are all there, in the order of their ids, and counted', async () => {
      const { features, numberReturned, zone } = await collection();
      const ids = features.map(({ id }) => id);
      expect(numberReturned).toBe(240);
      expect(new Set(ids).size).toBe(240);
      expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(zone).toBe('example');
    });

    test('speak of the newest day of the zone unless a day is given', async () => {
      const zones = (await (await served().get('/api/zones/example')).json()) as { latest: string };
      expect((await collection()).asOf).toBe(zones.latest);
      expect((await collection('?asOf=2024-02-29')).asOf).toBe('2024-02-29');
    });

    test('are those whose box meets the box', async () => {
      const { features } = await collection();
      const first = boundingBoxOf(features.slice(0, 1).map(({ geometry }) => geometry));
      const [west, south, east, north] = first ?? [0, 0, 0, 0];
      const box: BoundingBox = [west, south, east, north];
      const expected = features.filter(({ geometry }) =>
        boxesMeet(boundingBoxOf([geometry]) ?? [0, 0, 0, 0], box),
      );
      const found = (await collection(`?bbox=${box.join()}`)).features;
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(found.length).toBeLessThan(240);
    });

    test.each([
      ['the whole world', '-180,-90,180,90', 240],
      ['nothing, far away', '0,0,1,1', 0],
      ['a point', '0,0,0,0', 0],
      ['the world cut at the 180th meridian', '100,-90,-100,90', 240],
      ['the other half of the world', '-170,-90,100,90', 0],
      ['two boxes that share every parcel', '-179.999,-90,-180,90', 240],
    ])('a box may be %s', async (_name, box, count) => {
      const { features, numberReturned } = await collection(`?bbox=${box}`);
      expect(features).toHaveLength(count);
      expect(numberReturned).toBe(count);
    });

    test('may be those of one block; of a block that nobody knows there are none', async () => {
      const { features } = await collection();
      const block = features[0]?.properties.block ?? '';
      const expected = features.filter(({ properties }) => properties.block === block);
      expect((await collection(`?block=${block}`)).features).toEqual(expected);
      expect((await collection('?block=nowhere')).features).toEqual([]);
    });

    test('may be left unread by any number of clients', async () => {
      for (let index = 0; index < 40; index += 1) {
        const headers = index % 2 === 0 ? { 'Accept-Encoding': 'br' } : {};
        const { body } = await served().get(path, headers);
        await body?.cancel();
      }
      // Each of them held a state of the data; none of them may hold it still.
      expect((await collection()).numberReturned).toBe(240);
    });
  });
}
