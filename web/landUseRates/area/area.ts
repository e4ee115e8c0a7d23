import { computed, effect, signal } from '@preact/signals';
import { zoneArea, isSameArea, type Against, type AreaChoice } from './areaChoice.ts';
import { patch, view, zoneAsked } from '../../state/current.ts';
import { rates } from './ratesView.ts';
import { roundedShape } from './shapeCode.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { distanceLine } from '../drawing/distance.ts';
import { advance, historyOf, redo, undo, type History } from './history.ts';
import { tool } from '../drawing/tool.ts';

/** The shape being drawn, before it is let go; what is counted meanwhile. It is in no address and no history. */
export const draft = signal<Areal | null>(null);

/** Opens the panel on some land, or closes it with null. */
export function openRates(area: AreaChoice | null): void {
  patch({ rates: area && { area, against: null } });
}

/** Reads the rates of other land; the step can be taken back. */
export function chooseArea(area: AreaChoice): void {
  const current = view.peek().rates;
  draft.value = null;
  patch({ rates: { area, against: current?.against ?? null } });
}

/** A shape becomes the land that is read. Unless told another name it is taken for the one before, edited or repaired. */
export function chooseShape(geometry: Areal, name: string | null = nameOfShape()): void {
  chooseArea({ kind: 'drawn', geometry: roundedShape(geometry), name });
}

function nameOfShape(): string | null {
  const area = view.peek().rates?.area;
  return area?.kind === 'drawn' ? area.name : null;
}

export function compareWith(against: Against | null): void {
  const current = view.peek().rates;
  if (current) patch({ rates: { ...current, against } });
}

const history = signal<History<AreaChoice>>(historyOf(zoneArea));

export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);

export function undoArea(): void {
  step(undo(history.peek()));
}

export function redoArea(): void {
  step(redo(history.peek()));
}

function step(next: History<AreaChoice>): void {
  if (next === history.peek()) return;
  history.value = next;
  chooseArea(next.present);
}

// Whoever changes the area, a click on the panel or the browser's back button, makes a step.
effect(() => {
  const area = rates.value?.area;
  if (area === undefined) return;
  const current = history.peek();
  if (!isSameArea(current.present, area)) history.value = advance(current, area);
});

// A board that is closed leaves no tool and no drawing behind, and another zone no steps.
effect(() => {
  if (rates.value !== null) return;
  tool.value = null;
  draft.value = null;
  distanceLine.value = null;
});
effect(() => {
  void zoneAsked.value;
  draft.value = null;
  distanceLine.value = null;
  history.value = historyOf(view.peek().rates?.area ?? zoneArea);
});
