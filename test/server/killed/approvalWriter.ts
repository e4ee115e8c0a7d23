import {
  stateOf,
  type EntryState,
  type SubmissionList,
  type SubmissionReading,
} from '../../../geodata/approval/submission.ts';
import { batchOf, countIn, entriesOf, foundIn, said, rowsOf } from './entryWriters.ts';
import type { Cookie } from './people.ts';
import { allOrNone, send, type Found, type Read, type Writer } from './writer.ts';

/** What a label stood for: entries sent to be approved, or what was decided of those of an earlier label. */
type Meant = {
  readonly deed: 'sent' | 'approved' | 'returned';
  readonly submitted: string;
  readonly parcels: readonly string[];
};

/**
 * Sends sheets that wait for approval, then approves each or, one in four, sends it back: the first by `recorder`, the second by whom
 * the server is asked as otherwise. Zone and accounts are two databases; a kill may fall between them.
 *
 * @param parcels in the order of their ids; of the first nothing is written
 */
export function approvalWriter(parcels: readonly string[], recorder: Cookie): Writer {
  const meanings = new Map<string, Meant>();
  return {
    name: 'approvals',
    write: async (api, read, label) => {
      const { submissions } = await read<SubmissionList>('/submissions');
      const waiting = submissions.find((one) => statesOf(one).includes('pending'));
      if (waiting === undefined) {
        const batch = batchOf(parcels, label);
        meanings.set(label, { deed: 'sent', submitted: label, parcels: batch });
        const sheet = entriesOf(await rowsOf(read, parcels, label), label);
        return api('/observations', send('POST', sheet, recorder));
      }
      const deed = countIn(label) % 8 === 7 ? 'returned' : 'approved';
      const submitted = labelOf(waiting);
      const own = waiting.entries.map(({ entry }) => entry.parcel);
      meanings.set(label, { deed, submitted, parcels: own });
      const entries = waiting.entries.map((_, index) => index);
      const [path, body] =
        deed === 'approved'
          ? ['approvals', { entries }]
          : ['returns', { entries, word: said(label) }];
      return api(`/submissions/${waiting.id}/${path}`, send('POST', body));
    },
    found: async (read, label) => {
      const meant = meanings.get(label);
      return meant === undefined ? 'none' : foundOf(read, meant);
    },
  };
}

async function foundOf(read: Read, { deed, submitted, parcels }: Meant): Promise<Found> {
  const submission = (await allSubmissions(read)).find((one) => labelOf(one) === submitted);
  if (submission === undefined) return 'none';
  if (submission.entries.length !== parcels.length)
    return { half: `${submitted} waits with ${submission.entries.length} entries` };
  const states = statesOf(submission);
  const logged = await foundIn(read, parcels, submitted);
  const isApproved = states.every((state) => state === 'approved');
  if (typeof logged === 'object') return logged;
  if ((logged === 'whole') !== isApproved)
    return {
      half: `${submitted} is ${states.join(', ')}, and its entries are ${logged} in the log`,
    };
  if (deed === 'sent') return 'whole';
  if (deed === 'approved') return isApproved ? 'whole' : 'none';
  const returned = submission.entries.map(({ decisions }) =>
    decisions.some(({ state }) => state === 'returned'),
  );
  return allOrNone(returned, 'entries sent back');
}

async function allSubmissions(read: Read): Promise<readonly SubmissionReading[]> {
  const all: SubmissionReading[] = [];
  for (const state of ['open', 'settled'])
    for (let next: string | null = ''; next !== null;) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const list = await read<SubmissionList>(`/submissions?state=${state}${after}`);
      all.push(...list.submissions);
      next = list.next;
    }
  return all;
}

function statesOf({ entries }: SubmissionReading): readonly EntryState[] {
  return entries.map(stateOf);
}

function labelOf({ entries }: SubmissionReading): string {
  return entries[0]?.entry.reason?.zh ?? '';
}
