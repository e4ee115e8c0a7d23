import { computed, effect } from '@preact/signals';
import type { ImportDraft } from '../../../geodata/import/importDraft.ts';
import { getJson } from '../../api.ts';
import { dateAsked, patch } from '../../state/current.ts';
import { readZoneAnew, zoneId } from '../../state/records.ts';
import { draftAt } from '../addresses.ts';
import { turn } from './turns.ts';
import { hear, isGone, nothing, putWork, saidBy, tell, work, workOf } from './work.ts';

/** How often it is asked how far a draft is; and when the server did not answer. */
const pause = { busy: 400, unanswered: 2000 };

/** The draft that goes on by itself: `k3`; null while it waits for somebody. */
const busyDraft = computed(() => {
  if (work.value.kind !== 'held') return null;
  const { id, stage } = work.value.draft;
  return ['reading', 'comparing', 'writing'].includes(stage.kind) ? id : null;
});

effect(() => {
  const [zone, id] = [zoneId.value, busyDraft.value];
  if (zone === null || id === null) return undefined;
  const controller = new AbortController();
  void follow(zone, id, controller.signal);
  return () => controller.abort();
});

async function follow(zone: string, id: string, abort: AbortSignal): Promise<void> {
  let next: number = pause.busy;
  while (!abort.aborted) {
    await new Promise((resolve) => setTimeout(resolve, next));
    if (!abort.aborted) next = await askOnce(zone, id, abort);
  }
}

/** Gives how long to wait before the next time. */
async function askOnce(zone: string, id: string, abort: AbortSignal): Promise<number> {
  const before = turn();
  try {
    const draft = await getJson<ImportDraft>(draftAt(zone, id), abort);
    if (abort.aborted || before !== turn()) return pause.busy;
    const was = workOf(zone);
    if (was.kind === 'held' && was.said === 'unanswered') tell(zone, null);
    hearWritten(zone, draft);
    return pause.busy;
  } catch (error) {
    if (abort.aborted) return pause.busy;
    if (isGone(error)) putWork(zone, nothing('gone'));
    else tell(zone, saidBy(error));
    return pause.unanswered;
  }
}

/** The same as `hear`; of a draft that is written now, the page reads the zone anew. */
export function hearWritten(zone: string, draft: ImportDraft): void {
  hear(zone, draft);
  if (draft.stage.kind !== 'written') return;
  const [shown, asOf] = [dateAsked.peek(), draft.choices?.asOf ?? null];
  // On an earlier day nothing of it would be seen.
  if (shown !== null && asOf !== null && shown < asOf) patch({ date: null });
  readZoneAnew();
}
