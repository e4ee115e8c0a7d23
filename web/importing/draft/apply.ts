import type { ImportDraft } from '../../../geodata/import/importDraft.ts';
import { getJson, RequestFailed } from '../../api.ts';
import { applyDraft } from '../../apiWrites.ts';
import { zoneId } from '../../state/records.ts';
import { draftAt } from '../addresses.ts';
import { hearWritten } from './follow.ts';
import { inTurn } from './turns.ts';
import { draft, hear, isGone, nothing, putWork, saidBy, tell } from './work.ts';

/** Writes what is held. Where the zone has changed since it was compared, the server compares again, and that is shown. */
export async function apply(): Promise<void> {
  const [zone, held] = [zoneId.peek(), draft.peek()];
  if (zone === null || held === null) return;
  const address = draftAt(zone, held.id);
  tell(zone, null);
  try {
    hearWritten(zone, await inTurn(() => applyDraft(address)));
  } catch (error) {
    if (isGone(error)) putWork(zone, nothing('gone'));
    else if (isZoneChanged(error)) await seeAgain(zone, address);
    else tell(zone, saidBy(error));
  }
}

function isZoneChanged(error: unknown): boolean {
  return error instanceof RequestFailed && (error.problem?.type.endsWith('zone-changed') ?? false);
}

async function seeAgain(zone: string, address: string): Promise<void> {
  try {
    hear(zone, await getJson<ImportDraft>(address, new AbortController().signal));
    tell(zone, 'zoneChanged');
  } catch (error) {
    tell(zone, saidBy(error));
  }
}
