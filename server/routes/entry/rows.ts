import {
  logMark,
  standingOn,
  type EntryRow,
  type EntryRows,
} from '../../../geodata/entry/standing.ts';
import type { ListQuery, Store } from '../../store/store.ts';

type RowQuery = Pick<ListQuery, 'asOf' | 'blocks' | 'after'> & { readonly limit: number };

/** A stretch of the rows that a sheet of a day has. */
export async function readRows(
  store: Store,
  zone: string,
  { asOf, blocks, after, limit }: RowQuery,
): Promise<EntryRows> {
  const parcels = [];
  // One more than is told says whether there is a next stretch.
  const query = { asOf, blocks, after, limit: limit + 1 };
  for await (const page of store.parcels(zone, query))
    parcels.push(...page.map(({ properties }) => properties));
  const told = parcels.slice(0, limit);
  const logs = await store.logsOf(
    zone,
    'parcel',
    told.map(({ id }) => id),
  );
  const rows = told.map(({ id, name, nameEn, number, block }): EntryRow => {
    const log = logs.get(id) ?? [];
    return {
      parcel: id,
      name: { zh: name, en: nameEn },
      number,
      block,
      mark: logMark(log),
      standing: standingOn(log, asOf),
    };
  });
  return { asOf, rows, next: parcels.length > limit ? (told.at(-1)?.id ?? null) : null };
}
