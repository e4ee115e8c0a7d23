import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { Store } from '../../../server/store/store.ts';
import { landOf, parcelsOf, timelinesOf } from './collect.ts';

const days = ['0001-01-01', '2010-05-15', '2010-06-15', '2010-07-15', '2012-01-01'].map(isoDate);

/** Everything that a store answers of a zone and its parcels, but for the revision. */
export async function zoneReads(store: Store, zone: string): Promise<unknown> {
  const { revision: _, ...summary } = (await store.zone(zone))!;
  const answers: unknown[] = [summary, await store.sources(zone), await store.surroundings(zone)];
  answers.push(await timelinesOf(store, zone), await timelinesOf(store, zone, 'eachDay'));
  answers.push(await store.days(zone, {}), await store.boundary(zone));
  answers.push((await store.factsOf([zone])).get(zone), await store.facts(zone));
  await store.answers();
  for (const { id } of await parcelsOf(store, zone, { asOf: days.at(-1)! })) {
    answers.push(await store.parcel(zone, id), await store.days(zone, { parcel: id }));
    answers.push(await store.dossier(zone, { kind: 'parcel', id }));
  }
  for (const asOf of days) {
    const knownBy = isoInstant(`${asOf}T00:00:00Z`);
    for (const query of [
      { asOf },
      { asOf, knownBy },
      { asOf, bbox: [119.8, 29.2, 119.82, 29.22] as const },
      { asOf, blocks: ['east'], states: { clearance: ['unknown', 'vacating'] } as const },
    ])
      answers.push(await parcelsOf(store, zone, query));
    answers.push(await store.count(zone, 'parcel', { asOf, uses: ['1001'] }));
    answers.push(await landOf(store, zone, asOf));
    for (const { cells } of await store.zoneCounts([zone], asOf))
      answers.push(cells.map((cell) => JSON.stringify(cell)).sort());
    answers.push((await store.zoneCountsTogether([zone], asOf)).length);
    answers.push(await store.parcelHistories(zone, { from: days[1]!, to: asOf }));
    for (const by of ['zone', 'block', 'town'] as const)
      for (const cells of [
        await store.cells(zone, by, asOf),
        await store.cells(zone, by, asOf, knownBy),
        await store.landCells(zone, by, asOf),
      ])
        answers.push(cells.map(withoutNumber).sort());
  }
  return answers;
}

/** Classes are numbered as they come up. */
export function withoutNumber(cell: { readonly class: number }): string {
  return JSON.stringify({ ...cell, class: 0 });
}
