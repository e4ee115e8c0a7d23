import type { Count } from './count.ts';

/** Counts per class, with 0 for classes nothing belongs to. */
export function countBy<Item extends Count, Name extends string>(
  items: Iterable<Item>,
  classes: readonly Name[],
  classOf: (item: Item) => Name,
): Record<Name, Count> {
  const none = classes.map((name) => [name, { parcels: 0, areaM2: 0, areaUnknown: 0 }]);
  // fromEntries forgets the keys, which are the classes.
  return { ...Object.fromEntries(none), ...countPresent(items, classOf) } as Record<Name, Count>;
}

/** The same without the classes that nothing belongs to. */
export function countPresent<Item extends Count, Name extends string>(
  items: Iterable<Item>,
  classOf: (item: Item) => Name,
): Partial<Record<Name, Count>> {
  const counts = new Map<Name, { parcels: number; areaM2: number; areaUnknown: number }>();
  for (const item of items) {
    const name = classOf(item);
    let count = counts.get(name);
    if (!count) counts.set(name, (count = { parcels: 0, areaM2: 0, areaUnknown: 0 }));
    count.parcels += item.parcels;
    count.areaM2 += item.areaM2;
    count.areaUnknown += item.areaUnknown;
  }
  // fromEntries forgets the keys, which are classes.
  return Object.fromEntries(counts) as Partial<Record<Name, Count>>;
}
