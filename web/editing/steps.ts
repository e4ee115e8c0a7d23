import { computed, signal } from '@preact/signals';
import type { DrawnParcel } from '../../geodata/editing/sharedVertices.ts';
import type { LonLat } from '../../geodata/geometry.ts';

/** All that is drawn so far. */
export type Drawing = {
  /** A cut, the outline of a new parcel or of a hole. */
  readonly line: readonly LonLat[];
  /** Whether the line is to be taken out of the parcel as a hole. */
  readonly isHole: boolean;
  /** Parcels as they are reshaped, the neighbours too. */
  readonly shapes: readonly DrawnParcel[];
  /** Ids of those that are put together with the parcel. */
  readonly merged: readonly string[];
};

export const nothingDrawn: Drawing = { line: [], isHole: false, shapes: [], merged: [] };

const past = signal<readonly Drawing[]>([]);
const future = signal<readonly Drawing[]>([]);
export const drawing = signal<Drawing>(nothingDrawn);

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/** A step that can be taken back. */
export function draw(next: Partial<Drawing>): void {
  hold();
  follow(next);
}

/** What comes until the next step is one with this: a corner that is dragged. */
export function hold(): void {
  past.value = [...past.peek(), drawing.peek()];
  future.value = [];
}

/** Shows what is drawn without a step of its own. */
export function follow(next: Partial<Drawing>): void {
  drawing.value = { ...drawing.peek(), ...next };
}

/** Nothing came of what was held. */
export function letGo(): void {
  if (past.peek().at(-1) === drawing.peek()) past.value = past.peek().slice(0, -1);
}

export function undoStep(): void {
  const before = past.peek().at(-1);
  if (!before) return;
  future.value = [...future.peek(), drawing.peek()];
  past.value = past.peek().slice(0, -1);
  drawing.value = before;
}

export function redoStep(): void {
  const next = future.peek().at(-1);
  if (!next) return;
  past.value = [...past.peek(), drawing.peek()];
  future.value = future.peek().slice(0, -1);
  drawing.value = next;
}

export function startOver(from: Drawing): void {
  past.value = [];
  future.value = [];
  drawing.value = from;
}
