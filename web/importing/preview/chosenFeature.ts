import { computed, effect, signal } from '@preact/signals';
import type { DraftFeature } from '../../../geodata/import/importDraft.ts';
import { compared, draft } from '../draft/work.ts';
import { flight } from '../onMap/flight.ts';
import { featureNow, filter, noFilter, rows, wantRow } from './features.ts';
import { positionOfFeature } from './pages.ts';

/** The feature whose row is open, by its number in the file. */
export const chosenFeature = signal<number | null>(null);

/** The row that the list is to bring into sight. */
export const shownRow = signal<{ readonly position: number } | null>(null);

/** What was last heard of it: a correction may have taken it out of what the list is narrowed to. */
const lastHeard = signal<DraftFeature | null>(null);

export const chosenRow = computed<DraftFeature | null>(() => {
  const number = chosenFeature.value;
  if (number === null) return null;
  const listed = rows.value?.find((row) => row?.feature === number);
  return listed ?? (lastHeard.value?.feature === number ? lastHeard.value : null);
});

// Another draft is looked at whole.
const draftId = computed(() => draft.value?.id);
effect(() => {
  void draftId.value;
  filter.value = noFilter;
  chosenFeature.value = null;
});

// Each comparison may have something else to say of it.
const version = computed(() => compared.value?.version);
effect(() => {
  const number = chosenFeature.peek();
  if (version.value === undefined || number === null) return;
  void featureNow(number).then((feature) => {
    if (feature) lastHeard.value = feature;
  });
});

/** Opens a row, and has the map look at its land. What is said of it below takes room from the list, so the row is kept in sight. */
export function chooseRow(row: DraftFeature, position: number): void {
  lastHeard.value = row;
  shownRow.value = { position };
  chosenFeature.value = row.feature;
  if (row.bbox) flight.value = { box: row.bbox };
}

export function closeRow(): void {
  chosenFeature.value = null;
}

/** Opens the row of a shape that was tapped: where it is in the list, or in the whole of it. */
export function chooseShape(feature: number): void {
  chosenFeature.value = feature;
  const position = rows.peek()?.findIndex((row) => row?.feature === feature) ?? -1;
  if (position >= 0) {
    shownRow.value = { position };
    return;
  }
  filter.value = noFilter;
  const total = compared.peek()?.summary.features ?? 1;
  const probable = positionOfFeature(feature, total);
  shownRow.value = { position: probable };
  wantRow(probable);
}
