import { sql } from 'kysely';
import type { Person } from '../../geodata/access/person.ts';
import type { AccountsSchema } from './schema.ts';

/** What `peopleOf` reads of a person joined with his grants and how he signs in. The hash of his password is not in it. */
export const personColumns = [
  'person.id',
  'person.username',
  'person.name',
  'person.administrator',
  'person.disabled',
  'zone_grant.zone',
  'zone_grant.role',
  'zone_grant.blocks',
  'identity.username as sso_username',
  'identity.subject as sso_subject',
  sql<number>`case when person.password = '' then 0 else 1 end`.as('has_password'),
] as const;

type PersonRow = Pick<
  AccountsSchema['person'],
  'id' | 'username' | 'name' | 'administrator' | 'disabled'
> & {
  readonly [Column in 'zone' | 'role' | 'blocks']: AccountsSchema['zone_grant'][Column] | null;
} & {
  readonly sso_username: string | null;
  readonly sso_subject: string | null;
  readonly has_password: number;
};

/** A row for each grant of each person, one without for who has none. */
export function peopleOf(rows: readonly PersonRow[]): Person[] {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const { id, username, name, administrator, disabled, zone, role, blocks } = row;
    const grants = people.get(id)?.grants ?? [];
    const more =
      zone !== null && role !== null
        ? [{ zone, role, blocks: blocks === null ? null : (JSON.parse(blocks) as string[]) }]
        : [];
    people.set(id, {
      id,
      username,
      name,
      administrator: administrator === 1,
      disabled: disabled === 1,
      hasPassword: row.has_password === 1,
      singleSignOn:
        row.sso_username === null
          ? null
          : { username: row.sso_username, isBound: row.sso_subject !== null },
      grants: [...grants, ...more],
    });
  }
  return [...people.values()];
}
