import type { Kysely } from 'kysely';
import type { AccountsSchema } from './schema.ts';

/** Becomes another with everything that is sent or decided, entries and photographs, and with nothing else. */
export async function readSubmissionsMark(
  db: Kysely<AccountsSchema>,
  { zone, person }: { readonly zone: string; readonly person: string | null },
): Promise<string> {
  let revisions = 0;
  for (const table of ['submission', 'submitted_photo'] as const) {
    const { sum } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.sum<number | string | null>('revision').as('sum'))
      .where('zone', '=', zone)
      .$if(person !== null, (query) => query.where('person_id', '=', person!))
      .executeTakeFirstOrThrow();
    revisions += Number(sum);
  }
  return `${revisions}`;
}
