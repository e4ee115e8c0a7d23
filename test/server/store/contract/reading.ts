import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelsOf } from '../collect.ts';
import { featureAt } from '../model.ts';
import { parcelRecord, squareAt, zoneOf } from '../builders.ts';
import { villageZone } from '../villageZone.ts';

const someDay = isoDate('2010-09-30');
const village = villageZone('village');

export function readingContract(store: () => Store): void {
  describe('reads back what was put in:', () => {
    beforeAll(async () => {
      expect(await store().replaceZone(village)).toEqual({ parcels: 3 });
    });

    test('the zone, with its parcels counted and its latest day', async () => {
      const summary = {
        ...village.zone,
        parcels: 3,
        latest: '2010-09-30',
        revision: 1,
        hidden: false,
      };
      expect(await store().zone('village')).toEqual(summary);
      expect(await store().zones()).toContainEqual(summary);
    });

    test('zones in the order of their ids', async () => {
      for (const id of ['zeta', 'Alpha', 'änderung']) await store().replaceZone(zoneOf(id, []));
      const ids = (await store().zones()).map(({ id }) => id);
      expect(ids.filter((id) => id !== 'village')).toEqual(['Alpha', 'zeta', 'änderung']);
    });

    test('each parcel whole', async () => {
      for (const { parcel } of village.parcels)
        expect(await store().parcel('village', parcel.id)).toEqual(parcel);
    });

    test('parcels as features, in the order of their ids', async () => {
      const byId = village.parcels.toSorted((a, b) => (a.parcel.id < b.parcel.id ? -1 : 1));
      expect(await parcelsOf(store(), 'village', { asOf: someDay })).toEqual(
        byId.map((record) => featureAt(record, someDay)),
      );
    });

    test('parcels in pages no larger than asked for', async () => {
      const pages = [];
      for await (const page of store().parcels('village', { asOf: someDay }, 2))
        pages.push(page.map(({ id }) => id));
      expect(pages).toEqual([['lone', 'north'], ['south']]);
      const none = parcelsOf(store(), 'village', { asOf: someDay }, 0);
      await expect(none).rejects.toThrow(RangeError);
    });

    test('a MultiPolygon of one as the Polygon it is', async () => {
      const polygon = squareAt(119.8, 29.2);
      const geometry = { type: 'MultiPolygon' as const, coordinates: [polygon.coordinates] };
      await store().replaceZone(zoneOf('multi', [parcelRecord('p', { geometry })]));
      expect((await store().parcel('multi', 'p'))?.geometry).toEqual(polygon);
    });

    test('buildings of a parcel', async () => {
      expect(await store().buildings('village', 'north')).toEqual(village.parcels[0]?.buildings);
      expect(await store().buildings('village', 'south')).toEqual([]);
    });

    test('projects, with and without parcels, in the order given', async () => {
      const own = village.parcels[0]!.projects[0]!;
      const [unmapped, pair] = village.projects;
      expect(await store().projects('village')).toEqual([unmapped, pair, own]);
      expect(await store().projectsOf('village', 'north')).toEqual([pair, own]);
      expect(await store().projectsOf('village', 'lone')).toEqual([]);
    });

    test('what surrounds the parcels', async () => {
      const { towns, blocks, works, events, landmarks } = village;
      const surroundings = { towns, blocks, works, events, landmarks };
      expect(await store().surroundings('village')).toEqual(surroundings);
    });

    test('sources, facts, doubts and targets', async () => {
      expect(await store().sources('village')).toEqual(village.sources);
      expect(await store().facts('village')).toEqual(village.facts);
      expect(await store().doubts('village')).toEqual(village.doubts);
      expect(await store().targets('village')).toEqual([
        ...village.targets,
        ...village.parcels.flatMap(({ targets }) => targets),
      ]);
    });

    test('nothing of a zone that does not exist', async () => {
      const asOf = someDay;
      expect(await store().zone('nowhere')).toBeUndefined();
      expect(await parcelsOf(store(), 'nowhere', { asOf })).toEqual([]);
      expect(await store().parcel('nowhere', 'north')).toBeUndefined();
      expect(await store().facts('nowhere')).toEqual([]);
      expect(await store().cells('nowhere', 'block', asOf)).toEqual([]);
      expect((await store().surroundings('nowhere')).works).toEqual([]);
    });
  });

  describe('the dossier', () => {
    test('of a parcel: its log newest first, plans, facts, doubts about them, the sources named', async () => {
      const dossier = await store().dossier('village', { kind: 'parcel', id: 'north' });
      expect(dossier).toEqual({
        log: village.parcels[0]?.log.toReversed(),
        targets: village.parcels[0]?.targets,
        facts: [village.facts[1]],
        doubts: [village.doubts[0]],
        sources: village.sources,
      });
    });

    test('of a work', async () => {
      const dossier = await store().dossier('village', { kind: 'work', id: 'road' });
      expect(dossier).toEqual({
        log: village.log,
        targets: village.targets,
        facts: [village.facts[0]],
        doubts: [],
        sources: village.sources,
      });
    });

    test('of an event that only a doubt speaks of', async () => {
      const dossier = await store().dossier('village', { kind: 'event', id: 'elsewhere' });
      expect(dossier).toEqual({
        log: [],
        targets: [],
        facts: [],
        doubts: [village.doubts[1]],
        sources: [],
      });
    });

    test('logs of a kind of subject come together', async () => {
      expect(await store().logs('village', 'work')).toEqual(village.log);
      expect(await store().logs('village', 'block')).toEqual([]);
    });
  });
}
