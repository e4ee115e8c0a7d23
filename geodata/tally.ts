import type { Count } from './count.ts';

/**
 * Counts of many classes, each at a place of its own. In columns, so that the 13 000 blocks of a large zone need no object
 * for each of their classes while they are summed.
 */
export type Tally = { readonly [Name in keyof Count]: Float64Array };

export function emptyTally(places: number): Tally {
  const column = () => new Float64Array(places);
  return { parcels: column(), areaM2: column(), areaUnknown: column() };
}

/** Makes a tally as good as new, for many that are counted one after the other. */
export function clearTally({ parcels, areaM2, areaUnknown }: Tally): void {
  for (const column of [parcels, areaM2, areaUnknown]) column.fill(0);
}

/** @param placesOf every place at which a cell counts; may remember by class what it gave */
export function addToTally<Cell extends Count>(
  { parcels, areaM2, areaUnknown }: Tally,
  cells: readonly Cell[],
  placesOf: (cell: Cell) => readonly number[],
): void {
  for (const cell of cells)
    for (const place of placesOf(cell)) {
      parcels[place]! += cell.parcels;
      areaM2[place]! += cell.areaM2;
      areaUnknown[place]! += cell.areaUnknown;
    }
}

export function countAt({ parcels, areaM2, areaUnknown }: Tally, place: number): Count {
  return { parcels: parcels[place]!, areaM2: areaM2[place]!, areaUnknown: areaUnknown[place]! };
}
