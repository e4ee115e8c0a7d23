import { computed, effect, signal } from '@preact/signals';
import { pointer } from '../map/status.ts';
import type * as SurveyGrid from '../map/surveyGrid.ts';

/** The surveyors' grid and its projection library are fetched when a pointer first crosses the map. */
const grid = signal<typeof SurveyGrid | null>(null);

const stop = effect(() => {
  if (!pointer.value) return;
  queueMicrotask(() => stop());
  void import('../map/surveyGrid.ts').then((module) => {
    grid.value = module;
  });
});

const text = computed(() => {
  if (!pointer.value || !grid.value) return '';
  const [longitude, latitude] = pointer.value;
  const [east, north] = grid.value.toSurveyGrid(pointer.value);
  const degrees = `${longitude.toFixed(4)}° E  ${latitude.toFixed(4)}° N`;
  return `${degrees}  ·  ${grid.value.surveyGridName}  E ${metres(east)}  N ${metres(north)}`;
});

function metres(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 }).format(value);
}

/** Where the pointer is, in degrees and on the surveyors' grid. */
export function Readout() {
  return (
    <p class="readout" aria-hidden="true">
      {text.value}
    </p>
  );
}
