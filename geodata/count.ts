import type { BoundaryQuality } from './quality.ts';

/** How many parcels of a class there are and how much land; unknown areas are counted, not guessed. */
export type Count = {
  readonly parcels: number;
  /** Sum of the known areas, m². */
  readonly areaM2: number;
  /** Parcels in `parcels` whose area nobody knows; they add nothing to `areaM2`. */
  readonly areaUnknown: number;
};

export const emptyCount: Count = { parcels: 0, areaM2: 0, areaUnknown: 0 };

export function addCounts(a: Count, b: Count): Count {
  return {
    parcels: a.parcels + b.parcels,
    areaM2: a.areaM2 + b.areaM2,
    areaUnknown: a.areaUnknown + b.areaUnknown,
  };
}

/** A class of a theme: one of its states, or `unknown` where nothing is recorded. */
export type ClassOf<State extends string> = State | 'unknown';
export type Counts<State extends string> = Readonly<Record<ClassOf<State>, Count>>;

/** The part of what is counted that lies inside an area; of a part of a sketch the area is unknown. `share` is 0…1. */
export function partOf<Counted extends Count & { readonly quality: BoundaryQuality }>(
  counted: Counted,
  share: number,
): Counted {
  if (share === 1) return counted;
  return counted.quality === 'schematic'
    ? { ...counted, areaM2: 0, areaUnknown: counted.parcels }
    : { ...counted, areaM2: counted.areaM2 * share };
}
