import type { Person } from '../../../geodata/access/person.ts';

/** Those whose name or user name has all that is typed, by any case; administrators first, who are disabled last. */
export function findPeople(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = typed.trim().toLowerCase().split(/\s+/);
  const found = people.filter(({ name, username }) => {
    const text = `${name} ${username}`.toLowerCase();
    return wanted.every((part) => text.includes(part));
  });
  const rank = ({ administrator, disabled }: Person) => (disabled ? 2 : administrator ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh'));
}
