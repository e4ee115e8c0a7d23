import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type Selectable,
  type SqlBool,
} from 'kysely';
import type { Axis } from '../../geodata/axis.ts';
import type { IsoDate } from '../../geodata/date.ts';
import {
  latestObservations,
  withdrawnIds,
  type Change,
  type LastObserved,
  type Progress,
} from '../../geodata/progress.ts';
import type { Observation, Subject, SubjectKind } from '../../geodata/observation.ts';
import type { LastDays } from '../../geodata/project.ts';
import { entryFrom, observedFrom } from './rows/logRows.ts';
import type { ObservationTable, Schema } from './schema.ts';
import type { Moment } from './store.ts';

/**
 * What of subjects of a kind was seen last by a day, as known by a moment, by their ids; those of which nothing is known are
 * left out. At most some thousands of them. The engine picks the newest observation of each axis, so that three rows of a
 * subject are read whose log has grown for years.
 */
export async function readLatestObservations(
  db: Kysely<Schema>,
  zone: string,
  kind: SubjectKind,
  ids: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, LastObserved>> {
  if (ids.length === 0) return new Map();
  const ranked = (await standing(db, zone, amongSubjects(kind, ids), moment))
    .select(['id', 'subject_id', 'axis', 'state', 'percent', 'as_of', 'recorded_at', 'blocked'])
    .select(placeOnAxis);
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '=', 1)
    .execute();
  const seen = bySubject(rows, observedFrom);
  return new Map([...seen].map(([id, newest]) => [id, latestObservations(newest)]));
}

/** The same with where each is from, and all else that its entry says. */
export async function readProgress(
  db: Kysely<Schema>,
  zone: string,
  kind: SubjectKind,
  ids: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, Progress>> {
  if (ids.length === 0) return new Map();
  // Ranked by what is needed for it alone: whole entries are wide, and of most of them nothing else is read.
  const ranked = (await standing(db, zone, amongSubjects(kind, ids), moment))
    .select('id')
    .select(placeOnAxis);
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('id', 'in', (from) =>
      from.selectFrom(ranked.as('ranked')).select('id').where('place', '=', 1),
    )
    .execute();
  // `standing` has left retractions out.
  const seen = bySubject(rows, (row) => entryFrom(row) as Observation);
  return new Map([...seen].map(([id, newest]) => [id, latestObservations(newest)]));
}

/** Two of one moment are both first; the model says which of them counts. */
const placeOnAxis =
  sql<number>`rank() over (partition by subject_id, axis order by as_of desc, recorded_at desc)`.as(
    'place',
  );

function bySubject<Row extends { readonly subject_id: string }, Item>(
  rows: readonly Row[],
  itemFrom: (row: Row) => Item,
): Map<string, Item[]> {
  const items = new Map<string, Item[]>();
  for (const row of rows) {
    const found = items.get(row.subject_id);
    if (found) found.push(itemFrom(row));
    else items.set(row.subject_id, [itemFrom(row)]);
  }
  return items;
}

export const nothingObserved: LastObserved = { clearance: null, levelling: null, building: null };

/**
 * The last day on which each axis was observed of anything that belongs to a subject: a block's parcels and works, a
 * project's parcels, everything in a zone. Nothing belongs to the others.
 */
export async function readMembersObserved(
  db: Kysely<Schema>,
  zone: string,
  subject: Subject,
  moment: Moment,
): Promise<LastDays> {
  const among = membersOf(zone, subject);
  if (among === undefined) return {};
  const rows = await (
    await standing(db, zone, among, moment)
  )
    .select(['axis', (on) => on.fn.max<IsoDate>('as_of').as('day')])
    .groupBy('axis')
    .execute();
  return Object.fromEntries(
    rows.map(({ axis, day }): [Axis, IsoDate] => [axis as Axis, day]),
  ) as LastDays;
}

function amongSubjects(kind: SubjectKind, ids: readonly string[]): Among {
  return (on) => on.and([on('subject_kind', '=', kind), on('subject_id', 'in', ids)]);
}

type Among = (on: ExpressionBuilder<Schema, 'observation'>) => Expression<SqlBool>;

function membersOf(zone: string, { kind, id }: Subject): Among | undefined {
  switch (kind) {
    case 'zone':
      return (on) => on('subject_kind', '!=', 'zone');
    case 'block':
      return (on) =>
        on.or(
          (['parcel', 'work'] as const).map((member) =>
            on.and([
              on('subject_kind', '=', member),
              on('subject_id', 'in', (from) =>
                from
                  .selectFrom(member)
                  .select('id')
                  .where('zone_id', '=', zone)
                  .where('block_id', '=', id),
              ),
            ]),
          ),
        );
    case 'project':
      return (on) =>
        on.and([
          on('subject_kind', '=', 'parcel'),
          on('subject_id', 'in', (from) =>
            from
              .selectFrom('project_parcel')
              .select('parcel_id')
              .where('zone_id', '=', zone)
              .where('project_id', '=', id),
          ),
        ]);
    case 'parcel':
    case 'work':
    case 'event':
      return undefined;
  }
}

/**
 * The observations of some subjects by a day that count for someone who knows the log up to a moment. Retractions and
 * corrections, which are few, are read first: whom they take away is for the model to say, as they may do it to each other.
 */
async function standing(db: Kysely<Schema>, zone: string, among: Among, moment: Moment) {
  const { asOf, knownBy } = moment;
  const known = db
    .selectFrom('observation')
    .where('zone_id', '=', zone)
    .where(among)
    .$if(knownBy !== undefined, (query) => query.where('recorded_at', '<=', knownBy!));
  const changes = await known
    .select(['id', 'supersedes', 'retracts'])
    .where((on) => on.or([on('supersedes', 'is not', null), on('retracts', 'is not', null)]))
    .execute();
  const gone = [...withdrawnIds(changes.map(changeFrom))];
  return known
    .where('kind', '=', 'observation')
    .where('as_of', '<=', asOf)
    .$if(gone.length > 0, (query) => query.where('id', 'not in', gone));
}

type ChangeRow = Pick<Selectable<ObservationTable>, 'id' | 'supersedes' | 'retracts'>;

export function changeFrom({ id, supersedes, retracts }: ChangeRow): Change {
  return retracts === null
    ? { kind: 'observation', id, supersedes }
    : { kind: 'retraction', id, retracts };
}
