import { computed, signal } from '@preact/signals';
import type { ImportChoices } from '../../../geodata/import/importDraft.ts';
import { chooseInDraft } from '../../apiWrites.ts';
import { zoneId } from '../../state/records.ts';
import { draftAt } from '../addresses.ts';
import { inTurn } from './turns.ts';
import { draft, hear, isGone, nothing, putWork, saidBy, tell } from './work.ts';

/** What somebody has chosen and the server has not answered yet. */
type Ahead = { readonly draft: string; readonly choices: ImportChoices };
const ahead = signal<Ahead | null>(null);

/** As they stand on the page; null while there is nothing to choose. */
export const choices = computed<ImportChoices | null>(() => {
  const [held, first] = [draft.value, ahead.value];
  if (held === null) return null;
  return first?.draft === held.id ? first.choices : held.choices;
});

/** Whether the server has yet to hear, or to answer, what stands on the page. */
export const isAhead = computed(
  () => ahead.value !== null && ahead.value.draft === draft.value?.id,
);

let waiting: ReturnType<typeof setTimeout> | undefined;
/** What is sent is sent one after the other: two at once may arrive the other way round. */
let sending: Promise<void> = Promise.resolve();

/** Chooses something else. What is chosen quickly one after the other is sent as one. */
export function choose(next: (choices: ImportChoices) => ImportChoices): void {
  const [held, before, zone] = [draft.peek(), choices.peek(), zoneId.peek()];
  if (held === null || before === null || zone === null) return;
  const now: Ahead = { draft: held.id, choices: next(before) };
  ahead.value = now;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    sending = sending.then(() => (ahead.peek() === now ? send(zone, now) : undefined));
  }, 350);
}

async function send(zone: string, sent: Ahead): Promise<void> {
  try {
    const answer = await inTurn(() => chooseInDraft(draftAt(zone, sent.draft), sent.choices));
    // Thrown away meanwhile, or chosen on: what comes last is heard.
    if (draft.peek()?.id !== sent.draft) return;
    tell(zone, null);
    hear(zone, answer);
    if (ahead.peek() === sent) ahead.value = null;
  } catch (error) {
    if (ahead.peek() === sent) ahead.value = null;
    if (isGone(error)) putWork(zone, nothing('gone'));
    else tell(zone, saidBy(error));
  }
}
