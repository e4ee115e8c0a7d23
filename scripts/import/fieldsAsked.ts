import type { ExaminedLayer } from '../../geodata/survey/examineLayer.ts';
import { fieldsByRole, type RoleFields } from '../../geodata/survey/fields/guessRoles.ts';
import type { ImportOptions } from './options.ts';

/** What the fields of a layer are: as `--field` says of those that it has, else as they are guessed. No field is two things. */
export function fieldsAsked(
  { fields, roles }: Pick<ExaminedLayer, 'fields' | 'roles'>,
  { fields: asked }: Pick<ImportOptions, 'fields'>,
): RoleFields {
  const own = Object.entries(asked).filter(([, field]) => fields.includes(field));
  const said = new Set(own.map(([, field]) => field));
  const guessed = fieldsByRole(roles.filter(({ field }) => !said.has(field)));
  return { ...guessed, ...Object.fromEntries(own) };
}
