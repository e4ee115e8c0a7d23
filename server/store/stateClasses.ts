import type { Insertable, Transaction } from 'kysely';
import { numberClasses, type ClassNumbers } from './classNumbers.ts';
import type { Schema } from './schema.ts';
import type { StateClassTable } from './stateSchema.ts';

export type StateClasses = ClassNumbers<Omit<Insertable<StateClassTable>, 'zone_id' | 'id'>>;

const columns = [
  'clearance',
  'levelling',
  'building',
  'blocked',
  'land_use',
  'quality',
] as const satisfies (keyof StateClassTable)[];

export async function loadStateClasses(
  db: Transaction<Schema>,
  zone: string,
): Promise<StateClasses> {
  const rows = await db
    .selectFrom('state_class')
    .select(['id', ...columns])
    .where('zone_id', '=', zone)
    .execute();
  const known = rows.map((row) => ({ ...row, blocked: Boolean(row.blocked) }));
  return numberClasses(zone, columns, known);
}
