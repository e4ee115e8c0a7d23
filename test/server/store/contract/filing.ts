import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../../geodata/bilingual.ts';
import type { Project } from '../../../../geodata/project.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelRecord, zoneOf } from '../builders.ts';

const project = (id: string, contact: string | null): Project => ({
  id,
  name: bilingual('项目', 'Project'),
  owner: null,
  category: 'industry',
  contact,
  investment: null,
  parcels: ['a'],
  provenance: { kind: 'example' },
  note: null,
});
const zone = (contact: string | null) => ({
  ...zoneOf('filing', [parcelRecord('a')]),
  projects: [project('first', contact), project('second', null)],
});

export function filingContract(store: () => Store): void {
  describe('what is filled in by forms', () => {
    const contacts = async () =>
      (await store().projects('filing')).map(({ id, contact }) => [id, contact]);
    const versions = async (item: string) =>
      (await store().writtenVersions('filing', 'project', item)).map(
        ({ content }) => content && content.record.contact,
      );
    const write = async (id: string, contact: string | null) => {
      const newest = (await store().writtenVersions('filing', 'project', id)).at(-1);
      const seen = newest?.content ? newest.recordedAt : null;
      const content = contact === null ? null : { record: project(id, contact), reason: null };
      return store().write('filing', { kind: 'project', item: id, content }, seen, '王');
    };

    test('holds over what comes with a zone that is replaced, and goes back to what came last', async () => {
      await store().replaceZone(zone('前任'));
      await write('first', '陈');
      await write('added', '李');
      expect(await contacts()).toEqual([
        ['first', '陈'],
        ['second', null],
        ['added', '李'],
      ]);
      expect(await versions('first')).toEqual(['前任', '陈']);

      await store().replaceZone(zone('后任'));
      expect(await contacts()).toEqual([
        ['first', '陈'],
        ['second', null],
        ['added', '李'],
      ]);
      expect(await versions('first')).toEqual(['后任', '陈']);
      await write('first', null);
      await write('added', null);
      expect(await contacts()).toEqual([
        ['first', '后任'],
        ['second', null],
      ]);
      expect(await versions('added')).toEqual(['李', null]);
      expect((await store().parcel('filing', 'a')) !== undefined).toBe(true);
    });

    test('that a form has added goes when it is taken back, however often it was corrected', async () => {
      await store().replaceZone(zone('前任'));
      const before = await contacts();
      await write('twice', '陈');
      await write('twice', '李');
      expect(await versions('twice')).toEqual(['陈', '李']);
      await write('twice', null);
      expect(await contacts()).toEqual(before);
    });

    test('that is refused changes neither list nor versions', async () => {
      const before = [await contacts(), await store().zone('filing')];
      const record = { ...project('other', '王'), parcels: ['none'] };
      const content = { record, reason: null };
      await expect(
        store().write('filing', { kind: 'project', item: 'other', content }, null),
      ).rejects.toThrow('has no parcel none');
      expect([await contacts(), await store().zone('filing')]).toEqual(before);
      expect(await store().writtenVersions('filing', 'project', 'other')).toEqual([]);
    });
  });
}
