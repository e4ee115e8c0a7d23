import { addCounts, emptyCount, type Count } from './count.ts';

/** Counts per class, with 0 for classes nothing belongs to. */
export function countBy<Item extends Count, Name extends string>(
  items: Iterable<Item>,
  classes: readonly Name[],
  classOf: (item: Item) => Name,
): Record<Name, Count> {
  const counts = Object.fromEntries(classes.map((name) => [name, emptyCount])) as Record<
    Name,
    Count
  >;
  for (const item of items) {
    const name = classOf(item);
    counts[name] = addCounts(counts[name], item);
  }
  return counts;
}
