import { signal } from '@preact/signals';
import { shownDate } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { draftOfBlocker, newDraft, type BlockerDraft } from '../blockers/blockerDraft.ts';
import type { BlockerRecord } from '../records.ts';

/** The form of a blocker: what is typed, and the record it changes, as it was read; null for a new one. */
export type BlockerEditing = {
  readonly id: string;
  readonly before: BlockerRecord | null;
  readonly draft: BlockerDraft;
  /** Only the day of its clearing is asked for. */
  readonly isClearing: boolean;
};

export const blockerEditing = signal<BlockerEditing | null>(null);

/** A new one that was typed and not saved is there again when the form is opened anew. */
let unsaved: BlockerEditing | null = null;

export function addBlocker(subject: string): void {
  const day = shownDate.peek();
  if (day === null) return;
  blockerEditing.value =
    unsaved && (subject === '' || unsaved.draft.subject === subject)
      ? unsaved
      : {
          id: `blocker-${crypto.randomUUID()}`,
          before: null,
          draft: newDraft(subject, day),
          isClearing: false,
        };
}

export function editBlocker(record: BlockerRecord, isClearing: boolean): void {
  const draft = draftOfBlocker(record.content, say);
  const clearedOn = isClearing ? (shownDate.peek() ?? '') : draft.clearedOn;
  blockerEditing.value = {
    id: record.item,
    before: record,
    draft: { ...draft, clearedOn },
    isClearing,
  };
}

export function closeBlocker(isSaved: boolean): void {
  const editing = blockerEditing.peek();
  if (isSaved) unsaved = null;
  else if (editing?.before === null) unsaved = editing;
  blockerEditing.value = null;
}
