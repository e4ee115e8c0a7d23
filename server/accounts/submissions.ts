import type { Kysely, Transaction } from 'kysely';
import {
  mayBecome,
  stateOf,
  type Decision,
  type Submission,
} from '../../geodata/approval/submission.ts';
import type { IsoInstant } from '../../geodata/date.ts';
import type { AccountsEngine } from './engine.ts';
import { decisionRow } from './decisionRows.ts';
import type { AccountsSchema } from './schema.ts';
import { countsOf, submissionsOf, type SubmittedBody } from './submissionRows.ts';

type Db = Kysely<AccountsSchema>;

export type NewSubmission = SubmittedBody & {
  readonly id: string;
  readonly zone: string;
  readonly person: Submission['person'];
  readonly at: IsoInstant;
};

/** Whose: of one person, or of all with null. */
type Seer = { readonly zone: string; readonly person: string | null };

export type SubmissionQuery = Seer & {
  /** Those of which something waits or was sent back, or all the others. */
  readonly isOpen: boolean;
  /** Sent before the one of this id. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** What is decided of some entries of a submission. */
export type NewDecision = Decision & { readonly entries: readonly number[] };

/** Entries that wait in one zone at a time; somebody has to look at them all. */
const mostPending = 20_000;

/**
 * Keeps what somebody has sent. What he sent before of the same axes of the same parcels for that day, and is open, he takes back by it.
 * Answers 'full' where as many wait as may.
 */
export function addSubmission(
  engine: AccountsEngine,
  { id, zone, person, at, ...body }: NewSubmission,
): Promise<Submission | 'full'> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    if ((await pendingIn(db, zone)) + body.entries.length > mostPending) return 'full';
    const before = await openOf(db, zone, person.id);
    const places = new Set(body.entries.map(({ parcel, axis }) => `${axis} ${parcel}`));
    for (const submission of before.filter(({ asOf }) => asOf === body.asOf)) {
      const entries = submission.entries.flatMap((submitted, index) => {
        const { parcel, axis } = submitted.entry;
        const isReplaced = places.has(`${axis} ${parcel}`);
        return isReplaced && mayBecome(stateOf(submitted), 'withdrawn') ? [index] : [];
      });
      const withdrawn = { state: 'withdrawn', word: null, by: person, at } as const;
      if (entries.length > 0) await decide(db, submission.id, { ...withdrawn, entries });
    }
    await db
      .insertInto('submission')
      .values({
        id,
        zone,
        person_id: person.id,
        person_name: person.name,
        at,
        body: JSON.stringify(body),
        pending: body.entries.length,
        returned: 0,
        revision: 1,
      })
      .execute();
    return (await readSubmission(db, zone, id))!;
  });
}

async function openOf(db: Db, zone: string, person: string): Promise<Submission[]> {
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('zone', '=', zone)
    .where('person_id', '=', person)
    .where((is) => is.or([is('pending', '>', 0), is('returned', '>', 0)]))
    .execute();
  return submissionsOf(db, rows);
}

async function pendingIn(db: Db, zone: string): Promise<number> {
  const { pending } = await db
    .selectFrom('submission')
    .select(({ fn }) => fn.sum<number | string | null>('pending').as('pending'))
    .where('zone', '=', zone)
    .executeTakeFirstOrThrow();
  return Number(pending);
}

export async function readSubmission(
  db: Db,
  zone: string,
  id: string,
): Promise<Submission | undefined> {
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', id)
    .where('zone', '=', zone)
    .execute();
  return (await submissionsOf(db, rows))[0];
}

/** Newest first. */
export async function readSubmissions(
  db: Db,
  { zone, person, isOpen, after, limit }: SubmissionQuery,
): Promise<Submission[]> {
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('zone', '=', zone)
    .$if(person !== null, (query) => query.where('person_id', '=', person!))
    .where((is) => {
      const open = is.or([is('pending', '>', 0), is('returned', '>', 0)]);
      return isOpen ? open : is.not(open);
    })
    .$if(after !== undefined, (query) =>
      query.where('number', '<', (all) =>
        all.selectFrom('submission').select('number').where('id', '=', after!),
      ),
    )
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return submissionsOf(db, rows);
}

/**
 * Decides some entries of a submission; undefined where there is none. `check` meets it as it is, and nobody else decides or sends
 * anything until it is done: it throws what forbids the decision, and does what has to be done before that is noted.
 */
export function decideSubmission(
  engine: AccountsEngine,
  zone: string,
  id: string,
  decision: NewDecision,
  check: (present: Submission) => void | Promise<void>,
): Promise<Submission | undefined> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const present = await readSubmission(db, zone, id);
    if (present === undefined) return undefined;
    await check(present);
    await decide(db, id, decision);
    return readSubmission(db, zone, id);
  });
}

async function decide(
  db: Transaction<AccountsSchema>,
  submission_id: string,
  { entries, ...decision }: NewDecision,
): Promise<void> {
  for (const entry of entries)
    await db
      .insertInto('submission_decision')
      .values({ submission_id, entry, ...decisionRow(decision) })
      .execute();
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', submission_id)
    .executeTakeFirstOrThrow();
  const [decided] = await submissionsOf(db, [row]);
  await db
    .updateTable('submission')
    .set({ ...countsOf(decided?.entries ?? []), revision: row.revision + 1 })
    .where('id', '=', submission_id)
    .execute();
}
