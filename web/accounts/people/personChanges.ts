import type { Grant, Person } from '../../../geodata/access/person.ts';

/** What of somebody can have been changed by others. */
type Field = 'name' | 'administrator' | 'disabled' | 'grants';
const fields: readonly Field[] = ['name', 'administrator', 'disabled', 'grants'];

/** The fields in which somebody is not as he was, in the order of the form. */
export function personChanges(before: Person, after: Person): readonly Field[] {
  return fields.filter((field) =>
    field === 'grants'
      ? grantKeys(before.grants) !== grantKeys(after.grants)
      : before[field] !== after[field],
  );
}

/** Grants are the same in any order. */
function grantKeys(grants: readonly Grant[]): string {
  return JSON.stringify(
    grants
      .map(({ zone, role, blocks }) => [zone, role, blocks && [...blocks].sort()])
      .map((key) => JSON.stringify(key))
      .sort(),
  );
}
