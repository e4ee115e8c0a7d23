import { isoDate } from '../../../../geodata/date.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelsOf } from '../collect.ts';
import { withoutNumber } from '../zoneReads.ts';

/** Before the first observation, before the file's day, on it and after. */
const days = ['2009-01-01', '2010-06-14', '2010-06-15', '2012-01-01'].map(isoDate);

/** What a zone says of its parcels and areas, but for its revision and its imports. */
export async function contentOf(store: Store, zone: string): Promise<unknown> {
  const { revision: _, ...summary } = (await store.zone(zone))!;
  const content: unknown[] = [
    summary,
    await store.surroundings(zone),
    await store.boundary(zone),
    await store.days(zone, {}),
  ];
  for (const asOf of days) {
    content.push(await parcelsOf(store, zone, { asOf }));
    for (const cells of [
      await store.cells(zone, 'block', asOf),
      await store.landCells(zone, 'block', asOf),
    ])
      content.push(cells.map(withoutNumber).sort());
  }
  return content;
}
