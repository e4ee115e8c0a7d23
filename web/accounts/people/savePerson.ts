import type { Person } from '../../../geodata/access/person.ts';
import { changePerson, readPerson, type Tagged } from '../../apiAccounts.ts';
import type { PersonDraft } from './personDraft.ts';

/** Saves somebody as he is typed, unless he was changed since `etag`; answers him as he is then. */
export async function savePerson(
  id: string,
  { name, administrator, disabled, grants }: PersonDraft,
  etag: string,
): Promise<Tagged<Person>> {
  await changePerson(id, { name: name.trim(), administrator, disabled, grants }, etag);
  return readPerson(id);
}
