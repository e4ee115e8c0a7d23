import type { Person, ZoneRole } from './person.ts';

/**
 * What somebody does in a zone. Whoever may do any of it may read. `follow` is to see what waits for approval: of those who record their
 * own, of those who approve all of it.
 */
export const actions = ['read', 'record', 'follow', 'approve', 'keep', 'administer'] as const;
export type Action = (typeof actions)[number];

/** Who may read a zone: whoever reaches the server, or those alone who have a role in it. */
export const readings = ['public', 'closed'] as const;
export type Reading = (typeof readings)[number];

/** Who asks, as far as it matters here; null of somebody without an account. */
export type Actor = Pick<Person, 'administrator' | 'disabled' | 'grants'> | null;

type Place = {
  readonly zone: string;
  readonly reading: Reading;
  /**
   * The blocks that are written to: `['nanbo']`, `[]` of what stands in none, as the zone itself. Left out where they are not known yet:
   * then whoever may in any block may.
   */
  readonly blocks?: readonly string[];
};

const actionsOf: Readonly<Record<ZoneRole, readonly Action[]>> = {
  reader: ['read'],
  recorder: ['read', 'record', 'follow'],
  approver: ['read', 'follow', 'approve'],
  keeper: ['read', 'record', 'follow', 'approve', 'keep'],
};

/** Whether somebody may do something in a zone. Who is disabled is nobody. */
export function mayDo(actor: Actor, action: Action, { zone, reading, blocks }: Place): boolean {
  if (action === 'read' && reading === 'public') return true;
  if (actor === null || actor.disabled) return false;
  if (actor.administrator) return true;
  return actor.grants.some(
    (grant) =>
      grant.zone === zone &&
      actionsOf[grant.role].includes(action) &&
      (action !== 'record' || coversBlocks(grant.blocks, blocks)),
  );
}

/** Whether what somebody enters waits until another approves it: of who may only record. */
export function needsApproval(actor: Actor, place: Pick<Place, 'zone' | 'reading'>): boolean {
  return mayDo(actor, 'record', place) && !mayDo(actor, 'approve', place);
}

/** Whether somebody may do what concerns no zone: make zones and accounts, read the audit. */
export function mayAdminister(actor: Actor): boolean {
  return actor !== null && actor.administrator && !actor.disabled;
}

function coversBlocks(
  own: readonly string[] | null,
  written: readonly string[] | undefined,
): boolean {
  if (own === null || written === undefined) return true;
  return written.length > 0 && written.every((block) => own.includes(block));
}
