import { signal } from '@preact/signals';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ProposedEntry } from '../../../geodata/entry/proposed.ts';
import { logMark } from '../../../geodata/entry/standing.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { RequestFailed } from '../../api.ts';
import { takeBackEntries, writeEntries } from '../../apiWrites.ts';
import { dateAsked, patch } from '../../state/current.ts';
import { readZoneAnew, selectedRecord, zoneId } from '../../state/records.ts';
import { submissions } from '../../state/submissions.ts';
import { saidOf } from '../saving.ts';

/** How recording from a card goes, by the parcel it is about. */
type Recording =
  | { readonly kind: 'idle' | 'working' | 'away' | 'changed' | 'undone' | 'waiting' }
  | { readonly kind: 'refused'; readonly said: Bilingual }
  | { readonly kind: 'saved'; readonly entries: readonly LogEntry[] };

export const recording = signal<{ readonly parcel: string; readonly state: Recording }>({
  parcel: '',
  state: { kind: 'idle' },
});

/** Records one axis of a parcel; true when it is done. */
export function record(
  entry: ProposedEntry,
  day: IsoDate,
  dayReason: Bilingual | null,
  log: readonly LogEntry[],
): Promise<boolean> {
  return work(entry.parcel, async (zone) => {
    const answer = await writeEntries(zone, {
      asOf: day,
      provenance: { kind: 'site' },
      dayReason,
      entries: [entry],
      seen: [{ parcel: entry.parcel, mark: logMark(log) }],
    });
    if (answer.kind === 'waiting') {
      submissions.retry();
      return { kind: 'waiting' };
    }
    const asked = dateAsked.peek();
    if (asked !== null && asked < day) patch({ date: day });
    return { kind: 'saved', entries: answer.entries };
  });
}

const undoneNow = bilingual('录入后随即撤销', 'Undone right after it was entered');

/** Takes entries of a parcel back; true when it is done. */
export function takeBackOnCard(
  parcel: string,
  entries: readonly LogEntry[],
  reason: Bilingual = undoneNow,
): Promise<boolean> {
  return work(parcel, async (zone) => {
    await takeBackEntries(zone, entries, reason);
    return { kind: 'undone' };
  });
}

async function work(parcel: string, does: (zone: string) => Promise<Recording>): Promise<boolean> {
  const zone = zoneId.peek();
  if (zone === null || recording.peek().state.kind === 'working') return false;
  recording.value = { parcel, state: { kind: 'working' } };
  try {
    recording.value = { parcel, state: await does(zone) };
    readZoneAnew();
    selectedRecord.retry();
    return true;
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    recording.value = { parcel, state: outcomeOf(error) };
    if (error.problem?.status === 412) selectedRecord.retry();
    return false;
  }
}

function outcomeOf(error: RequestFailed): Recording {
  if (error.problem === null) return { kind: 'away' };
  if (error.problem.status === 412) return { kind: 'changed' };
  return { kind: 'refused', said: saidOf(error) };
}
