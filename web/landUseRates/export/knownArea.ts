import type { Count } from '../../../geodata/count.ts';

/** m²; null where there are parcels and no area of theirs is known: a sum of 0 would say that there is no land. */
export function knownArea({ parcels, areaUnknown, areaM2 }: Count): number | null {
  return parcels > 0 && parcels === areaUnknown ? null : areaM2;
}
