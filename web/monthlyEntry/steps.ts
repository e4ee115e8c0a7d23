import { computed, signal } from '@preact/signals';
import {
  noSteps,
  redoStep,
  takeStep,
  undoStep,
  type EditSteps,
} from '../../geodata/entry/editSteps.ts';
import {
  cellKey,
  type CellKey,
  type CellPlace,
  type Edit,
  type Edits,
} from '../../geodata/entry/entryCell.ts';
import { codeOf, heldCode } from '../../geodata/entry/proposed.ts';
import { readCell } from '../../geodata/entry/readCell.ts';
import { documents, entryDay, scope } from './choice.ts';
import { rowById } from './rows.ts';

/** What was typed and is not saved, by what is filled in. It outlives the sheet, and as a draft the page. */
const works = signal<Readonly<Record<string, EditSteps>>>({});

const steps = computed(() => works.value[scope.value] ?? noSteps);
export const edits = computed<Edits>(() => steps.value.now);
export const canUndo = computed(() => steps.value.past.length > 0);
export const canRedo = computed(() => steps.value.undone.length > 0);

function put(next: EditSteps): void {
  works.value = { ...works.peek(), [scope.peek()]: next };
}

/** Takes a draft in, or what is left after saving; there is nothing to undo then. */
export function startFrom(now: Edits): void {
  put({ ...noSteps, now });
}

export const hasWork = (of: string): boolean => works.peek()[of] !== undefined;

export function undo(): void {
  put(undoStep(steps.peek()));
}

export function redo(): void {
  put(redoStep(steps.peek()));
}

/** Types texts into cells, as one step; null takes back what was typed there. */
export function typeCells(
  cells: readonly { readonly place: CellPlace; readonly text: string | null }[],
): void {
  const next = new Map(edits.peek());
  for (const { place, text } of cells) {
    const key = cellKey(place);
    if (text === null) next.delete(key);
    else next.set(key, { text, over: next.get(key)?.over ?? codeNow(place) });
    if (text !== null && isAsSeen(place, text)) next.delete(key);
  }
  const before = edits.peek();
  const isSame =
    next.size === before.size &&
    [...next].every(([key, { text }]) => before.get(key)?.text === text);
  if (!isSame) put(takeStep(steps.peek(), next));
}

/** Lets what was typed count over what is there by now. */
export function keepMine(key: CellKey, place: CellPlace): void {
  const edit = edits.peek().get(key);
  if (!edit) return;
  put(takeStep(steps.peek(), new Map(edits.peek()).set(key, { ...edit, over: codeNow(place) })));
}

/** Takes away what was saved; what was typed over it meanwhile stays, over what is there now. */
export function dropSaved(saved: Edits): void {
  const left = new Map<CellKey, Edit>();
  for (const [key, edit] of edits.peek()) {
    const sent = saved.get(key);
    if (sent?.text === edit.text) continue;
    left.set(key, sent ? { ...edit, over: codeTyped(key, sent.text) } : edit);
  }
  startFrom(left);
}

function codeTyped(key: CellKey, text: string): string {
  const [axis, field] = key.split(/[.:]/) as [CellPlace['axis'], CellPlace['field']];
  const reading = readCell(axis, field, text, documents.peek());
  return reading.kind === 'read' ? codeOf(reading.value) : '';
}

/** What was typed for one day is now for another: it is over what holds on that. */
export function rebase(places: (key: CellKey) => CellPlace | undefined): void {
  const moved = [...edits.peek()].map(([key, edit]) => {
    const place = places(key);
    return [key, place ? { ...edit, over: codeNow(place) } : edit] as const;
  });
  startFrom(new Map(moved));
}

function codeNow({ parcel, axis, field }: CellPlace): string {
  const row = rowById.peek().get(parcel);
  return row ? heldCode(row.standing[axis].held, entryDay.peek(), field) : '';
}

/** Whether a text says no more than what was seen on that very day. */
function isAsSeen(place: CellPlace, text: string): boolean {
  const held = rowById.peek().get(place.parcel)?.standing[place.axis].held ?? null;
  if (place.field === 'reason') return text.trim() === '';
  const isOfDay = held?.asOf === entryDay.peek();
  const isOfItsDay = ['quantities', 'note', 'source'].includes(place.field);
  const isCarried = isOfDay || isOfItsDay || held === null;
  if (!isCarried) return false;
  const reading = readCell(place.axis, place.field, text, documents.peek());
  return reading.kind === 'read' && codeOf(reading.value) === codeNow(place);
}
