import { effect, signal } from '@preact/signals';
import { placeOfKey, type CellKey, type Edit, type Edits } from '../../geodata/entry/entryCell.ts';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import { chooseBlock, chooseDay, entryDay, isBlockChosen, isEntryOpen, scope } from './choice.ts';
import { zoneId } from '../state/records.ts';
import { edits, hasWork, startFrom } from './steps.ts';

type Draft = { readonly day: IsoDate; readonly keptAt: string; readonly edits: Edits };

/** What was found when the sheet was opened; null where nothing was, or it has been looked at. */
export const foundDraft = signal<(Pick<Draft, 'keptAt'> & { readonly cells: number }) | null>(null);

const nameOf = (of: string) => `guatu.entry:${new URL(document.baseURI).pathname}${of}`;

/** Keeps what was typed on this machine until it is saved or given up, and brings it back with the sheet. */
export function followDraft(): () => void {
  if (!isBlockChosen()) openWhereLeft();
  return effect(() => {
    if (!isEntryOpen.value) return;
    const of = scope.value;
    if (!hasWork(of)) bringBack(of);
    keep(of, edits.value, entryDay.value);
  });
}

/** Of a zone that is filled in block by block the block that has the newest draft is opened. */
function openWhereLeft(): void {
  const zone = zoneId.peek();
  if (zone === null) return;
  const prefix = nameOf(`${zone}/`);
  const kept = Object.keys(localStorage).flatMap((name) => {
    const draft = name.startsWith(prefix) ? readDraft(localStorage.getItem(name)) : null;
    return draft ? [{ block: name.slice(prefix.length), keptAt: draft.keptAt }] : [];
  });
  const newest = kept.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))[0];
  if (newest) chooseBlock(newest.block || null);
}

function bringBack(of: string): void {
  const draft = readDraft(localStorage.getItem(nameOf(of)));
  foundDraft.value = draft && { keptAt: draft.keptAt, cells: draft.edits.size };
  if (draft) chooseDay(draft.day);
  startFrom(draft?.edits ?? new Map());
}

function keep(of: string, typed: Edits, day: IsoDate): void {
  if (typed.size === 0) {
    localStorage.removeItem(nameOf(of));
    return;
  }
  const draft = { day, keptAt: new Date().toISOString(), edits: [...typed] };
  try {
    localStorage.setItem(nameOf(of), JSON.stringify(draft));
  } catch {
    // A full or closed store keeps no draft; the sheet holds what was typed as before.
  }
}

/** undefined for whatever another version, or another hand, has left there. */
function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { day, keptAt, edits: cells } = found as Readonly<Record<string, unknown>>;
  const parsed = typeof day === 'string' ? parseIsoDate(day) : undefined;
  if (parsed === undefined || typeof keptAt !== 'string' || !Array.isArray(cells)) return null;
  const typed = cells.filter(isTyped);
  return typed.length === 0 ? null : { day: parsed, keptAt, edits: new Map(typed) };
}

function isTyped(cell: unknown): cell is [CellKey, Edit] {
  if (!Array.isArray(cell)) return false;
  const [key, edit] = cell as unknown[];
  if (typeof key !== 'string' || placeOfKey(key) === undefined) return false;
  if (typeof edit !== 'object' || edit === null) return false;
  const { text, over } = edit as Readonly<Record<string, unknown>>;
  return typeof text === 'string' && typeof over === 'string';
}
