import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { isoDate, isoInstant, type IsoDate } from '../../../../geodata/date.ts';
import type { DescribedParcel } from '../../../../geodata/editing/describedParcel.ts';
import { planAttributes } from '../../../../geodata/editing/plannedAttributes.ts';
import type { Store } from '../../../../server/store/store.ts';
import { landOf, parcelsOf } from '../collect.ts';
import { headerOf } from '../importing.ts';
import { villageZone } from '../villageZone.ts';
import { withoutNumber, zoneReads } from '../zoneReads.ts';

const days = ['2010-04-10', '2010-06-15', '2010-06-30', '2010-12-01'].map(isoDate);

/** What somebody says of a parcel from a day on. */
const edit = fc.record({
  day: fc.constantFrom(...days),
  told: fc.record({
    id: fc.constantFrom('north', 'south', 'lone'),
    name: fc.constantFrom(bilingual('新名', 'New name'), bilingual('旧名', 'Old name')),
    number: fc.constantFrom('N-1', 'N-2', null),
    block: fc.constantFrom('east', 'empty', null),
    landUse: fc.constantFrom('0701' as const, '1001' as const, null),
    registered: fc.constantFrom(null, {
      squareMetres: 20_000,
      asPrinted: '30 亩',
      provenance: { kind: 'site' } as const,
    }),
  }) satisfies fc.Arbitrary<DescribedParcel>,
});

export function attributeLaws(store: () => Store): void {
  describe('attributes of parcels', () => {
    test('are those of each day: what was said before stays on earlier days, and undoing leaves every answer as it was', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
          const zone = `attributes-${(round += 1)}`;
          await store().replaceZone(villageZone(zone));
          const { blocks } = await store().surroundings(zone);
          const answers: { readonly id: string; readonly before: unknown }[] = [];
          const inOrder = edits.toSorted((a, b) => a.day.localeCompare(b.day));
          for (const [index, { day, told }] of inOrder.entries()) {
            const parcel = (await store().parcel(zone, told.id))!;
            const planned = planAttributes([parcel], [told], blocks);
            if (planned.fault !== null) continue;
            const id = `i${index}`;
            answers.push({ id, before: await zoneReads(store(), zone) });
            const earlier = days.filter((other) => other < day);
            const were = await Promise.all(earlier.map((asOf) => readsOn(store(), zone, asOf)));
            const recordedAt = isoInstant(`2011-0${index + 1}-01T00:00:00Z`);
            const header = headerOf(id, { asOf: day, recordedAt });
            await store().applyImport(zone, header, planned.changes);
            expect(await Promise.all(earlier.map((asOf) => readsOn(store(), zone, asOf)))).toEqual(
              were,
            );
            const now = await parcelsOf(store(), zone, { asOf: day });
            expect(now.find((feature) => feature.id === told.id)?.properties).toMatchObject({
              name: told.name.zh,
              number: told.number,
              block: told.block,
              landUse: told.landUse,
            });
          }
          for (const { id, before } of answers.toReversed()) {
            await store().undoImport(zone, id);
            expect(await zoneReads(store(), zone)).toEqual(before);
          }
          await store().removeZone(zone, (await store().zone(zone))!.revision);
        }),
        { numRuns: 4 },
      );
    });

    test('numbers are told of the day and later ones, those that parcels had before too', async () => {
      const zone = 'numbered';
      await store().replaceZone(villageZone(zone));
      const north = (await store().parcel(zone, 'north'))!;
      const planned = planAttributes([north], [{ ...north, number: 'N-1' }], []);
      if (planned.fault !== null) throw new Error(planned.fault.kind);
      await store().applyImport(zone, headerOf('renumbered'), planned.changes);
      const numbers = async (from: string) =>
        (await store().numberedParcels(zone, isoDate(from)))
          .filter(({ id }) => id === 'north')
          .map(({ number }) => number)
          .toSorted();
      expect(await numbers('2010-06-14')).toEqual(['JD-01', 'N-1']);
      expect(await numbers('2010-06-15')).toEqual(['N-1']);
    });
  });
}

/** What is told of the zone on a day. */
async function readsOn(store: Store, zone: string, asOf: IsoDate): Promise<unknown> {
  const counted = [];
  for (const by of ['zone', 'block', 'town'] as const)
    for (const cells of [await store.cells(zone, by, asOf), await store.landCells(zone, by, asOf)])
      counted.push(cells.map(withoutNumber).sort());
  return [await parcelsOf(store, zone, { asOf }), await landOf(store, zone, asOf), counted];
}
