/** What somebody may be in a zone, from looking to keeping it. */
export const zoneRoles = ['reader', 'recorder', 'approver', 'keeper'] as const;
export type ZoneRole = (typeof zoneRoles)[number];

/** A role that somebody has in a zone. */
export type Grant = {
  readonly zone: string;
  readonly role: ZoneRole;
  /** The blocks that a recorder records in, `['nanbo']`; null: all of the zone, and whatever is in none. Of other roles null. */
  readonly blocks: readonly string[] | null;
};

/** How somebody comes by single sign-on. */
type SingleSignOnLink = {
  /** What the provider calls him: `wang.fang`. Counts until he has come for the first time. */
  readonly username: string;
  /** Whether he has come: from then on he is known by what the provider never gives to another. */
  readonly isBound: boolean;
};

/** Somebody with an account. */
export type Person = {
  readonly id: string;
  /** What he signs in with: `wang.fang`. */
  readonly username: string;
  /** What stands beside what he writes: `王芳`. */
  readonly name: string;
  /** May do everything, in every zone. */
  readonly administrator: boolean;
  /** Cannot sign in; what he wrote stays his. */
  readonly disabled: boolean;
  /** Whether he may come by a password of ours; without one, by single sign-on alone. */
  readonly hasPassword: boolean;
  readonly singleSignOn: SingleSignOnLink | null;
  readonly grants: readonly Grant[];
};
