import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../../geodata/date.ts';
import { boundingBoxOf } from '../../../../geodata/geometry.ts';
import type { ParcelChange } from '../../../../geodata/import/zoneImport.ts';
import {
  DuplicateEntryError,
  ImportOrderError,
  UnknownImportError,
  UnknownSubjectError,
} from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { observation, squareAt } from '../builders.ts';
import { landOf, parcelsOf, timelinesOf } from '../collect.ts';
import { villageZone } from '../villageZone.ts';
import { headerOf, newSite, resurveyed, villageIn } from '../importing.ts';
import { zoneReads } from '../zoneReads.ts';

const may = isoDate('2010-05-15');
const june = isoDate('2010-06-15');
const july = isoDate('2010-07-15');
const today = isoDate('2012-01-01');

export function importContract(store: () => Store): void {
  const ofBlock = async (zone: string, block: string, asOf = today) => {
    const cells = (await store().cells(zone, 'block', asOf)).filter(({ area }) => area === block);
    return cells.map(({ parcels, areaM2, landUse }) => ({ parcels, areaM2, landUse }));
  };

  describe('an import', () => {
    test('is shown and counted from its day on, and the earlier boundary before', async () => {
      const { north } = await villageIn(store(), 'june');
      const before = await store().zone('june');
      const counts = await store().applyImport('june', headerOf('i1'), [resurveyed(north)]);
      expect(counts.counts).toEqual({ added: 0, replaced: 1, ended: 0, layers: [] });

      const then = { asOf: may };
      const now = { asOf: july };
      const shapeOn = async (query: { asOf: typeof may }) =>
        (await parcelsOf(store(), 'june', query)).find(({ id }) => id === 'north');
      expect(await shapeOn(then)).toMatchObject({
        geometry: north.geometry,
        properties: {
          block: 'east',
          registeredM2: 64_000,
          quality: 'surveyed',
          asOf: '2010-03-31',
        },
      });
      expect(await shapeOn(now)).toMatchObject({
        geometry: newSite,
        properties: { block: 'empty', registeredM2: null, measuredM2: 70_000, asOf: '2010-06-30' },
      });
      // Between the import and the next observation the states are those of March.
      expect(await shapeOn({ asOf: june })).toMatchObject({
        geometry: newSite,
        properties: { asOf: '2010-03-31', clearance: 'vacating' },
      });

      expect(await store().parcel('june', 'north', then)).toEqual(north);
      expect(await store().parcel('june', 'north', now)).toMatchObject({ geometry: newSite });
      expect(await store().parcel('june', 'north')).toMatchObject({ measuredM2: 70_000 });
      expect((await store().reportedAreas('june', ['north'], then)).size).toBe(1);
      expect((await store().reportedAreas('june', ['north'], now)).size).toBe(0);

      expect(await ofBlock('june', 'east', may)).toContainEqual({
        parcels: 1,
        areaM2: 64_000,
        landUse: '1001',
      });
      expect(await ofBlock('june', 'empty', may)).toEqual([]);
      expect(await ofBlock('june', 'empty', july)).toEqual([
        { parcels: 1, areaM2: 70_000, landUse: '0701' },
      ]);
      expect((await store().zone('june'))?.revision).toBe(before!.revision + 1);
    });

    test('is found where it is, and the earlier boundary where that was', async () => {
      const { north } = await villageIn(store(), 'box');
      await store().applyImport('box', headerOf('i1'), [resurveyed(north)]);
      const [there, here] = [
        [120.1, 29.4, 120.2, 29.5],
        [119.8, 29.2, 119.805, 29.205],
      ] as const;
      const found = async (asOf: typeof may, bbox: typeof there | typeof here) =>
        (await parcelsOf(store(), 'box', { asOf, bbox })).map(({ id }) => id);
      expect(await found(may, there)).toEqual([]);
      expect(await found(may, here)).toEqual(['north']);
      expect(await found(july, there)).toEqual(['north']);
      expect(await found(july, here)).toEqual([]);
      expect((await store().zone('box'))?.bbox).toEqual([119.8, 29.1, 120.11, 29.41]);
    });

    test('narrows lists, counts and land by what parcels were on the day', async () => {
      const { north } = await villageIn(store(), 'lists');
      await store().applyImport('lists', headerOf('i1'), [resurveyed(north)]);
      const blocks = ['east'];
      expect(await store().count('lists', 'parcel', { asOf: may, blocks })).toBe(2);
      expect(await store().count('lists', 'parcel', { asOf: july, blocks })).toBe(1);
      const states = { clearance: ['vacating'] } as const;
      expect(await store().count('lists', 'parcel', { asOf: may, blocks, states })).toBe(1);
      const areaOn = async (asOf: typeof may) =>
        (await store().landCells('lists', 'block', asOf)).find(({ area }) => area === 'empty')
          ?.areaM2;
      expect(await areaOn(may)).toBeUndefined();
      expect(await areaOn(july)).toBe(70_000);
      expect(await areaOn(today)).toBe(70_000);
    });

    test('adds parcels that were not there before, and ends those that are there no more', async () => {
      const { lone } = await villageIn(store(), 'ends');
      const added = { ...lone, id: 'new', geometry: squareAt(119.95, 29.3) };
      await store().applyImport('ends', headerOf('i1'), [
        { kind: 'added', parcel: added },
        { kind: 'ended', id: 'lone' },
      ]);
      const idsOn = async (asOf: typeof may) =>
        (await parcelsOf(store(), 'ends', { asOf })).map(({ id }) => id);
      expect(await idsOn(may)).toEqual(['lone', 'north', 'south']);
      expect(await idsOn(july)).toEqual(['new', 'north', 'south']);
      expect(await store().parcel('ends', 'lone')).toBeUndefined();
      expect(await store().parcel('ends', 'new', { asOf: may })).toBeUndefined();
      for (const asOf of [may, july])
        for (const cells of [
          await store().cells('ends', 'zone', asOf),
          await store().landCells('ends', 'zone', asOf),
          await store().cells('ends', 'zone', asOf, isoInstant('2012-01-01T00:00:00Z')),
        ])
          expect(cells.reduce((sum, { parcels }) => sum + parcels, 0)).toBe(3);
      expect(
        (await store().parcelHistories('ends', { from: may, to: july })).map(({ id }) => id),
      ).toEqual(['new', 'north', 'south']);
      // What was seen of it while it was a parcel may still be written down.
      const seen = { axis: 'clearance', state: 'cleared' } as const;
      await store().append('ends', [observation('lone', 'late', seen, '2010-04-01')]);
      const timelines = await timelinesOf(store(), 'ends');
      expect(timelines.map(({ id }) => id)).toEqual(['lone', 'new', 'north', 'south']);
      expect(timelines[0]!.steps.map(({ from, clearance }) => [from, clearance])).toEqual([
        ['0001-01-01', null],
        ['2010-04-01', 'cleared'],
        ['2010-06-15', null],
      ]);
      expect(
        (await parcelsOf(store(), 'ends', { asOf: may })).find(({ id }) => id === 'lone'),
      ).toMatchObject({ properties: { clearance: 'cleared', asOf: '2010-04-01' } });
    });

    test('is a day of change, and the newest day there is when it is', async () => {
      const { north } = await villageIn(store(), 'days');
      const later = isoDate('2011-02-01');
      await store().applyImport('days', headerOf('i1', { asOf: later }), [resurveyed(north)]);
      expect((await store().zone('days'))?.latest).toBe(later);
      expect(await store().days('days', { parcel: 'north' })).toContainEqual({
        day: later,
        changes: { parcels: 1 },
      });
      const steps = (await timelinesOf(store(), 'days')).find(({ id }) => id === 'north')?.steps;
      expect(steps?.map(({ from }) => from)).not.toContain(later);
    });

    test('of no day says how it has been ever since, and was not known before it was recorded', async () => {
      const { north } = await villageIn(store(), 'ever');
      const recordedAt = isoInstant('2011-03-01T02:00:00Z');
      await store().applyImport('ever', headerOf('i1', { asOf: null, recordedAt }), [
        resurveyed(north),
      ]);
      const shape = async (knownBy?: typeof recordedAt) =>
        (await parcelsOf(store(), 'ever', { asOf: may, knownBy })).find(({ id }) => id === 'north')
          ?.geometry;
      expect(await shape()).toEqual(newSite);
      expect(await shape(recordedAt)).toEqual(newSite);
      expect(await shape(isoInstant('2011-02-28T00:00:00Z'))).toEqual(north.geometry);
    });

    test('of a day corrects one of the same day, and each is what was known then', async () => {
      const { north } = await villageIn(store(), 'twice');
      await store().applyImport('twice', headerOf('i1'), [resurveyed(north)]);
      const corrected = { ...north, measuredM2: 1, geometry: squareAt(120, 29) };
      await store().applyImport(
        'twice',
        headerOf('i2', { recordedAt: isoInstant('2011-04-01T00:00:00Z') }),
        [{ kind: 'replaced', parcel: corrected }],
      );
      const known = async (knownBy: string | undefined, asOf = july) =>
        (
          await store().parcel('twice', 'north', {
            asOf,
            knownBy: knownBy === undefined ? undefined : isoInstant(knownBy),
          })
        )?.measuredM2;
      expect(await known(undefined)).toBe(1);
      expect(await known('2011-03-15T00:00:00Z')).toBe(70_000);
      expect(await known('2011-02-15T00:00:00Z')).toBe(63_990.5);
      expect(await known(undefined, may)).toBe(63_990.5);
    });

    test('is on record with its source, by which its figures say where they are from', async () => {
      const { north } = await villageIn(store(), 'listed');
      const done = await store().applyImport('listed', headerOf('i1'), [resurveyed(north)]);
      expect(await store().imports('listed')).toEqual([done]);
      expect((await store().sources('listed')).map(({ id }) => id)).toEqual([
        'report',
        'atlas',
        'file-i1',
      ]);
      await store().undoImport('listed', 'i1');
      expect(await store().imports('listed')).toMatchObject([
        { id: 'i1', undoneAt: expect.any(String) },
      ]);
      expect((await store().sources('listed')).map(({ id }) => id)).toEqual(['report', 'atlas']);
      await expect(store().undoImport('listed', 'i1')).rejects.toThrow(UnknownImportError);
    });

    test('that breaks off or speaks of what is not there leaves everything as it was', async () => {
      const { north, lone } = await villageIn(store(), 'refused');
      const before = await zoneReads(store(), 'refused');
      const broken = new RangeError('line 300 is no parcel');
      async function* breaking(): AsyncGenerator<ParcelChange> {
        for (let index = 0; index < 250; index += 1)
          yield { kind: 'added', parcel: { ...lone, id: `half-${index}` } };
        yield await Promise.reject(broken);
      }
      const refused: [AsyncIterable<ParcelChange> | ParcelChange[], unknown][] = [
        [breaking(), broken],
        [[{ kind: 'added', parcel: north }], expect.any(DuplicateEntryError)],
        [[{ kind: 'ended', id: 'nobody' }], expect.any(UnknownSubjectError)],
        [[resurveyed({ ...north, id: 'nobody' })], expect.any(UnknownSubjectError)],
      ];
      for (const [changes, reason] of refused)
        await expect(store().applyImport('refused', headerOf('i1'), changes)).rejects.toEqual(
          reason,
        );
      expect(await zoneReads(store(), 'refused')).toEqual(before);
      expect(await store().imports('refused')).toEqual([]);
      await expect(store().applyImport('nowhere', headerOf('i1'), [])).rejects.toThrow(
        UnknownSubjectError,
      );
    });

    test('cannot hold from a day before what it would replace', async () => {
      const { north } = await villageIn(store(), 'order');
      await store().applyImport('order', headerOf('i1'), [resurveyed(north)]);
      const recordedAt = isoInstant('2011-04-01T00:00:00Z');
      for (const asOf of [may, null])
        await expect(
          store().applyImport('order', headerOf('i2', { asOf, recordedAt }), [resurveyed(north)]),
        ).rejects.toThrow(ImportOrderError);
      await expect(
        store().applyImport('order', headerOf('i2', { asOf: july }), [resurveyed(north)]),
      ).rejects.toThrow(ImportOrderError);
      await expect(
        store().applyImport('order', headerOf('i1', { recordedAt }), []),
      ).rejects.toThrow(DuplicateEntryError);
    });

    test('streams a thousand parcels while others read', async () => {
      await store().createZone({ ...villageZone('many').zone, origin: 'own' });
      const { lone } = await villageIn(store(), 'many-source');
      async function* many(): AsyncGenerator<ParcelChange> {
        for (let index = 0; index < 1200; index += 1)
          yield { kind: 'added', parcel: { ...lone, id: `p${1000 + index}` } };
      }
      let isDone = false;
      const load = store()
        .applyImport('many', headerOf('i1', { asOf: null }), many())
        .finally(() => (isDone = true));
      const counts = new Set<number>();
      while (!isDone) counts.add((await parcelsOf(store(), 'many', { asOf: may }, 500)).length);
      await load;
      expect(new Set([...counts, 1200])).toEqual(new Set([0, 1200]));
      expect(await store().zone('many')).toMatchObject({
        parcels: 1200,
        bbox: boundingBoxOf([lone.geometry]),
      });
      expect(await landOf(store(), 'many', may)).toEqual([]);
    });
  });
}
