import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, firstDay, isoDate, isoInstant, type IsoDate } from '../../../../geodata/date.ts';
import type { ParcelChange } from '../../../../geodata/import/zoneImport.ts';
import { cellOf } from '../../../../geodata/parcelFeature.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import type { ZoneCell } from '../../../../server/store/counts/storeCounts.ts';
import { StoreError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { observation, parcelRecord, retraction, squareAt } from '../builders.ts';
import { parcelsOf } from '../collect.ts';
import { headerOf } from '../importing.ts';
import { villageZone } from '../villageZone.ts';

const ids = ['north', 'south', 'lone', 'new'] as const;
const parcel = fc.constantFrom(...ids);
/** Before, within and long after what the village is told of, so that newest days come and go. */
const day = fc.constantFrom('2009-12-31', '2010-06-30', '2010-10-31', '2031-01-31').map(isoDate);
/** To a square decimetre, so that it is the same whether it is rounded before it is added up or after. */
const area = fc.integer({ min: 1, max: 1e9 }).map((hundredths) => hundredths / 100);
const quality = fc.constantFrom('surveyed' as const, 'schematic' as const);

const write = fc.oneof(
  fc.record({
    kind: fc.constant('seen' as const),
    parcel,
    day,
    state: fc.constantFrom(
      { axis: 'clearance', state: 'cleared' } as const,
      { axis: 'clearance', state: 'vacating' } as const,
      { axis: 'levelling', state: 'complete' } as const,
      { axis: 'building', state: 'inProduction' } as const,
    ),
  }),
  fc.record({ kind: fc.constant('takenBack' as const), which: fc.nat({ max: 9 }) }),
  fc.record({
    kind: fc.constant('brought' as const),
    parcel,
    day,
    area,
    quality,
    ends: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('undone' as const) }),
  fc.record({ kind: fc.constant('replaced' as const), area, quality }),
  fc.record({ kind: fc.constant('removed' as const) }),
);
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

export function countLaws(store: () => Store): void {
  describe('what zones come to', () => {
    test('is what their parcels come to one by one, after whatever was written', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 10 }), async (writes) => {
          const zone = `counts-${(round += 1)}`;
          await store().replaceZone(villageZone(zone));
          for (const [index, each] of writes.entries()) {
            await attempt(store(), zone, index, each);
            await expectCounts(store(), zone);
          }
          await store().removeZone(zone, (await store().zone(zone))!.revision);
          expect(await store().zoneCounts([zone], null)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    test('adds up over zones, each on its newest day or all on one', async () => {
      const zones = ['sum-a', 'sum-b', 'sum-c'];
      await store().replaceZone(villageZone('sum-a'));
      await store().replaceZone({ ...villageZone('sum-b'), parcels: [parcelRecord('only')] });
      await store().createZone({ ...villageZone('sum-c').zone });
      for (const asOf of [null, isoDate('2010-04-30'), isoDate('2030-01-01')]) {
        const each = await store().zoneCounts(zones, asOf);
        expect(each.map(({ zone }) => zone)).toEqual(zones);
        const together = await store().zoneCountsTogether(zones, asOf);
        expect(summaryOf(together)).toEqual(summaryOf(each.flatMap(({ cells }) => cells)));
      }
      const [, , empty] = await store().zoneCounts(zones, null);
      expect(empty).toEqual({ zone: 'sum-c', latest: null, cells: [] });
      expect(await store().zoneCounts(['nowhere'], null)).toEqual([]);
      expect(await store().zoneCountsTogether([], null)).toEqual([]);
    });
  });
}

/** What cannot be written leaves the counts as they were. */
async function attempt(store: Store, zone: string, index: number, each: Write): Promise<void> {
  try {
    await perform(store, zone, index, each);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

async function perform(store: Store, zone: string, index: number, each: Write): Promise<void> {
  const at = isoInstant(`2032-01-01T00:00:${String(index).padStart(2, '0')}Z`);
  if (each.kind === 'seen') {
    await store.append(zone, [observation(each.parcel, `w${index}`, each.state, each.day)]);
  } else if (each.kind === 'takenBack') {
    const subject = { kind: 'parcel', id: 'north' } as const;
    const { log } = await store.dossier(zone, subject);
    const entry = log[each.which % Math.max(1, log.length)];
    if (entry) await store.append(zone, [retraction(subject, `w${index}`, entry.id, at)]);
  } else if (each.kind === 'brought')
    await store.applyImport(
      zone,
      headerOf(`i${index}`, { recordedAt: at, asOf: each.day }),
      [await changeOf(store, zone, each)].flatMap((change) => change ?? []),
    );
  else if (each.kind === 'undone') {
    const standing = (await store.imports(zone)).findLast(({ undoneAt }) => undoneAt === null);
    if (standing) await store.undoImport(zone, standing.id);
  } else if (each.kind === 'replaced')
    await store.replaceZone({
      ...villageZone(zone),
      parcels: [
        ...villageZone(zone).parcels,
        parcelRecord('other', { measuredM2: each.area, quality: each.quality }),
      ],
    });
  else {
    await store.removeZone(zone, (await store.zone(zone))!.revision);
    await store.createZone(villageZone(zone).zone);
  }
}

async function changeOf(
  store: Store,
  zone: string,
  each: Extract<Write, { readonly kind: 'brought' }>,
): Promise<ParcelChange | undefined> {
  const isThere = (await store.parcel(zone, each.parcel)) !== undefined;
  if (each.ends) return isThere ? { kind: 'ended', id: each.parcel } : undefined;
  const { parcel: written } = parcelRecord(each.parcel, {
    measuredM2: each.area,
    quality: each.quality,
    geometry: squareAt(119.8, 29.2),
  });
  return { kind: isThere ? 'replaced' : 'added', parcel: written };
}

async function expectCounts(store: Store, zone: string): Promise<void> {
  const { latest } = (await store.zone(zone))!;
  const far = isoDate('2100-01-01');
  const past = latest === null || latest === firstDay ? null : addDays(latest, -1);
  for (const asOf of [null, latest, far, past]) {
    const [counted, ...rest] = await store.zoneCounts([zone], asOf);
    expect(rest).toEqual([]);
    expect([counted!.zone, counted!.latest]).toEqual([zone, latest]);
    expect(summaryOf(counted!.cells)).toEqual(await oneByOne(store, zone, asOf ?? latest ?? far));
  }
}

async function oneByOne(store: Store, zone: string, asOf: IsoDate) {
  const parcels = await parcelsOf(store, zone, { asOf });
  return rounded(summarise(parcels.map(({ properties }) => cellOf(properties))));
}

function summaryOf(cells: readonly ZoneCell[]) {
  return rounded(summarise(cells.map(({ of, ...count }) => ({ ...of, ...count }))));
}

/** What is kept is exact to a square millimetre for each parcel. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Math.round(part * 1000) / 1000 : part,
    ),
  );
}
