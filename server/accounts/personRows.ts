import type { Person } from '../../geodata/access/person.ts';
import type { AccountsSchema } from './schema.ts';

/** What `peopleOf` reads of a person joined with his grants. */
export const personColumns = [
  'person.id',
  'person.username',
  'person.name',
  'person.administrator',
  'person.disabled',
  'zone_grant.zone',
  'zone_grant.role',
  'zone_grant.blocks',
] as const;

type PersonRow = Pick<
  AccountsSchema['person'],
  'id' | 'username' | 'name' | 'administrator' | 'disabled'
> & {
  readonly [Column in 'zone' | 'role' | 'blocks']: AccountsSchema['zone_grant'][Column] | null;
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
      grants: [...grants, ...more],
    });
  }
  return [...people.values()];
}
