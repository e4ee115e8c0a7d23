import { signal } from '@preact/signals';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ProposedEntry } from '../../../geodata/entry/proposed.ts';
import { logMark } from '../../../geodata/entry/standing.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { RequestFailed } from '../../api.ts';
import type { PhotoToSend } from '../../apiPhotos.ts';
import { takeBackEntries, writeEntries } from '../../apiWrites.ts';
import { dateAsked, patch } from '../../state/current.ts';
import { readZoneAnew, selectedRecord, zoneId } from '../../state/records.ts';
import { submissions } from '../../state/submissions.ts';
import { saidOf } from '../saving.ts';
import { join, waiting, writtenOver } from '../waiting/line.ts';

/** How recording from a card goes, by the parcel it is about. */
type Recording =
  | {
      readonly kind:
        | 'idle'
        | 'working'
        | 'away'
        | 'changed'
        | 'undone'
        /** On this device, for want of a network. */
        | 'waits'
        | 'awaitsApproval';
    }
  | { readonly kind: 'refused'; readonly said: Bilingual }
  | { readonly kind: 'saved'; readonly entries: readonly LogEntry[] };

export const recording = signal<{ readonly parcel: string; readonly state: Recording }>({
  parcel: '',
  state: { kind: 'idle' },
});

/** Whoever stands on a site does not wait for longer; then it is sent by itself. */
const longestMs = 20_000;

/**
 * Records one axis of a parcel, with photographs; true when it is done. Without a network it waits on this device, behind what
 * waits of the parcel already; photographs always go by that line, so that none is lost half sent.
 */
export async function record(
  entry: ProposedEntry,
  day: IsoDate,
  dayReason: Bilingual | null,
  log: readonly LogEntry[],
  photos: readonly PhotoToSend[],
): Promise<boolean> {
  const { parcel } = entry;
  const zone = zoneId.peek();
  const isBehind = waiting.peek().some((item) => item.parcel === parcel && item.zone === zone);
  const isDone = !isBehind && (await recordNow(entry, day, dayReason, log));
  const { kind } = recording.peek().state;
  const isWaiting = isBehind || (!isDone && kind === 'away');
  if (zone === null || (!isDone && !isWaiting)) return false;
  const over = writtenOver(parcel, entry, day, log);
  const kept = { day, dayReason, entry, mark: logMark(log), over };
  if (!isWaiting && photos.length === 0) return true;
  try {
    await join({ zone, parcel, entry: isWaiting ? kept : null, photos });
  } catch {
    recording.value = { parcel, state: { kind: 'refused', said: isWaiting ? unkept : notSent } };
    return !isWaiting;
  }
  if (isWaiting) recording.value = { parcel, state: { kind: 'waits' } };
  return true;
}

function recordNow(
  entry: ProposedEntry,
  day: IsoDate,
  dayReason: Bilingual | null,
  log: readonly LogEntry[],
): Promise<boolean> {
  return work(entry.parcel, async (zone) => {
    const body = {
      asOf: day,
      provenance: { kind: 'site' },
      dayReason,
      entries: [entry],
      seen: [{ parcel: entry.parcel, mark: logMark(log) }],
    } as const;
    const answer = await writeEntries(zone, body, AbortSignal.timeout(longestMs));
    if (answer.kind === 'waiting') {
      submissions.retry();
      return { kind: 'awaitsApproval' };
    }
    const asked = dateAsked.peek();
    if (asked !== null && asked < day) patch({ date: day });
    return { kind: 'saved', entries: answer.entries };
  });
}

const unkept = bilingual(
  '没有网络，这个浏览器又存不下东西，没有记入；请稍后再试。',
  'There is no network and this browser keeps nothing, so it was not recorded; try again later.',
);
const notSent = bilingual(
  '进展已记入；但这个浏览器存不下照片，照片没有发送。',
  'It is recorded; but this browser keeps nothing, so the photographs were not sent.',
);
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
  if (!error.isRefusal) return { kind: 'away' };
  if (error.problem?.status === 412) return { kind: 'changed' };
  return { kind: 'refused', said: saidOf(error) };
}
