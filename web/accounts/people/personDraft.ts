import { zoneRoles, type Grant, type Person } from '../../../geodata/access/person.ts';
import { isLongEnough } from '../password.ts';

/** Somebody as he is typed. A new one has a password, which somebody there already never shows. */
export type PersonDraft = {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  /** Of a new one: what the provider of single sign-on calls him, empty where he does not come by it. */
  readonly providerUsername: string;
  readonly administrator: boolean;
  readonly disabled: boolean;
  readonly grants: readonly Grant[];
};

export const newPersonDraft: PersonDraft = {
  username: '',
  name: '',
  password: '',
  providerUsername: '',
  administrator: false,
  disabled: false,
  grants: [],
};

export function draftOf(person: Person): PersonDraft {
  return { ...person, password: '', providerUsername: '' };
}

/** What is not yet as it has to be, the first of it; null where all is. */
export type DraftFault = 'username' | 'name' | 'password' | 'zone' | 'blocks';

export function faultOf(draft: PersonDraft, isNew: boolean): DraftFault | null {
  if (isNew && draft.username.trim() === '') return 'username';
  if (draft.name.trim() === '') return 'name';
  if (isNew && !mayComeIn(draft)) return 'password';
  if (new Set(draft.grants.map(roleInZone)).size < draft.grants.length) return 'zone';
  return draft.grants.some(({ blocks }) => blocks?.length === 0) ? 'blocks' : null;
}

function mayComeIn({ password, providerUsername }: PersonDraft): boolean {
  return isLongEnough(password) || (password === '' && providerUsername.trim() !== '');
}

function roleInZone({ zone, role }: Grant): string {
  return JSON.stringify([zone, role]);
}

/** Another role in place of a grant's; only of a recorder it is said in which blocks. */
export function withRole(grant: Grant, role: Grant['role']): Grant {
  return { ...grant, role, blocks: role === 'recorder' ? grant.blocks : null };
}

/**
 * The first zone that nothing is granted in yet, with the least that can be granted; where something is in all of them, the first
 * role that is not. undefined where there is nothing left.
 */
export function nextGrant(
  grants: readonly Grant[],
  zones: readonly string[],
  first: string | null,
): Grant | undefined {
  const free = zones.filter((zone) => grants.every((grant) => grant.zone !== zone));
  const zone = free.find((one) => one === first) ?? free[0];
  if (zone !== undefined) return { zone, role: 'reader', blocks: null };
  const held = new Set(grants.map(roleInZone));
  return zones
    .flatMap((one) => zoneRoles.map((role): Grant => ({ zone: one, role, blocks: null })))
    .find((grant) => !held.has(roleInZone(grant)));
}

/** With one grant replaced, or taken out. */
export function withGrant(
  grants: readonly Grant[],
  position: number,
  grant: Grant | null,
): readonly Grant[] {
  return grants.flatMap((one, at) => (at === position ? (grant ?? []) : one));
}
