import { loggedId, stateOf, type Submission } from '../../geodata/approval/submission.ts';
import { isoInstant } from '../../geodata/date.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Store } from '../store/store.ts';

/** Where the entries of a submission stand in the log already. */
export function loggedEntries(
  { id, entries }: Submission,
  logOf: (parcel: string) => readonly LogEntry[],
): ReadonlySet<number> {
  const found = entries.flatMap(({ entry }, index) =>
    logOf(entry.parcel).some((logged) => logged.id === loggedId(id, index)) ? [index] : [],
  );
  return new Set(found);
}

/** Every log that submissions speak of. */
export async function logsOfSubmissions(
  store: Store,
  zone: string,
  submissions: readonly Submission[],
): Promise<(parcel: string) => readonly LogEntry[]> {
  const parcels = new Set(
    submissions.flatMap(({ entries }) => entries.map(({ entry }) => entry.parcel)),
  );
  const logs = parcels.size > 0 ? await store.logsOf(zone, 'parcel', [...parcels]) : undefined;
  return (parcel) => logs?.get(parcel) ?? [];
}

/** Submissions that one question asks for. */
const stretch = 100;

/**
 * Zone and accounts are two databases. Where the server was stopped after an approval was written to the zone and before it was noted,
 * the log has what still seems to wait: that is approved, by nobody knows whom.
 *
 * @param person whose; null: of all
 */
export async function noteLogged(
  store: Store,
  accounts: Accounts,
  zone: string,
  person: string | null,
): Promise<void> {
  for (let after: string | undefined; ;) {
    const open = await accounts.submissions({ zone, person, isOpen: true, after, limit: stretch });
    const logOf = await logsOfSubmissions(store, zone, open);
    for (const submission of open) await noteOf(accounts, zone, submission, logOf);
    after = open.at(-1)?.id;
    if (open.length < stretch) return;
  }
}

async function noteOf(
  accounts: Accounts,
  zone: string,
  submission: Submission,
  logOf: (parcel: string) => readonly LogEntry[],
): Promise<void> {
  const waiting = (of: Submission) =>
    [...loggedEntries(of, logOf)].filter((index) => stateOf(of.entries[index]!) === 'pending');
  const entries = waiting(submission);
  if (entries.length === 0) return;
  const at = isoInstant(new Date().toISOString());
  const decision = { entries, state: 'approved', word: null, by: null, at } as const;
  await accounts
    .decide(zone, submission.id, decision, (present) => {
      if (waiting(present).length !== entries.length) throw new NotedMeanwhile();
    })
    .catch((error: unknown) => {
      if (!(error instanceof NotedMeanwhile)) throw error;
    });
}

/** Whoever approves it just now notes it himself. */
export class NotedMeanwhile extends Error {}
