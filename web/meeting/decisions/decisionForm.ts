import { signal } from '@preact/signals';
import { isoDate, parseIsoDate, type IsoDate } from '../../../geodata/date.ts';
import type { MeetingDecision } from '../../../geodata/meeting/meetingDecision.ts';
import type { Subject } from '../../../geodata/observation.ts';
import { writeRecord, takeBackRecord } from '../../apiWrites.ts';
import { typed } from '../deck/deckChanges.ts';
import { writtenAddress, type DecisionRecord } from '../records.ts';
import { writing } from '../writing.ts';

/** What is typed of a decision; days and texts as they stand in their fields. */
export type DecisionDraft = {
  readonly on: string;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  /** null: the whole zone. */
  readonly subject: Subject | null;
};

/** The form, while it is open. */
export const deciding = signal<DecisionDraft | null>(null);
export const decisionWriting = writing();

// What was typed and not recorded is there again when the form is opened anew.
let unsaved: DecisionDraft | null = null;

export function decideAbout(subject: Subject | null): void {
  decisionWriting.reset();
  deciding.value = unsaved
    ? { ...unsaved, subject }
    : { on: today(), what: '', owner: '', due: '', subject };
}

export function closeForm(): void {
  unsaved = deciding.peek();
  deciding.value = null;
}

/** Today in China, where the meeting is held. */
export function today(): IsoDate {
  return isoDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** A decision as it is kept; null where it says nothing, or not when. */
export function decisionOf({
  on,
  what,
  owner,
  due,
  subject,
}: DecisionDraft): MeetingDecision | null {
  const [day, said] = [parseIsoDate(on), typed(what)];
  if (!day || !said) return null;
  return {
    on: day,
    what: said,
    subject,
    owner: owner.trim() === '' ? null : owner.trim(),
    due: parseIsoDate(due) ?? null,
    doneOn: null,
  };
}

/** Records it; true when it is. The item is the day and the moment, so that two who write at once write two. */
export async function record(decision: MeetingDecision): Promise<boolean> {
  const item = `${decision.on}-${Date.now().toString(36)}`;
  const isDone = await decisionWriting.write(() =>
    writeRecord<'meetingDecision'>(writtenAddress('meeting-decisions', item), decision, null),
  );
  if (isDone) {
    unsaved = null;
    deciding.value = null;
  }
  return isDone;
}

/** Marks it done today, or not done after all. */
export function markDone({ item, content, etag }: DecisionRecord): Promise<boolean> {
  const doneOn = content.doneOn === null ? today() : null;
  return decisionWriting.write(() =>
    writeRecord<'meetingDecision'>(
      writtenAddress('meeting-decisions', item),
      { ...content, doneOn },
      etag,
    ),
  );
}

export function takeBack({ item, etag }: DecisionRecord): Promise<boolean> {
  return decisionWriting.write(() =>
    takeBackRecord(writtenAddress('meeting-decisions', item), etag),
  );
}
