import type { Kysely, Selectable } from 'kysely';
import {
  stateOf,
  type Decision,
  type Submission,
  type SubmittedEntry,
} from '../../geodata/approval/submission.ts';
import { isoInstant } from '../../geodata/date.ts';
import type { ProposedEntry } from '../../geodata/entry/proposed.ts';
import { decisionOf } from './decisionRows.ts';
import type { AccountsSchema } from './schema.ts';

type Db = Kysely<AccountsSchema>;

/** What was sent, as it is kept in one text. */
export type SubmittedBody = Pick<Submission, 'asOf' | 'provenance' | 'dayReason' | 'seen'> & {
  readonly entries: readonly ProposedEntry[];
};

/** Submissions of some rows, in their order, each with what was decided of its entries. */
export async function submissionsOf(
  db: Db,
  rows: readonly Selectable<AccountsSchema['submission']>[],
): Promise<Submission[]> {
  if (rows.length === 0) return [];
  const decided = await db
    .selectFrom('submission_decision')
    .selectAll()
    .where(
      'submission_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  const decisions = new Map<string, Decision[]>();
  for (const row of decided) {
    const key = `${row.submission_id} ${row.entry}`;
    decisions.set(key, [...(decisions.get(key) ?? []), decisionOf(row)]);
  }
  return rows.map(({ id, person_id, person_name, at, body }) => {
    const { entries, ...sent } = JSON.parse(body) as SubmittedBody;
    return {
      ...sent,
      id,
      person: { id: person_id, name: person_name },
      at: isoInstant(at),
      entries: entries.map((entry, index) => ({
        entry,
        decisions: decisions.get(`${id} ${index}`) ?? [],
      })),
    };
  });
}

/** What the row of a submission counts of its entries. */
export function countsOf(entries: readonly SubmittedEntry[]) {
  const states = entries.map(stateOf);
  return {
    pending: states.filter((state) => state === 'pending').length,
    returned: states.filter((state) => state === 'returned').length,
  };
}
