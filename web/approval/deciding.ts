import { signal } from '@preact/signals';
import { RequestFailed } from '../api.ts';
import { approveEntries, returnEntries, withdrawEntries } from '../apiSubmissions.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { readZoneAnew, zoneId } from '../state/records.ts';
import { submissions } from '../state/submissions.ts';
import { tick, ticked } from './chosen.ts';
import type { Item } from './items.ts';

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
  return decide('approved', (zone, items) => {
    const { id, rows, changed } = items[0]!.submission;
    const seen = rows
      .filter(({ parcel }) => changed.includes(parcel))
      .map(({ parcel, mark }) => ({ parcel, mark }));
    const entries = items.map(({ index }) => index);
    return approveEntries(zone, id, { entries, seen, reason: asBoth(word.peek()) });
  });
}

export function sendTickedBack(): Promise<void> {
  const said = asBoth(word.peek());
  if (said === null) {
    deciding.value = { kind: 'needsWord' };
    return Promise.resolve();
  }
  return decide('sentBack', (zone, items) =>
    returnEntries(zone, items[0]!.submission.id, {
      entries: items.map(({ index }) => index),
      word: said,
    }),
  );
}

export function withdrawTicked(): Promise<void> {
  return decide('withdrawn', (zone, items) =>
    withdrawEntries(
      zone,
      items[0]!.submission.id,
      items.map(({ index }) => index),
    ),
  );
}

/** A request for each submission: each of them all or none. */
async function decide(
  kind: Decided,
  send: (zone: string, items: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  const [zone, items] = [zoneId.peek(), ticked.peek()];
  if (zone === null || items.length === 0 || deciding.peek().kind === 'working') return;
  deciding.value = { kind: 'working' };
  let done = 0;
  try {
    for (const id of new Set(items.map(({ submission }) => submission.id))) {
      const own = items.filter(({ submission }) => submission.id === id);
      await send(zone, own);
      done += own.length;
      tick(
        own.map(({ key }) => key),
        false,
      );
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

function saidOf({ problem }: RequestFailed): Bilingual | null {
  if (problem === null) return null;
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { zh: detail, en: detailEn };
}
