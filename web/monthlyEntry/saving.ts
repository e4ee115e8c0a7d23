import { signal } from '@preact/signals';
import type { Awaited } from '../../geodata/approval/submission.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import { RequestFailed } from '../api.ts';
import { withdrawEntries } from '../apiSubmissions.ts';
import { takeBackEntries, writeEntries, type EntriesToWrite } from '../apiWrites.ts';
import { dateAsked, patch } from '../state/current.ts';
import { isPassing, keepTrying } from '../state/keepTrying.ts';
import { readZoneAnew, zoneId } from '../state/records.ts';
import { submissions } from '../state/submissions.ts';
import { dayReason, entryDay, provenance } from './choice.ts';
import {
  conflicts,
  dayFinding,
  isProblemListOpen,
  judged,
  mayBeSaved,
  unsolved,
} from './judged.ts';
import { entryRows, rowById, rowsRead } from './rows.ts';
import { dropSaved, edits } from './steps.ts';

/** How saving goes. */
type Saving =
  | { readonly kind: 'idle' | 'saving' | 'away' | 'conflict' | 'takenBack' }
  | { readonly kind: 'refused'; readonly said: Bilingual }
  | {
      readonly kind: 'waiting';
      readonly zone: string;
      readonly count: number;
      readonly day: IsoDate;
    }
  | {
      readonly kind: 'saved';
      readonly zone: string;
      readonly entries: readonly LogEntry[];
      readonly day: IsoDate;
    };

export const saving = signal<Saving>({ kind: 'idle' });

const isBusy = () => ['saving', 'away'].includes(saving.peek().kind);

/** Times that what others wrote is read and tried over before somebody is asked. */
const mostRounds = 3;

/** Saves all that was typed, or nothing. What others have written meanwhile is read first and merged cell by cell. */
export async function save(): Promise<void> {
  if (isBusy()) return;
  for (let round = 1; round <= mostRounds; round += 1) {
    const [zone, from] = [zoneId.peek(), provenance.peek()];
    if (zone === null || from === null || !mayBeSaved.peek()) {
      // Who presses Ctrl+S is told why nothing happens.
      if (unsolved.peek().length > 0) isProblemListOpen.value = true;
      if (round > 1) saving.value = { kind: conflicts.peek().length > 0 ? 'conflict' : 'idle' };
      return;
    }
    const [sent, day] = [edits.peek(), entryDay.peek()];
    saving.value = { kind: 'saving' };
    try {
      const answer = await keepTrying(() => writeEntries(zone, bodyOf(from, day)), {
        mayPass: isPassing,
        onFailure: (error) => {
          if (isPassing(error)) saving.value = { kind: 'away' };
        },
      });
      dropSaved(sent);
      dayReason.value = '';
      if (answer.kind === 'waiting') {
        saving.value = { kind: 'waiting', zone, count: answer.submission.entries.length, day };
        submissions.retry();
        return;
      }
      saving.value = { kind: 'saved', zone, entries: answer.entries, day };
      showWritten(day);
      return;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.problem?.status !== 412) {
        saving.value = { kind: 'refused', said: saidOf(error) };
        return;
      }
      entryRows.retry();
      await rowsRead(day);
    }
  }
  saving.value = { kind: 'conflict' };
}

function bodyOf(from: EntriesToWrite['provenance'], day: IsoDate): EntriesToWrite {
  const { entries } = judged.peek();
  const parcels = new Set(entries.map(({ parcel }) => parcel));
  const why = dayReason.peek().trim();
  return {
    asOf: day,
    provenance: from,
    dayReason: dayFinding.peek() === null || why === '' ? null : { zh: why, en: why },
    entries,
    seen: [...parcels].map((parcel) => ({ parcel, mark: rowById.peek().get(parcel)?.mark ?? '' })),
  };
}

const undoneNow = bilingual('录入后随即撤销', 'Undone right after it was entered');

/** Takes back what was saved last. */
export async function undoSaved(): Promise<void> {
  const last = saving.peek();
  if (last.kind !== 'saved') return;
  saving.value = { kind: 'saving' };
  try {
    await takeBackEntries(last.zone, last.entries, undoneNow);
    saving.value = { kind: 'takenBack' };
    showWritten(null);
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    saving.value = { kind: 'refused', said: saidOf(error) };
  }
}

/** Takes back what waits, or puts away what was sent back. */
export async function withdraw({ submission, index }: Awaited): Promise<void> {
  const zone = zoneId.peek();
  if (zone === null || isBusy()) return;
  try {
    await withdrawEntries(zone, submission, [index]);
    saving.value = { kind: 'idle' };
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    saving.value = { kind: 'refused', said: saidOf(error) };
  }
  submissions.retry();
}

/** Lets map, figures and the sheet follow, on a day that shows what was written. */
function showWritten(day: IsoDate | null): void {
  const asked = dateAsked.peek();
  if (day !== null && asked !== null && asked < day) patch({ date: day });
  readZoneAnew();
  entryRows.retry();
}

const unanswered = bilingual(
  '服务器没有应答，请稍后再试。',
  'The server does not answer; try again soon.',
);

export function saidOf({ problem }: RequestFailed): Bilingual {
  if (problem === null) return unanswered;
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { zh: detail, en: detailEn };
}
