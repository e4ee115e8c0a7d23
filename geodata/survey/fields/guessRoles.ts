import { plainName, roleNames, roles, type Role } from './roleNames.ts';

/** The field that stands for each role. */
export type RoleFields = Readonly<Partial<Record<Role, string>>>;

/** A field that may stand for a role, with how sure that is: 0…1. */
export type RoleGuess = {
  readonly field: string;
  readonly role: Role;
  readonly confidence: number;
};

/**
 * What the fields of a layer may be to a parcel, by their names. Each field and each role is told once: the surest first. A
 * name that standards use is surer than a general one (`id`), the same name surer than one that only contains it
 * (`规划用地面积` for `用地面积`), or was cut at ten bytes (`地块编` for `地块编号`).
 */
export function guessRoles(fields: readonly string[]): RoleGuess[] {
  const all = fields.flatMap((field) => roles.flatMap((role) => guess(field, role) ?? []));
  const taken = new Set<string>();
  return all
    .toSorted((one, other) => other.confidence - one.confidence)
    .filter(({ field, role }) => {
      if (taken.has(`field ${field}`) || taken.has(`role ${role}`)) return false;
      taken.add(`field ${field}`).add(`role ${role}`);
      return true;
    });
}

export function fieldsByRole(guesses: readonly RoleGuess[]): RoleFields {
  return Object.fromEntries(guesses.map(({ role, field }) => [role, field]));
}

function guess(field: string, role: Role): RoleGuess | null {
  const names = roleNames[role];
  const plain = plainName(field);
  const rank = (index: number) => 1 - (0.5 * index) / names.length;
  const exact = names.indexOf(plain);
  if (exact >= 0) return { field, role, confidence: rank(exact) };
  // Two Chinese characters say something anywhere in a name, initials of pinyin do not.
  const isChinese = /\p{Script=Han}{2}/u;
  const similar = names.findIndex(
    (name) =>
      isChinese.test(name) &&
      isChinese.test(plain) &&
      (plain.includes(name) || (plain.length > 2 && name.startsWith(plain))),
  );
  return similar < 0 ? null : { field, role, confidence: 0.6 * rank(similar) };
}
