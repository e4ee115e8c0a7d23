import {
  hasChanged,
  type Submission,
  type SubmissionList,
  type SubmissionReading,
} from '../../geodata/approval/submission.ts';
import { logMark, standingOn, type EntryRow } from '../../geodata/entry/standing.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Store } from '../store/store.ts';
import { parcelDescriber, type DescribedParcel } from './describeParcel.ts';
import { logsOfSubmissions, noteLogged } from './noteLogged.ts';

type Query = {
  readonly zone: string;
  /** Whose; null: of all. */
  readonly person: string | null;
  readonly isOpen: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** A stretch of what was sent, with how its parcels stand by now. */
export async function readSubmissionList(
  store: Store,
  accounts: Accounts,
  { limit, ...query }: Query,
): Promise<SubmissionList> {
  const { zone, person, isOpen, after } = query;
  if (isOpen && after === undefined) await noteLogged(store, accounts, zone, person);
  // Before what it is of: what comes between is heard of once more.
  const mark = await accounts.submissionsMark(zone, person);
  const found = await accounts.submissions({ ...query, limit: limit + 1 });
  const told = found.slice(0, limit);
  const submissions = await withRows(store, zone, told);
  return { mark, submissions, next: found.length > limit ? (told.at(-1)?.id ?? null) : null };
}

/** The same submissions with how each of their parcels stands. */
export async function withRows(
  store: Store,
  zone: string,
  submissions: readonly Submission[],
): Promise<SubmissionReading[]> {
  const logOf = await logsOfSubmissions(store, zone, submissions);
  const described = parcelDescriber(store, zone);
  return Promise.all(
    submissions.map(async (submission) => {
      const parcels = [...new Set(submission.entries.map(({ entry }) => entry.parcel))];
      const rows = await Promise.all(
        parcels.map(async (id): Promise<EntryRow[]> => {
          const parcel = await described(id, submission.asOf);
          return parcel ? [rowOf(parcel, logOf(id), submission)] : [];
        }),
      );
      const changed = submission.seen.filter(({ parcel, mark }) =>
        hasChanged(submission, mark, logOf(parcel)),
      );
      return {
        ...submission,
        rows: rows.flat(),
        changed: changed.map(({ parcel }) => parcel),
      };
    }),
  );
}

function rowOf(
  parcel: DescribedParcel,
  log: readonly LogEntry[],
  { asOf }: Pick<Submission, 'asOf'>,
): EntryRow {
  return { ...parcel, mark: logMark(log), standing: standingOn(log, asOf) };
}
