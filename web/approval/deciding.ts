import { signal } from '@preact/signals';
import { RequestFailed } from '../api.ts';
import {
  approveEntries,
  approvePhoto,
  returnEntries,
  returnPhoto,
  withdrawEntries,
  withdrawPhoto,
} from '../apiSubmissions.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { readZoneAnew, zoneId } from '../state/records.ts';
import { submissions } from '../state/submissions.ts';
import { tick, ticked } from './chosen.ts';
import type { EntryItem, Item } from './items.ts';

type Decided = 'approved' | 'sentBack' | 'withdrawn';

/** How the last decision went. */
type Deciding =
  | { readonly kind: 'idle' | 'working' | 'needsWord' }
  | { readonly kind: Decided; readonly count: number }
  /** `done` entries were decided before it failed; `said` is null where the server did not answer. */
  | { readonly kind: 'failed'; readonly done: number; readonly said: Bilingual | null };

export const deciding = signal<Deciding>({ kind: 'idle' });

/** What is said with a decision; it is kept until that is done. */
export const word = signal('');

const asBoth = (text: string): Bilingual | null =>
  text.trim() === '' ? null : { zh: text.trim(), en: text.trim() };

/** Writes what is ticked to the log; of parcels on which more was recorded since, as they stand on the page. */
export function approveTicked(): Promise<void> {
  return decide('approved', {
    entries: (zone, { id, rows, changed }, entries) => {
      const seen = rows
        .filter(({ parcel }) => changed.includes(parcel))
        .map(({ parcel, mark }) => ({ parcel, mark }));
      return approveEntries(zone, id, { entries, seen, reason: asBoth(word.peek()) });
    },
    photo: approvePhoto,
  });
}

export function sendTickedBack(): Promise<void> {
  const said = asBoth(word.peek());
  if (said === null) {
    deciding.value = { kind: 'needsWord' };
    return Promise.resolve();
  }
  return decide('sentBack', {
    entries: (zone, { id }, entries) => returnEntries(zone, id, { entries, word: said }),
    photo: (zone, id) => returnPhoto(zone, id, said),
  });
}

export function withdrawTicked(): Promise<void> {
  return decide('withdrawn', {
    entries: (zone, { id }, entries) => withdrawEntries(zone, id, entries),
    photo: withdrawPhoto,
  });
}

type Sending = {
  entries(
    zone: string,
    submission: EntryItem['submission'],
    indices: readonly number[],
  ): Promise<unknown>;
  photo(zone: string, id: string): Promise<unknown>;
};

/** A request for each submission, all of it or none, and for each photograph. */
async function decide(kind: Decided, send: Sending): Promise<void> {
  const [zone, items] = [zoneId.peek(), ticked.peek()];
  if (zone === null || items.length === 0 || deciding.peek().kind === 'working') return;
  deciding.value = { kind: 'working' };
  let done = 0;
  try {
    const entries = items.filter((item) => item.kind === 'entry');
    for (const id of new Set(entries.map(({ submission }) => submission.id))) {
      const own = entries.filter(({ submission }) => submission.id === id);
      const indices = own.map(({ index }) => index);
      await send.entries(zone, own[0]!.submission, indices);
      done += settle(own);
    }
    for (const item of items.filter((one) => one.kind === 'photo')) {
      await send.photo(zone, item.photo.id);
      done += settle([item]);
    }
    deciding.value = { kind, count: done };
    word.value = '';
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    deciding.value = { kind: 'failed', done, said: saidOf(error) };
  }
  submissions.retry();
  if (kind === 'approved' && done > 0) readZoneAnew();
}

/** Answers how many they are. */
function settle(items: readonly Item[]): number {
  tick(
    items.map(({ key }) => key),
    false,
  );
  return items.length;
}

function saidOf({ problem }: RequestFailed): Bilingual | null {
  if (problem === null) return null;
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { zh: detail, en: detailEn };
}
