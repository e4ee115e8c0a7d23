import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import type { BoundingBox } from '../../../../geodata/geometry.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelsOf } from '../collect.ts';
import { parcelRecord, squareAt, zoneOf } from '../builders.ts';

const asOf = isoDate('2010-09-30');

export function areaContract(store: () => Store): void {
  const found = async (query: { bbox?: BoundingBox; blocks?: string[] }, pageSize?: number) =>
    (await parcelsOf(store(), 'corners', { asOf, ...query }, pageSize)).map(({ id }) => id);

  describe('finds parcels', () => {
    beforeAll(() =>
      store().replaceZone(
        zoneOf('corners', [
          parcelRecord('a', { geometry: squareAt(119.5, 29.5, 0.25), block: 'one' }),
          parcelRecord('b', { geometry: squareAt(120, 29.5, 0.25), block: 'two' }),
          parcelRecord('c', { geometry: squareAt(119.5, 30, 0.25), block: 'one' }),
          parcelRecord('d', { geometry: squareAt(119.1, 31.1, 0.1) }),
          parcelRecord('fiji', { geometry: squareAt(179.5, -17, 0.25) }),
          parcelRecord('samoa', { geometry: squareAt(-172, -17, 0.25) }),
          parcelRecord('𠮷', { geometry: squareAt(179.5, -18, 0.25) }),
          parcelRecord('￿', { geometry: squareAt(-179, -18, 0.25) }),
        ]),
      ),
    );

    test('whose box meets the box, by an edge or a corner too', async () => {
      expect(await found({ bbox: [119, 29, 121, 31] })).toEqual(['a', 'b', 'c']);
      expect(await found({ bbox: [119.6, 29.6, 119.61, 29.61] })).toEqual(['a']);
      expect(await found({ bbox: [119.75, 29.75, 120, 30] })).toEqual(['a', 'b', 'c']);
      expect(await found({ bbox: [119.75, 29.6, 119.75, 29.6] })).toEqual(['a']);
    });

    test('but not those that a box misses by less than the index can tell', async () => {
      // A millionth of a degree is 10 cm; the index rounds outwards by up to 80.
      expect(await found({ bbox: [119.1999, 31.1, 119.3, 31.2] })).toEqual(['d']);
      expect(await found({ bbox: [119.200001, 31.1, 119.3, 31.2] })).toEqual([]);
    });

    test('on both sides of the antimeridian for a box whose west lies east of its east', async () => {
      expect(await found({ bbox: [179, -17.5, -171, -16] })).toEqual(['fiji', 'samoa']);
      expect(await found({ bbox: [179.9, -17.5, -173, -16] })).toEqual([]);
    });

    test('in the same order with and without a box', async () => {
      const everything = await found({});
      expect(await found({ bbox: [-180, -90, 180, 90] })).toEqual(everything);
      expect(await found({ bbox: [100, -90, -100, 90] })).toEqual(everything);
      expect(await found({ bbox: [100, -90, -100, 90] }, 1)).toEqual(everything);
      expect(everything.slice(-2)).toEqual(['￿', '𠮷']);
    });

    test('in a box page by page', async () => {
      expect(await found({ bbox: [119, 29, 121, 31] }, 2)).toEqual(['a', 'b', 'c']);
    });

    test('of a block, in a box or not', async () => {
      expect(await found({ blocks: ['one'] })).toEqual(['a', 'c']);
      expect(await found({ blocks: ['one'], bbox: [119, 29, 121, 29.9] })).toEqual(['a']);
      expect(await found({ blocks: ['three'] })).toEqual([]);
    });
  });
}
