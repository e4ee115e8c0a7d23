import { setImmediate as nextTick } from 'node:timers/promises';
import type { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isStorableId } from '../../http/identifier.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import type { ListQuery } from '../../store/store.ts';
import type { Feature } from '../lists/listing.ts';
import type { CollectionId } from './collections.ts';
import { propertiesOfCollection } from './properties.ts';
import type { itemsQuery } from './query.ts';
import {
  cursorOf,
  firstInOrder,
  standingIn,
  standingOf,
  type SortKey,
  type Standing,
} from './sorting.ts';

/** Where in which order an answer begins. */
type Stretch =
  | { readonly sortby?: undefined; readonly after: string | undefined }
  | { readonly sortby: readonly SortKey[]; readonly after: Standing | undefined };

/** Throws a ProblemError 400 for a property that nothing is ordered by, and for a place that no `next` link had. */
export function stretchOf(
  collection: CollectionId,
  { sortby, after }: Pick<z.output<typeof itemsQuery>, 'sortby' | 'after'>,
): Stretch {
  if (sortby === undefined) {
    if (after === undefined || isStorableId(after)) return { after };
    throw badCursor(after);
  }
  const names = propertiesOfCollection[collection].sortables.map(({ name }) => name);
  const other = sortby.find(({ name }) => !names.includes(name));
  if (other !== undefined)
    throw new ProblemError(
      'bad-parameter',
      bilingual(
        `要素集 ${collection} 不能按“${quoted(other.name)}”排序；可用：${names.join('、')}。`,
        `The collection ${collection} is not sorted by “${quoted(other.name)}”; there are: ${names.join(', ')}.`,
      ),
    );
  if (after === undefined) return { sortby, after };
  const standing = standingIn(after, sortby);
  if (standing === undefined) throw badCursor(after);
  return { sortby, after: standing };
}

function badCursor(after: string): ProblemError {
  return new ProblemError(
    'bad-parameter',
    bilingual(
      `after 的值“${quoted(after)}”不正确；请用回答里的“下一页”链接。`,
      `“${quoted(after)}” is no value of after; use the link of rel “next” of an answer.`,
    ),
  );
}

/** What `after` says of the page that comes after a feature. */
export function cursorAt(feature: Feature, sortby: readonly SortKey[] | undefined): string {
  return sortby === undefined ? feature.id : cursorOf(standingOf(sortby, feature));
}

/** Milliseconds of looking at features after which others get a turn: shapes of many positions take long. */
const turnMs = 25;

/**
 * The first so many features that are found, in the order of ids or in another, for which every feature has to be looked at.
 *
 * @param read the features of a stretch in the order of ids, those left out that cannot be found
 */
export async function findFeatures(
  read: (part: Pick<ListQuery, 'after' | 'limit'>) => AsyncIterable<readonly Feature[]>,
  {
    count,
    finds,
    ...stretch
  }: Stretch & { readonly count: number; readonly finds: ((one: Feature) => boolean) | undefined },
): Promise<readonly Feature[]> {
  if (stretch.sortby !== undefined) {
    const first = firstInOrder(stretch.sortby, stretch.after, count);
    for await (const feature of inTurns(read({}), finds)) first.take(feature);
    return first.found();
  }
  const found: Feature[] = [];
  const { after } = stretch;
  const limit = finds === undefined ? count : undefined;
  for await (const feature of inTurns(read({ after, limit }), finds)) {
    found.push(feature);
    if (found.length === count) break;
  }
  return found;
}

async function* inTurns(
  pages: AsyncIterable<readonly Feature[]>,
  finds: (feature: Feature) => boolean = () => true,
): AsyncGenerator<Feature> {
  let since = performance.now();
  for await (const page of pages)
    for (const feature of page) {
      if (finds(feature)) yield feature;
      if (performance.now() - since < turnMs) continue;
      await nextTick();
      since = performance.now();
    }
}
