import type { Kysely } from 'kysely';
import type { Reading } from '../../geodata/access/mayDo.ts';
import type { AccountsSchema } from './schema.ts';

/** A zone that is named nowhere here is public. One that is removed stays as it was, should it be brought back. */
export async function readClosedZones(db: Kysely<AccountsSchema>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('zone_reading')
    .select('zone')
    .where('reading', '=', 'closed')
    .execute();
  return new Set(rows.map(({ zone }) => zone));
}

export async function writeReading(
  db: Kysely<AccountsSchema>,
  zone: string,
  reading: Reading,
): Promise<void> {
  await db
    .insertInto('zone_reading')
    .values({ zone, reading })
    .onConflict((conflict) => conflict.column('zone').doUpdateSet({ reading }))
    .execute();
}

/** Where recorders write at once; everywhere else what they enter waits for approval. */
export async function readZonesWithoutApproval(
  db: Kysely<AccountsSchema>,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('zone_reading')
    .select('zone')
    .where('approval', '=', 0)
    .execute();
  return new Set(rows.map(({ zone }) => zone));
}

export async function writeApproval(
  db: Kysely<AccountsSchema>,
  zone: string,
  isOn: boolean,
): Promise<void> {
  const approval = Number(isOn);
  await db
    .insertInto('zone_reading')
    .values({ zone, reading: 'public', approval })
    .onConflict((conflict) => conflict.column('zone').doUpdateSet({ approval }))
    .execute();
}
