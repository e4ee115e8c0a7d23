import {
  hasChanged,
  loggedId,
  mayBecome,
  stateOf,
  type DecidedState,
  type Named,
  type SeenMark,
  type Submission,
} from '../../geodata/approval/submission.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import { isoInstant, type IsoDate } from '../../geodata/date.ts';
import { findingsOf } from '../../geodata/entry/findings.ts';
import type { ProposedEntry } from '../../geodata/entry/proposed.ts';
import { logMark, standingOn } from '../../geodata/entry/standing.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { notOnesOwn } from '../access/refusals.ts';
import { ProblemError, quoted, type Fault } from '../http/problem.ts';
import { writeEntries } from '../routes/entry/write.ts';
import type { Store } from '../store/store.ts';
import { loggedEntries, logsOfSubmissions } from './noteLogged.ts';
import { stateNames } from './stateNames.ts';

type Places = {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly zone: string;
  /** Of the submission. */
  readonly id: string;
};

type Approval = {
  readonly entries: readonly number[];
  /** Marks of logs as they are now, of parcels that have changed since it was sent: whoever names them has seen that. */
  readonly seen: readonly SeenMark[];
  /** Why what has become unlikely since is so all the same; null: nothing has. */
  readonly reason: Bilingual | null;
};

/**
 * Writes some entries of a submission to the log of their parcels, by the name of who sent them, and notes that. Entries that are in
 * the log already are only noted, so that what was broken off can be done again.
 *
 * @throws ProblemError 403 `not-allowed` of who has sent it himself, 409 `decided-already`, 412 where a parcel was written of since and that was not seen, 400 as `writeEntries`
 */
export async function approve(
  { store, accounts, zone, id }: Places,
  { entries: indices, seen, reason }: Approval,
  { by, today }: { readonly by: Named; readonly today: IsoDate },
): Promise<Submission> {
  const work = async (present: Submission): Promise<void> => {
    if (present.person.id === by.id) throw notOnesOwn();
    requireOpen(present, indices, 'approved');
    const logOf = await logsOfSubmissions(store, zone, [present]);
    const logged = loggedEntries(present, logOf);
    const left = indices.filter((index) => !logged.has(index));
    if (left.length === 0) return;
    const { asOf, provenance, dayReason, person } = present;
    const proposed = left.map((index) => {
      const { entry } = present.entries[index]!;
      return explainedBy(reason, entry, standingOn(logOf(entry.parcel), asOf));
    });
    const body = {
      asOf,
      provenance,
      dayReason,
      entries: proposed,
      seen: marksFor(present, seen, logOf),
    };
    await writeEntries(store, zone, body, {
      today,
      recordedBy: person.name,
      newId: (index) => loggedId(id, left[index]!),
    });
  };
  return decided({ accounts, zone, id }, { entries: indices, state: 'approved', by }, work);
}

/** Sends some entries back with a word, or takes them back. */
export function sendBack(
  { store, accounts, zone, id }: Places,
  decision: {
    readonly entries: readonly number[];
    readonly state: 'returned' | 'withdrawn';
    readonly word: Bilingual | null;
    readonly by: Named;
  },
  check: (present: Submission) => void = () => {},
): Promise<Submission> {
  const { entries, state } = decision;
  return decided({ accounts, zone, id }, decision, async (present) => {
    check(present);
    requireOpen(present, entries, state);
    const logged = loggedEntries(present, await logsOfSubmissions(store, zone, [present]));
    const faults = entries.flatMap((index, at): Fault[] =>
      logged.has(index)
        ? [{ in: 'body', at: `/entries/${at}`, detail: saidOf(present, index, 'approved') }]
        : [],
    );
    if (faults[0]) throw new ProblemError('decided-already', faults[0].detail, { faults });
  });
}

async function decided(
  { accounts, zone, id }: Omit<Places, 'store'>,
  decision: {
    readonly entries: readonly number[];
    readonly state: DecidedState;
    readonly word?: Bilingual | null;
    readonly by: Named;
  },
  check: (present: Submission) => Promise<void>,
): Promise<Submission> {
  const { word = null, by, entries, state } = decision;
  const at = isoInstant(new Date().toISOString());
  const named = { id: by.id, name: by.name };
  const done = await accounts.decide(zone, id, { entries, state, word, by: named, at }, check);
  if (done === undefined) throw unknownSubmission(id);
  return done;
}

/** Refuses what is not there, is named twice, or has been decided. */
function requireOpen(submission: Submission, indices: readonly number[], next: DecidedState): void {
  const [missing, over]: [Fault[], Fault[]] = [[], []];
  for (const [at, index] of indices.entries()) {
    const place = { in: 'body', at: `/entries/${at}` } as const;
    const submitted = submission.entries[index];
    if (submitted === undefined || indices.indexOf(index) !== at)
      missing.push({ ...place, detail: noSuchEntry(index) });
    else if (!mayBecome(stateOf(submitted), next))
      over.push({ ...place, detail: saidOf(submission, index, stateOf(submitted)) });
  }
  if (missing[0]) throw new ProblemError('bad-body', missing[0].detail, { faults: missing });
  if (over[0]) throw new ProblemError('decided-already', over[0].detail, { faults: over });
}

function noSuchEntry(index: number): Bilingual {
  return bilingual(
    `没有第 ${index} 条，或写了两次（从 0 数起）。`,
    `There is no entry ${index}, or it is named twice (counted from 0).`,
  );
}

function saidOf({ entries }: Submission, index: number, state: keyof typeof stateNames): Bilingual {
  const { entry, decisions } = entries[index]!;
  const by = decisions.at(-1)?.by?.name;
  const parcel = quoted(entry.parcel);
  return bilingual(
    `地块“${parcel}”的这一条${stateNames[state].zh}${by ? `（${by}）` : ''}，请重新读取。`,
    `This entry of parcel “${parcel}” is ${stateNames[state].en}${by ? ` (${by})` : ''}; read it again.`,
  );
}

/** A reason is given to what is unlikely by now and has none. */
function explainedBy(
  reason: Bilingual | null,
  entry: ProposedEntry,
  standing: ReturnType<typeof standingOn>,
): ProposedEntry {
  const isUnlikely = findingsOf(entry, standing[entry.axis]).length > 0;
  return entry.reason === null && isUnlikely ? { ...entry, reason } : entry;
}

/** The marks that an approval stands by: those that the approver names; else as it is now, where only this submission has added to it. */
function marksFor(
  submission: Submission,
  named: readonly SeenMark[],
  logOf: (parcel: string) => readonly LogEntry[],
): SeenMark[] {
  const byParcel = new Map(named.map((one) => [one.parcel, one]));
  return submission.seen.map(({ parcel, mark }) => {
    const log = logOf(parcel);
    const sent = hasChanged(submission, mark, log)
      ? { parcel, mark }
      : { parcel, mark: logMark(log) };
    return byParcel.get(parcel) ?? sent;
  });
}

export function unknownSubmission(id: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(`没有编号为“${quoted(id)}”的报送。`, `There is no submission “${quoted(id)}”.`),
  );
}
