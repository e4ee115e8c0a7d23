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
  readonly grants: readonly Grant[];
};
