import type { Count } from './count.ts';

/**
 * The class that most of the land belongs to. Where nobody knows an area, the class of most parcels; of equals the one that
 * comes first. null: there are no parcels.
 */
export function leadingClass<Name extends string>(
  counts: Readonly<Partial<Record<Name, Count>>>,
): Name | null {
  let leading: Name | null = null;
  let most: Count | undefined;
  for (const name in counts) {
    const count = counts[name];
    if (!count || count.parcels === 0) continue;
    const isMore =
      !most ||
      count.areaM2 > most.areaM2 ||
      (count.areaM2 === most.areaM2 && count.parcels > most.parcels);
    if (isMore) [leading, most] = [name, count];
  }
  return leading;
}
