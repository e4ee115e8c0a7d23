import { computed, signal } from '@preact/signals';
import type { Axis } from '../../geodata/axis.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { conflictsOf } from '../../geodata/entry/conflicts.ts';
import {
  cellKey,
  placeOfKey,
  type CellField,
  type CellKey,
  type CellPlace,
  type EntryField,
} from '../../geodata/entry/entryCell.ts';
import { findingsOf, findingsOfDay } from '../../geodata/entry/findings.ts';
import { proposedFrom, type ProposedEntry } from '../../geodata/entry/proposed.ts';
import { awaitedTexts } from './awaited.ts';
import { dayReason, documents, entryDay } from './choice.ts';
import { rowById } from './rows.ts';
import { edits } from './steps.ts';
import { today } from '../state/today.ts';

/** Something that stands in the way of saving, or did until it was explained. */
export type SheetProblem = {
  /** `mend`: impossible or unreadable; `explain`: needs a reason. */
  readonly kind: 'mend' | 'explain';
  readonly place: CellPlace & { readonly field: EntryField };
  readonly said: Bilingual;
  readonly isSolved: boolean;
};

type JudgedSheet = {
  readonly entries: readonly ProposedEntry[];
  readonly problems: readonly SheetProblem[];
};

/** What was typed, axis by axis of each parcel that is there. */
const typedAxes = computed(() => {
  const found = new Map<string, { parcel: string; axis: Axis; typed: Map<CellField, string> }>();
  for (const [key, { text }] of edits.value) {
    const place = placeOfKey(key);
    if (!place || !rowById.value.has(place.parcel)) continue;
    const of = `${place.axis}:${place.parcel}`;
    const axis = found.get(of) ?? {
      parcel: place.parcel,
      axis: place.axis,
      typed: awaitedTexts(place),
    };
    // A new state leaves the percent of the one that was sent behind.
    const percent = cellKey({ ...place, field: 'percent' });
    if (place.field === 'state' && !edits.value.has(percent)) axis.typed.delete('percent');
    axis.typed.set(place.field, text);
    found.set(of, axis);
  }
  return [...found.values()];
});

/** What is to be written down, and what is to be said of it. */
export const judged = computed<JudgedSheet>(() => {
  const entries: ProposedEntry[] = [];
  const problems: SheetProblem[] = [];
  for (const { parcel, axis, typed } of typedAxes.value) {
    const standing = rowById.value.get(parcel)!.standing[axis];
    const proposal = proposedFrom(
      parcel,
      axis,
      standing.held,
      entryDay.value,
      typed,
      documents.value,
    );
    const at = (field: CellField | 'day') => ({
      parcel,
      axis,
      field: field === 'day' || field === 'reason' ? ('state' as const) : field,
    });
    if (proposal.kind === 'faulty')
      for (const { field, said } of proposal.faults)
        problems.push({ kind: 'mend', place: at(field), said, isSolved: false });
    if (proposal.kind !== 'entry') continue;
    entries.push(proposal.entry);
    for (const { weight, field, said } of findingsOf(proposal.entry, standing))
      problems.push({
        kind: weight === 'blocking' ? 'mend' : 'explain',
        place: at(field),
        said,
        isSolved: weight === 'reason' && proposal.entry.reason !== null,
      });
  }
  return { entries, problems };
});

/** What is to be said of the day itself, while there is anything to save. */
export const dayFinding = computed(() => findingsOfDay(entryDay.value, today())[0] ?? null);
const isDayExplained = computed(
  () =>
    dayFinding.value === null ||
    (dayFinding.value.weight === 'reason' && dayReason.value.trim() !== ''),
);

export const conflicts = computed(() =>
  conflictsOf(edits.value, rowById.value, entryDay.value, documents.value),
);

export const unsolved = computed(() => judged.value.problems.filter(({ isSolved }) => !isSolved));

export const mayBeSaved = computed(
  () =>
    judged.value.entries.length > 0 &&
    unsolved.value.length === 0 &&
    conflicts.value.length === 0 &&
    isDayExplained.value,
);

/** Whether what stands in the way is told one by one. */
export const isProblemListOpen = signal(false);

type CellMark = 'changed' | 'explain' | 'explained' | 'mend' | 'conflict';

/** How cells that were typed into, or have something wrong, are marked. */
export const marks = computed<ReadonlyMap<CellKey, CellMark>>(() => {
  const found = new Map<CellKey, CellMark>();
  for (const key of edits.value.keys()) found.set(key, 'changed');
  for (const { kind, place, isSolved } of judged.value.problems) {
    const key = cellKey(place);
    if (found.get(key) !== 'mend') found.set(key, isSolved ? 'explained' : kind);
  }
  for (const { key } of conflicts.value) found.set(key, 'conflict');
  return found;
});
