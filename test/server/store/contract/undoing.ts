import { expect, describe, test } from 'vitest';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { isoInstant } from '../../../../geodata/date.ts';
import { ImportInUseError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { observation, squareAt } from '../builders.ts';
import { headerOf, resurveyed, villageIn } from '../importing.ts';
import { zoneReads } from '../zoneReads.ts';

export function undoingContract(store: () => Store): void {
  describe('undoing an import', () => {
    test('is refused while a later one, or what was seen of its parcels, hangs on it', async () => {
      const { north, lone } = await villageIn(store(), 'used');
      const added = { ...lone, id: 'new' };
      await store().applyImport('used', headerOf('i1'), [
        resurveyed(north),
        { kind: 'added', parcel: added },
      ]);
      const recordedAt = isoInstant('2011-04-01T00:00:00Z');
      await store().applyImport('used', headerOf('i2', { recordedAt }), [resurveyed(north)]);
      await expect(store().undoImport('used', 'i1')).rejects.toThrow(
        /parcel north was changed by a later/,
      );
      await store().undoImport('used', 'i2');
      await store().append('used', [
        observation('new', 'seen', { axis: 'building', state: 'started' }, '2010-09-01'),
      ]);
      await expect(store().undoImport('used', 'i1')).rejects.toThrow(ImportInUseError);
    });

    test('leaves what a later one did to others', async () => {
      const { north, lone } = await villageIn(store(), 'beside-each-other');
      const zone = 'beside-each-other';
      const before = await zoneReads(store(), zone);
      await store().applyImport(zone, headerOf('i1'), [resurveyed(north)]);
      const recordedAt = isoInstant('2011-04-01T00:00:00Z');
      const moved = { ...lone, geometry: squareAt(121, 29) };
      await store().applyImport(zone, headerOf('i2', { recordedAt }), [
        { kind: 'replaced', parcel: moved },
      ]);
      await store().undoImport(zone, 'i1');
      expect(await store().parcel(zone, 'north')).toEqual(north);
      expect(await store().parcel(zone, 'lone')).toEqual(moved);
      await store().undoImport(zone, 'i2');
      expect(await zoneReads(store(), zone)).toEqual(before);
    });

    test('puts layers back too', async () => {
      await villageIn(store(), 'layers');
      const before = [await store().surroundings('layers'), await store().zone('layers')] as const;
      const block = {
        ...before[0].blocks[0]!,
        id: 'west',
        name: bilingual('西区块', 'West block'),
      };
      const boundary = { quality: 'surveyed', geometry: squareAt(119.7, 29, 0.3) } as const;
      await store().applyImport('layers', headerOf('i1'), [], {
        blocks: [block],
        towns: [],
        boundary,
      });
      expect(await store().surroundings('layers')).toMatchObject({ blocks: [block], towns: [] });
      expect(await store().boundary('layers')).toEqual(boundary);
      expect((await store().imports('layers'))[0]?.counts.layers).toEqual([
        'block',
        'town',
        'boundary',
      ]);
      await store().undoImport('layers', 'i1');
      expect(await store().surroundings('layers')).toEqual(before[0]);
      expect(await store().boundary('layers')).toBeUndefined();
      expect(await store().zone('layers')).toEqual({
        ...before[1]!,
        revision: before[1]!.revision + 2,
      });
    });
  });
}
