import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { logMark } from '../../../../geodata/entry/standing.ts';
import { DuplicateEntryError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelsOf } from '../collect.ts';
import { observation, parcelRecord, retraction, zoneOf } from '../builders.ts';

const asOf = isoDate('2026-06-30');
const levelled = (parcel: string, id: string) =>
  observation(parcel, id, { axis: 'levelling', state: 'complete' }, asOf);

/** Adding to logs on condition that they are as they were seen. */
export function entryContract(store: () => Store): void {
  const logOf = async (zone: string, id: string) =>
    (await store().dossier(zone, { kind: 'parcel', id })).log;
  const seen = async (zone: string, ...ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id) => ({
        subject: { kind: 'parcel', id } as const,
        mark: logMark(await logOf(zone, id)),
      })),
    );

  describe('adding to logs that were seen', () => {
    test('adds all where nothing has come between, and states and latest day follow', async () => {
      await store().replaceZone(zoneOf('sheet', [parcelRecord('p'), parcelRecord('q')]));
      const entries = [levelled('p', 'a'), levelled('q', 'b')];
      const marks = await seen('sheet', 'p', 'q');
      expect(await store().appendSeen('sheet', entries, marks)).toEqual([]);
      expect(await store().zone('sheet')).toMatchObject({ latest: asOf, revision: 2 });
      const features = await parcelsOf(store(), 'sheet', { asOf });
      expect(features.map(({ properties }) => properties.levelling)).toEqual([
        'complete',
        'complete',
      ]);
    });

    test('adds nothing where one log is another, names its subject, and leaves the zone as it was', async () => {
      await store().replaceZone(zoneOf('race', [parcelRecord('p'), parcelRecord('q')]));
      const marks = await seen('race', 'p', 'q');
      await store().append('race', [levelled('q', 'theirs')]);
      const before = await store().zone('race');
      const entries = [levelled('p', 'a'), levelled('q', 'b')];
      expect(await store().appendSeen('race', entries, marks)).toEqual([
        { kind: 'parcel', id: 'q' },
      ]);
      expect(await store().zone('race')).toEqual(before);
      expect(await logOf('race', 'p')).toEqual([]);
      // Having seen what came between, one writes.
      expect(await store().appendSeen('race', entries, await seen('race', 'p', 'q'))).toEqual([]);
      expect(await logOf('race', 'q')).toHaveLength(2);
    });

    test('a taken back entry is a change of the log as well', async () => {
      await store().replaceZone(zoneOf('back', [parcelRecord('p', {}, [levelled('p', 'a')])]));
      const marks = await seen('back', 'p');
      const parcel = { kind: 'parcel', id: 'p' } as const;
      await store().append('back', [retraction(parcel, 'r', 'a', '2026-07-01T00:00:00Z')]);
      expect(await store().appendSeen('back', [levelled('p', 'b')], marks)).toEqual([parcel]);
    });

    test('of many who saw the same one is let in', async () => {
      await store().replaceZone(zoneOf('rush', [parcelRecord('p')]));
      const marks = await seen('rush', 'p');
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          store().appendSeen('rush', [levelled('p', `o${index}`)], marks),
        ),
      );
      expect(outcomes.filter((changed) => changed.length === 0)).toHaveLength(1);
      expect(await logOf('rush', 'p')).toHaveLength(1);
      expect((await store().zone('rush'))?.revision).toBe(2);
    });

    test('fails as any other adding does, and then adds nothing', async () => {
      await store().replaceZone(zoneOf('same', [parcelRecord('p', {}, [levelled('p', 'a')])]));
      const marks = await seen('same', 'p');
      const twice = store().appendSeen('same', [levelled('p', 'b'), levelled('p', 'a')], marks);
      await expect(twice).rejects.toThrow(DuplicateEntryError);
      expect(await logOf('same', 'p')).toHaveLength(1);
    });
  });
}
