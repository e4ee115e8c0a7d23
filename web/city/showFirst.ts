import { effect } from '@preact/signals';
import { isLocked } from '../state/locked.ts';
import { preview, settle, view } from '../state/current.ts';
import { zoneChoices } from '../state/records.ts';

/** From so many zones on nobody means the first of them who names none. */
const manyZones = 4;

/** Where the address names no zone, nor anything of one, and there are many to choose from, they are shown first. */
export function showFirst(): void {
  const { zone, selection, camera, sheet } = view.peek();
  if ([zone, selection, camera, sheet].some((part) => part !== null)) return;
  const stop = effect(() => {
    const choices = zoneChoices.value;
    if (choices === undefined) return;
    queueMicrotask(() => stop());
    const now = view.peek();
    if (isLocked.peek() || choices.length < manyZones) return;
    if (now.zone !== null || now.sheet !== null || now.selection !== null) return;
    // What is opened first is no step that one goes back from.
    preview({ sheet: 'zones' });
    settle();
  });
}
