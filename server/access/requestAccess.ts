import {
  mayDo,
  needsApproval,
  type Action,
  type Actor,
  type Reading,
} from '../../geodata/access/mayDo.ts';
import type { Person } from '../../geodata/access/person.ts';

/** Who asks, and what he meets. */
export type RequestAccess = {
  /** While nobody has an account, whoever reaches the server is let in as `HOST` and `GUATU_WRITE` have it. */
  readonly hasAccounts: boolean;
  /** Who is signed in; null of nobody, and of the browser that prints a sheet. */
  readonly person: Person | null;
  readonly actor: Actor;
  /** The token of his session; null without one. */
  readonly token: string | null;
  readonly closedZones: ReadonlySet<string>;
  /** Where recorders write at once. */
  readonly zonesWithoutApproval: ReadonlySet<string>;
};

/** Of whoever asks while nobody has an account. */
export const withoutAccounts: RequestAccess = {
  hasAccounts: false,
  person: null,
  actor: null,
  token: null,
  closedZones: new Set(),
  zonesWithoutApproval: new Set(),
};

export function readingOf({ closedZones }: RequestAccess, zone: string): Reading {
  return closedZones.has(zone) ? 'closed' : 'public';
}

/** Whether he may do something in a zone, by his account alone; anybody may where there are none. */
export function mayIn(
  access: RequestAccess,
  action: Action,
  zone: string,
  blocks?: readonly string[],
): boolean {
  const place = { zone, reading: readingOf(access, zone), ...(blocks && { blocks }) };
  return !access.hasAccounts || mayDo(access.actor, action, place);
}

/** Whether what he enters in a zone waits until another approves it. */
export function isApprovedFirst(access: RequestAccess, zone: string): boolean {
  return (
    !access.zonesWithoutApproval.has(zone) &&
    needsApproval(access.actor, { zone, reading: readingOf(access, zone) })
  );
}

/** What lists of zones hold for whoever asks; everything where nobody has said who he is, as in a copy. */
export function readable<Item extends { readonly id: string }>(
  access: RequestAccess | undefined,
  zones: readonly Item[],
): readonly Item[] {
  return access ? zones.filter(({ id }) => mayIn(access, 'read', id)) : zones;
}
