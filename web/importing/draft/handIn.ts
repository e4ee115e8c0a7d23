import { handInFiles, takeAway } from '../../apiWrites.ts';
import { readZoneAnew, zoneId } from '../../state/records.ts';
import { draftAt, draftsOf } from '../addresses.ts';
import { hear, nothing, putWork, saidBy, tell, workOf } from './work.ts';

/** Hands files in. What was held of the zone before is thrown away: there is one thing at a time. */
export async function handIn(files: readonly File[]): Promise<void> {
  const zone = zoneId.peek();
  if (zone === null || files.length === 0) return;
  const before = workOf(zone);
  if (before.kind === 'sending') return;
  if (before.kind === 'held') void forgetDraft(zone, before.draft.id);
  const controller = new AbortController();
  putWork(zone, {
    kind: 'sending',
    names: files.map(({ name }) => name),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    cancel: () => controller.abort(),
  });
  try {
    hear(zone, await handInFiles(draftsOf(zone), files, controller.signal));
  } catch (error) {
    putWork(zone, controller.signal.aborted ? nothing() : nothing(saidBy(error)));
  }
}

/** Says that a text that was pasted holds no land. */
export function refusePasted(): void {
  const zone = zoneId.peek();
  if (zone !== null) tell(zone, 'notLand');
}

/** Throws away what is held, whatever it is doing. What was being written is not, or is undone by the server as a whole. */
export function discard(): void {
  const zone = zoneId.peek();
  if (zone === null) return;
  const before = workOf(zone);
  if (before.kind !== 'held') return;
  putWork(zone, nothing());
  const wasWriting = before.draft.stage.kind === 'writing';
  void forgetDraft(zone, before.draft.id).then(() => {
    // It may have been written in this very moment.
    if (wasWriting) readZoneAnew();
  });
}

/** A draft that nobody takes away goes by itself after a while. */
function forgetDraft(zone: string, id: string): Promise<void> {
  return takeAway(draftAt(zone, id)).catch(() => {});
}
