import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import type { ParcelRecord } from '../../../../geodata/records.ts';
import { DuplicateEntryError, UnknownSubjectError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelsOf } from '../collect.ts';
import { observation, parcelRecord, retraction, zoneOf } from '../builders.ts';
import { villageZone } from '../villageZone.ts';

const asOf = isoDate('2010-09-30');
const seen = (parcel: string, id: string) =>
  observation(parcel, id, { axis: 'building', state: 'started' }, '2010-09-01');

export function writingContract(store: () => Store): void {
  const idsOf = async (zone: string) =>
    (await parcelsOf(store(), zone, { asOf })).map(({ id }) => id);

  describe('replacing a zone', () => {
    test('leaves nothing of the old one and other zones as they are', async () => {
      await store().replaceZone(villageZone('old'));
      await store().replaceZone(villageZone('beside'));
      await store().replaceZone(zoneOf('old', [parcelRecord('new')]));
      expect(await idsOf('old')).toEqual(['new']);
      expect(await store().facts('old')).toEqual([]);
      expect((await store().dossier('old', { kind: 'parcel', id: 'north' })).log).toEqual([]);
      expect(await store().zone('old')).toMatchObject({ parcels: 1, latest: null });
      expect(await idsOf('beside')).toEqual(['lone', 'north', 'south']);
      expect(await store().facts('beside')).toHaveLength(2);
    });

    test('that breaks off midway leaves the old one whole, and says what broke', async () => {
      await store().replaceZone(villageZone('kept'));
      const before = await store().zone('kept');
      const broken = new RangeError('line 300 is no parcel');
      function* breaking(): Generator<ParcelRecord> {
        for (let index = 0; index < 300; index += 1) yield parcelRecord(`half-${index}`);
        throw broken;
      }
      await expect(store().replaceZone(zoneOf('kept', breaking()))).rejects.toBe(broken);
      expect(await idsOf('kept')).toEqual(['lone', 'north', 'south']);
      expect(await store().zone('kept')).toEqual(before);
    });

    test('is not seen half done', async () => {
      const named = (name: string, count: number) =>
        Array.from({ length: count }, (_, index) => parcelRecord(`${name}-${1000 + index}`));
      await store().replaceZone(zoneOf('busy', named('old', 500)));
      let done = false;
      const load = store()
        .replaceZone(zoneOf('busy', named('new', 800)))
        .finally(() => (done = true));
      const counts = new Set<number>();
      // Small pages, so that the change comes in the middle of a read.
      while (!done) counts.add((await parcelsOf(store(), 'busy', { asOf }, 50)).length);
      await load;
      counts.add((await idsOf('busy')).length);
      expect(counts).toEqual(new Set([500, 800]));
    });

    test('refuses two parcels of one id', async () => {
      const twice = zoneOf('twice', [parcelRecord('p'), parcelRecord('p')]);
      await expect(store().replaceZone(twice)).rejects.toThrow(DuplicateEntryError);
      expect(await store().zone('twice')).toBeUndefined();
    });

    test('refuses the log of a parcel that comes apart from its parcel', async () => {
      const withZone = { ...zoneOf('apart', [parcelRecord('p')]), log: [seen('p', 'o')] };
      const withOther = zoneOf('apart', [
        parcelRecord('p'),
        parcelRecord('q', {}, [seen('p', 'o')]),
      ]);
      for (const apart of [withZone, withOther])
        await expect(store().replaceZone(apart)).rejects.toThrow(/must come with it/);
    });
  });

  describe('adding to the log', () => {
    test('counts the revision up, which a replaced zone carries on', async () => {
      await store().replaceZone(zoneOf('counting', [parcelRecord('p')]));
      await store().append('counting', [seen('p', 'a'), seen('p', 'b')]);
      await store().replaceZone(zoneOf('counting', [parcelRecord('p')]));
      expect((await store().zone('counting'))?.revision).toBe(3);
    });

    test('refuses an id that the log has, names it, and then adds nothing', async () => {
      await store().replaceZone(zoneOf('ids', [parcelRecord('p', {}, [seen('p', 'a')])]));
      for (const [entries, sentence] of [
        [[seen('p', 'b'), seen('p', 'a')], /an entry a already/],
        [[seen('p', 'c'), seen('p', 'c')], /an entry c already/],
      ] as const) {
        const refused = store().append('ids', entries);
        await expect(refused).rejects.toThrow(DuplicateEntryError);
        await expect(refused).rejects.toThrow(sentence);
      }
      expect((await store().dossier('ids', { kind: 'parcel', id: 'p' })).log).toHaveLength(1);
      expect((await store().zone('ids'))?.revision).toBe(1);
    });

    test('refuses what speaks of something the zone does not have', async () => {
      await store().replaceZone(villageZone('known'));
      const unknown = [
        seen('nobody', 'x'),
        { ...seen('', 'x'), subject: { kind: 'block', id: 'north' } as const },
        retraction({ kind: 'zone', id: 'village' }, 'x', 'n1', '2010-10-01T00:00:00Z'),
      ];
      for (const entry of unknown)
        await expect(store().append('known', [seen('north', 'y'), entry])).rejects.toThrow(
          UnknownSubjectError,
        );
      await expect(store().append('nowhere', [seen('p', 'x')])).rejects.toThrow(
        UnknownSubjectError,
      );
      expect((await store().dossier('known', { kind: 'parcel', id: 'north' })).log).toHaveLength(3);
    });

    test('takes entries about every kind of subject', async () => {
      await store().replaceZone(villageZone('kinds'));
      const subjects = [
        { kind: 'block', id: 'east' },
        { kind: 'work', id: 'grid' },
        { kind: 'project', id: 'pair' },
        { kind: 'event', id: 'demolition' },
        { kind: 'zone', id: 'kinds' },
      ] as const;
      const entries = subjects.map((subject) => ({ ...seen('', `of-${subject.kind}`), subject }));
      await store().append('kinds', entries);
      for (const [index, { kind }] of subjects.entries())
        expect(await store().logs('kinds', kind)).toContainEqual(entries[index]);
    });

    test('of one parcel from many sides at once loses nothing', async () => {
      await store().replaceZone(zoneOf('crowd', [parcelRecord('p')]));
      await Promise.all(
        Array.from({ length: 12 }, (_, index) => store().append('crowd', [seen('p', `o${index}`)])),
      );
      expect((await store().dossier('crowd', { kind: 'parcel', id: 'p' })).log).toHaveLength(12);
      expect((await store().zone('crowd'))?.revision).toBe(13);
    });
  });

  describe('hostile text', () => {
    const hostile = [
      `'; drop table parcel; --`,
      `"quoted" ''twice'' \\back`,
      '$1 ? :name %_ \n\t\r',
      '{"json": [1]} null',
      '清表完成 🚧 e\u0301 \u202e',
      '𠮷'.repeat(200),
      '__proto__',
    ];

    test('is kept to the letter wherever an id or a name may stand', async () => {
      const zone = `z ${hostile[0]}`;
      const records = hostile.map((text) =>
        parcelRecord(
          text,
          { block: text, town: text, number: text, name: { zh: text, en: text } },
          [{ ...seen(text, `${text}.o`), recordedBy: text, note: { zh: text, en: text } }],
        ),
      );
      await store().replaceZone(zoneOf(zone, records));
      for (const [index, text] of hostile.entries()) {
        await store().append(zone, [seen(text, `${text}.later`)]);
        expect(await store().parcel(zone, text)).toEqual(records[index]?.parcel);
        const inBlock = await parcelsOf(store(), zone, { asOf, blocks: [text] });
        expect(inBlock.map(({ id }) => id)).toEqual([text]);
        const { log } = await store().dossier(zone, { kind: 'parcel', id: text });
        expect(log).toContainEqual(records[index]?.log[0]);
      }
      const areas = (await store().cells(zone, 'block', asOf)).map(({ area }) => area);
      expect(new Set(areas)).toEqual(new Set(hostile));
      await store().replaceZone(zoneOf(zone, []));
    });
  });
}
