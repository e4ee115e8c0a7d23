import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant, type IsoDate } from '../../../../geodata/date.ts';
import type { ParcelChange } from '../../../../geodata/import/zoneImport.ts';
import { cellOf } from '../../../../geodata/parcelFeature.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import type { Store } from '../../../../server/store/store.ts';
import { observation, squareAt } from '../builders.ts';
import { parcelsOf } from '../collect.ts';
import { headerOf } from '../importing.ts';
import { villageZone } from '../villageZone.ts';
import { zoneReads } from '../zoneReads.ts';

const days = ['2010-04-10', '2010-06-15', '2010-06-30', '2010-12-01'].map(isoDate);
const parcels = villageZone('law').parcels.map(({ parcel }) => parcel);

/** One file: a day, and what becomes of each parcel that there may be. */
const file = fc.record({
  day: fc.nat(days.length - 1),
  changes: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('north', 'south', 'lone', 'new', 'other'),
      ends: fc.boolean(),
      block: fc.constantFrom('east', 'empty', null),
      quality: fc.constantFrom('surveyed' as const, 'schematic' as const),
      size: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
  ),
});

export function importLaws(store: () => Store): void {
  describe('imports', () => {
    test('undone one after the other leave every answer as it was before each', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
          const zone = `law-${(round += 1)}`;
          await store().replaceZone(villageZone(zone));
          const present = new Set(parcels.map(({ id }) => id));
          const answers = [await zoneReads(store(), zone)];
          const inOrder = files.toSorted((a, b) => a.day - b.day);
          for (const [index, { day, changes }] of inOrder.entries()) {
            const recordedAt = isoInstant(`2011-0${index + 1}-01T00:00:00Z`);
            const header = headerOf(`i${index}`, { asOf: days[day]!, recordedAt });
            await store().applyImport(zone, header, changesOf(changes, present));
            answers.push(await zoneReads(store(), zone));
          }
          for (const asOf of days) await expectCounted(store(), zone, asOf);
          for (const index of inOrder.keys()) {
            expect(await zoneReads(store(), zone)).toEqual(answers.at(-1 - index));
            await store().undoImport(zone, `i${inOrder.length - 1 - index}`);
          }
          expect(await zoneReads(store(), zone)).toEqual(answers[0]);
          await store().removeZone(zone, (await store().zone(zone))!.revision);
        }),
        { numRuns: 5 },
      );
    });

    test('and observations give one state, whichever comes first', async () => {
      await fc.assert(
        fc.asyncProperty(file, async ({ day, changes }) => {
          const seen = ['2010-04-15', '2010-08-01'].map((asOf, index) =>
            observation('south', `s${index}`, { axis: 'levelling', state: 'levelling' }, asOf),
          );
          const answers: unknown[] = [];
          for (const isFirst of [true, false]) {
            const zone = 'law-order';
            await store().replaceZone(villageZone(zone));
            const present = new Set(parcels.map(({ id }) => id));
            if (isFirst) await store().append(zone, seen);
            await store().applyImport(
              zone,
              headerOf('i', { asOf: days[day]! }),
              changesOf(changes, present),
            );
            if (!isFirst) await store().append(zone, seen);
            answers.push(await zoneReads(store(), zone));
          }
          expect(answers[1]).toEqual(answers[0]);
        }),
        { numRuns: 4 },
      );
    });
  });
}

/** Statistics on a day are those of the parcels of the day one by one. */
async function expectCounted(store: Store, zone: string, asOf: IsoDate): Promise<void> {
  const parcelsThen = await parcelsOf(store, zone, { asOf });
  for (const area of ['east', 'empty', null]) {
    const own = parcelsThen.filter(({ properties }) => properties.block === area);
    const expected = summarise(own.map(({ properties }) => cellOf(properties)));
    const cells = (await store.cells(zone, 'block', asOf)).filter((cell) => cell.area === area);
    expect(summarise(cells)).toEqual(expected);
    const land = (await store.landCells(zone, 'block', asOf)).filter((cell) => cell.area === area);
    expect(land.reduce((sum, cell) => sum + cell.areaM2, 0)).toBeCloseTo(
      own.reduce((sum, { properties }) => sum + cellOf(properties).areaM2, 0),
    );
  }
}

/** What a file may say of the parcels that are there: those that are not are added. */
function changesOf(
  changes: readonly {
    readonly id: string;
    readonly ends: boolean;
    readonly block: string | null;
    readonly quality: 'surveyed' | 'schematic';
    readonly size: number;
  }[],
  present: Set<string>,
): ParcelChange[] {
  return changes.map(({ id, ends, block, quality, size }): ParcelChange => {
    const isThere = present.has(id);
    if (isThere && ends) {
      present.delete(id);
      return { kind: 'ended', id };
    }
    present.add(id);
    const parcel = {
      ...parcels[0]!,
      id,
      block,
      quality,
      registered: null,
      measuredM2: size * 1000,
      geometry: squareAt(119.8 + size / 100, 29.2, size / 1000),
    };
    return { kind: isThere ? 'replaced' : 'added', parcel };
  });
}
