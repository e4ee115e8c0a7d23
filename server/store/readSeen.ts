import { sql, type Kysely } from 'kysely';
import {
  foldObservations,
  takenAway,
  type Change,
  type LastSeen,
  type Seen,
} from '../../geodata/fold.ts';
import type { SubjectKind } from '../../geodata/observation.ts';
import { seenFrom } from './rows/logRows.ts';
import type { Schema } from './schema.ts';
import type { Moment } from './store.ts';

/**
 * What of subjects of a kind was seen last by a day, as known by a moment, by their ids; those of which nothing is known are
 * left out. At most some thousands of them. The engine picks the newest observation of each axis, so that three rows of a
 * subject are read whose log has grown for years.
 */
export async function readSeen(
  db: Kysely<Schema>,
  zone: string,
  kind: SubjectKind,
  ids: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, LastSeen>> {
  if (ids.length === 0) return new Map();
  const gone = [...takenAway(await readChanges(db, zone, kind, ids, moment))];
  const ranked = known(db, zone, kind, ids, moment)
    .where('kind', '=', 'observation')
    .where('as_of', '<=', moment.asOf)
    .$if(gone.length > 0, (query) => query.where('id', 'not in', gone))
    .select(['id', 'subject_id', 'axis', 'state', 'percent', 'as_of', 'recorded_at', 'blocked'])
    .select(
      sql<number>`rank() over (partition by subject_id, axis order by as_of desc, recorded_at desc)`.as(
        'place',
      ),
    );
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '=', 1)
    .execute();
  const seen = new Map<string, Seen[]>();
  for (const row of rows) {
    const found = seen.get(row.subject_id);
    if (found) found.push(seenFrom(row));
    else seen.set(row.subject_id, [seenFrom(row)]);
  }
  return new Map([...seen].map(([id, newest]) => [id, foldObservations(newest)]));
}

export const nothingSeen: LastSeen = { clearance: null, levelling: null, building: null };

/** Retractions and corrections, which are few: whom they take away is for the model to say, because they may do it to each other. */
async function readChanges(
  db: Kysely<Schema>,
  zone: string,
  kind: SubjectKind,
  ids: readonly string[],
  moment: Moment,
): Promise<Change[]> {
  const rows = await known(db, zone, kind, ids, moment)
    .select(['id', 'kind', 'supersedes', 'retracts'])
    .where((on) => on.or([on('supersedes', 'is not', null), on('retracts', 'is not', null)]))
    .execute();
  return rows.map(({ id, supersedes, retracts }) =>
    retracts === null
      ? { kind: 'observation', id, supersedes }
      : { kind: 'retraction', id, retracts },
  );
}

function known(
  db: Kysely<Schema>,
  zone: string,
  kind: SubjectKind,
  ids: readonly string[],
  { knownBy }: Moment,
) {
  return db
    .selectFrom('observation')
    .where('zone_id', '=', zone)
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', ids)
    .$if(knownBy !== undefined, (query) => query.where('recorded_at', '<=', knownBy!));
}
