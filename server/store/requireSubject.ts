import type { Transaction } from 'kysely';
import type { Subject } from '../../geodata/observation.ts';
import { UnknownSubjectError } from './errors.ts';
import { idPages } from './idPages.ts';
import type { Schema } from './schema.ts';

/** Fails with `UnknownSubjectError` when the zone has no such thing. */
export async function requireSubject(
  db: Transaction<Schema>,
  zone: string,
  subject: Subject,
): Promise<void> {
  if (!(await subjectExists(db, zone, subject))) throw new UnknownSubjectError(zone, subject);
}

/** The same of several, any number of parcels among them; fails with the first that is missing. */
export async function requireSubjects(
  db: Transaction<Schema>,
  zone: string,
  subjects: readonly Subject[],
): Promise<void> {
  const parcels = subjects.flatMap(({ kind, id }) => (kind === 'parcel' ? [id] : []));
  const found = new Set<string>();
  for (const page of idPages(parcels))
    for (const { id } of await db
      .selectFrom('parcel')
      .select('id')
      .where('zone_id', '=', zone)
      .where('id', 'in', page)
      .execute())
      found.add(id);
  for (const subject of subjects)
    if (subject.kind !== 'parcel' || !found.has(subject.id))
      await requireSubject(db, zone, subject);
}

/** Whether the zone has such a thing, or once had such a parcel. */
export async function subjectExists(
  db: Transaction<Schema>,
  zone: string,
  { kind, id }: Subject,
): Promise<boolean> {
  if (kind === 'zone') return id === zone;
  const isThere = await idExists(db, zone, kind, id);
  // What is no longer a parcel may still be spoken of: what was seen of it while it was one.
  return isThere || (kind === 'parcel' && (await idExists(db, zone, 'former_parcel', id)));
}

async function idExists(
  db: Transaction<Schema>,
  zone: string,
  table: Exclude<Subject['kind'], 'zone'> | 'former_parcel',
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select('id')
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
