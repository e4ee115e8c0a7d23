import { computed } from '@preact/signals';
import { draft } from '../area/area.ts';
import { measured } from '../reading/measured.ts';
import type { LandTable, Reading } from '../reading/reading.ts';
import { scenarioTable } from '../reading/landTables.ts';

type LastReading = { readonly reading: Reading; readonly table: LandTable };

/** What was read last before drawing began. */
let last: LastReading | null = null;

/**
 * The land on the panel once it stands still, for lists and charts that take longer to work out than a hand takes for its
 * next move; null until land is read.
 */
export const lastReading = computed<LastReading | null>(() => {
  if (draft.value !== null) return last;
  const now = measured.value;
  const table = scenarioTable.value;
  last = now?.status === 'read' && table ? { reading: now.reading, table } : null;
  return last;
});
