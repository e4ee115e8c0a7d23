import type { RoleFields, RoleGuess } from '../survey/fields/guessRoles.ts';
import type { Role } from '../survey/fields/roleNames.ts';

/**
 * What fields are to a parcel where an earlier file of the zone had all of the same: then somebody has confirmed it. Undefined where none
 * had.
 *
 * @param earlier newest first
 */
export function rememberedRoles(
  fields: readonly string[],
  earlier: readonly RoleFields[],
): RoleGuess[] | undefined {
  const there = new Set(fields);
  const alike = earlier
    .map((readAs) => Object.entries(readAs) as [Role, string][])
    .find((entries) => entries.length > 0 && entries.every(([, field]) => there.has(field)));
  return alike?.map(([role, field]) => ({ role, field, confidence: 1 }));
}
