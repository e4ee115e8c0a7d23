import { signal } from '@preact/signals';
import type { Person } from '../../../geodata/access/person.ts';
import { addressOf, getJson } from '../../api.ts';
import { resource } from '../../state/loadable.ts';

/** Whether anybody looks at the list; asked for only then. */
export const arePeopleShown = signal(false);

export const peopleList = resource<readonly Person[]>(
  () => (arePeopleShown.value ? addressOf.account('people') : null),
  async (address, abort) => (await getJson<{ people: readonly Person[] }>(address, abort)).people,
);

/** Who is open: the id of somebody, a new one, or nobody. */
export const openPerson = signal<{ readonly id: string } | 'new' | null>(null);
