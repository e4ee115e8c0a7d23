import type { Kysely } from 'kysely';
import type { Geometry } from '../../geodata/geometry.ts';
import { meetsStates, statesOfProgress } from '../../geodata/stateFilter.ts';
import type { StoreEngine } from './engine.ts';
import { meetsBox } from './listFilter.ts';
import { candidates } from './listCandidates.ts';
import { firstOf } from './pages.ts';
import { itemsWithProgress } from './itemsWithProgress.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import type { ListItems, ListKind, ListQuery, Stated } from './store.ts';

/** Pages of a list on one state of the data, each item with the progress of its subject folded from the log. */
export async function* readList<Kind extends ListKind>(
  engine: StoreEngine,
  zone: string,
  kind: Kind,
  query: ListQuery,
  pageSize: number,
): AsyncGenerator<Stated<ListItems[Kind]>[]> {
  if (pageSize < 1) throw new RangeError('a page holds at least one item');
  yield* pagesInSnapshot(engine.reader, (db) =>
    firstOf(query.limit, listPages(engine, db, zone, kind, query, pageSize)),
  );
}

async function* listPages<Kind extends ListKind>(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zone: string,
  kind: Kind,
  query: ListQuery,
  pageSize: number,
): AsyncGenerator<Stated<ListItems[Kind]>[]> {
  const { states, bbox } = query;
  const read = candidates[kind].read;
  let { after } = query;
  for (;;) {
    const items = await read(engine, db, zone, { ...query, after }, pageSize);
    const stated = await itemsWithProgress(db, zone, kind, items, query);
    yield stated.filter(
      ({ item, progress }) =>
        meetsBox(geometryOf(item), bbox) &&
        (states === undefined || meetsStates(states, statesOfProgress(progress))),
    );
    after = items.at(-1)?.id;
    if (items.length < pageSize) return;
  }
}

/** How many of a kind there are on the day; null when states, a box or what sifts would have to be looked at one by one. */
export async function countList(
  db: Kysely<Schema>,
  zone: string,
  kind: ListKind,
  query: ListQuery,
): Promise<number | null> {
  const { states, bbox, rows, near } = query;
  if ([states, bbox, rows, near].some((filter) => filter !== undefined)) return null;
  return candidates[kind].count(db, zone, query);
}

function geometryOf(item: ListItems[ListKind]): Geometry | null {
  return 'geometry' in item ? item.geometry : null;
}
