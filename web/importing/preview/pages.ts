import type { DraftFeature } from '../../../geodata/import/importDraft.ts';

/** Features are asked for in stretches of this many: more than a screen, far less than a drawing of 100 000. */
export const pageSize = 200;

/** Stretches that have come, by their place. */
type Pages = ReadonlyMap<number, readonly DraftFeature[]>;

/** A row for each feature of the list; null where its stretch has not come. */
export function rowsOf(total: number, pages: Pages): readonly (DraftFeature | null)[] {
  const rows: (DraftFeature | null)[] = Array.from({ length: total }, () => null);
  for (const [page, features] of pages)
    for (const [index, feature] of features.entries()) {
      const position = page * pageSize + index;
      if (position < total) rows[position] = feature;
    }
  return rows;
}

export function pageOf(position: number): number {
  return Math.floor(position / pageSize);
}

/** Where a feature probably stands in the whole list, which is in the order of the file, where features count from 1. */
export function positionOfFeature(feature: number, total: number): number {
  return Math.max(0, Math.min(total - 1, feature - 1));
}
