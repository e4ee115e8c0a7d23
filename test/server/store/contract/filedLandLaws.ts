import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { isoDate } from '../../../../geodata/date.ts';
import { landItem, type FiledLand } from '../../../../geodata/filing/filedLand.ts';
import type { LandRecord } from '../../../../geodata/land/landRecord.ts';
import { ImportInUseError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { record } from '../../../geodata/land/builders.ts';
import { parcelRecord, squareAt } from '../builders.ts';
import { landOf } from '../collect.ts';
import { headerOf } from '../importing.ts';
import { villageZone } from '../villageZone.ts';
import { withoutNumber, zoneReads } from '../zoneReads.ts';

const days = ['2009-12-31', '2010-03-31', '2010-06-30', '2010-11-01', '2012-06-01'].map(isoDate);
const parcels = ['north', 'south', 'lone'] as const;

/** A record as a form fills it in, or that what stands there is taken back. */
const deed = fc.record({
  parcel: fc.constantFrom(...parcels),
  asOf: fc.constantFrom(...days),
  facts: fc.option(
    fc.record({
      construction: fc.constantFrom('A2' as const, 'B21' as const, null),
      supply: fc.constantFrom('D21' as const, 'E21' as const, 'F' as const),
      siteCoverM2: fc.constantFrom(null, 1200),
    }),
  ),
});

export function filedLandLaws(store: () => Store): void {
  const write = async (zone: string, land: Pick<FiledLand, 'parcel' | 'asOf'>, to?: LandRecord) => {
    const item = landItem(land);
    const newest = (await store().writtenVersions(zone, 'parcelLand', item)).at(-1);
    const seen = newest?.content ? newest.recordedAt : null;
    const content = to ? { record: { ...to, parcel: land.parcel }, reason: null } : null;
    return store().write(zone, { kind: 'parcelLand', item, content }, seen, '王');
  };

  describe('land records by forms', () => {
    test('are as if they had come with the zone, and taken back leave every answer as it was', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), async (deeds) => {
          round += 1;
          const [zone, other] = [`land-${round}`, `land-whole-${round}`];
          const village = villageZone(zone);
          await store().replaceZone(village);
          const before = await zoneReads(store(), zone);
          const written = new Set<string>();
          const land = new Map<string, LandRecord[]>(
            village.parcels.map(({ parcel, land: own }) => [parcel.id, [...own]]),
          );
          const came = new Map([...land].map(([id, own]) => [id, [...own]]));
          for (const { parcel, asOf, facts } of deeds) {
            const item = landItem({ parcel, asOf });
            if (facts === null && !written.has(item)) continue;
            const others = land.get(parcel)!.filter((one) => one.asOf !== asOf);
            const original = came.get(parcel)!.filter((one) => one.asOf === asOf);
            const now = facts === null ? original : [record({ asOf, ...facts })];
            await write(zone, { parcel, asOf }, facts === null ? undefined : now[0]);
            if (facts === null) written.delete(item);
            else written.add(item);
            land.set(
              parcel,
              [...others, ...now].toSorted((a, b) => a.asOf.localeCompare(b.asOf)),
            );
          }
          await store().replaceZone({
            ...villageZone(other),
            parcels: villageZone(other).parcels.map((each) => ({
              ...each,
              land: land.get(each.parcel.id)!,
            })),
          });
          expect(await landReads(store(), zone)).toEqual(await landReads(store(), other));
          for (const item of written) {
            const [asOf, parcel] = [isoDate(item.slice(0, 10)), item.slice(11)];
            await write(zone, { parcel, asOf });
          }
          expect(await zoneReads(store(), zone)).toEqual(before);
          for (const id of [zone, other])
            await store().removeZone(id, (await store().zone(id))!.revision);
        }),
        { numRuns: 5 },
      );
    });

    test('hold over what comes with a zone that is replaced, and wait where their parcel does not come', async () => {
      const zone = 'land-replaced';
      const told = { parcel: 'lone', asOf: days[1]! };
      await store().replaceZone(villageZone(zone));
      await write(zone, told, record({ asOf: told.asOf, supply: 'D21' }));
      const supplyOfLone = async () =>
        (await store().landHistory(zone, 'lone')).map(({ supply }) => supply);
      expect(await supplyOfLone()).toEqual(['D21']);
      const { parcels: all, ...rest } = villageZone(zone);
      await store().replaceZone({
        ...rest,
        parcels: all.filter(({ parcel }) => parcel.id !== 'lone'),
      });
      expect(await supplyOfLone()).toEqual([]);
      await store().replaceZone(villageZone(zone));
      expect(await supplyOfLone()).toEqual(['D21']);
      expect((await store().landOf(zone, ['lone'], days[1]!)).get('lone')?.record?.supply).toBe(
        'D21',
      );
    });

    test('keep an edit that their parcel is there by from being undone, until they are taken back', async () => {
      const zone = 'land-edited';
      await store().replaceZone(villageZone(zone));
      const { parcel } = parcelRecord('drawn', { geometry: squareAt(120.1, 29.4) });
      const reason = '补画';
      const to = [{ id: 'drawn', name: bilingual('新画', 'Drawn') }];
      const edit = { kind: 'draw', reason, from: [], to } as const;
      await store().applyImport(zone, headerOf('drawing', { file: null, edit }), [
        { kind: 'added', parcel },
      ]);
      const told = { parcel: 'drawn', asOf: days[3]! };
      await write(zone, told, record({ asOf: told.asOf, supply: 'D21' }));
      await expect(store().undoImport(zone, 'drawing')).rejects.toThrow(ImportInUseError);
      await write(zone, told);
      await store().undoImport(zone, 'drawing');
      expect(await store().parcel(zone, 'drawn')).toBeUndefined();
    });
  });
}

/** What is answered of the land of a zone on each of the days, and when something is new. */
async function landReads(store: Store, zone: string): Promise<unknown> {
  const answers: unknown[] = [(await store.zone(zone))!.latest, await store.days(zone, {})];
  for (const asOf of days) {
    answers.push(await landOf(store, zone, asOf));
    // Of the zone as a whole its id would be told.
    for (const by of ['block', 'town'] as const)
      answers.push((await store.landCells(zone, by, asOf)).map(withoutNumber).sort());
  }
  for (const parcel of parcels) answers.push(await store.landHistory(zone, parcel));
  return answers;
}
