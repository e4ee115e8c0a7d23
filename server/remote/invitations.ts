import { randomInt } from 'node:crypto';
import { attemptsWithin } from './attempts.ts';

/** How long a code holds. */
const lifetime = 5 * 60_000;
/** Wrong tries of one address within ten minutes; a person who mistypes needs three. */
const mostOfAddress = 8;
/** Wrong tries of anybody while a code is out: one in five million that one of them is right. */
const mostOfCode = 20;

type Invitation = { readonly room: string; readonly until: number; readonly wrongTries: number };
type Redeemed =
  | { readonly kind: 'room'; readonly room: string }
  | {
      readonly kind: 'ended';
      readonly why: 'wrong-code' | 'used-code' | 'expired-code' | 'too-many-tries';
    };

/**
 * Codes that let one device in, once. A code names no room, so a wrong one is a try at every room: each of them counts it, and
 * gives its code up when there were too many.
 *
 * @param onWithdrawn told when a room's code has gone without being used
 */
export function createInvitations(now: () => number, onWithdrawn: (room: string) => void) {
  const open = new Map<string, Invitation>();
  /** What became of codes that were open, for as long as somebody may still have them before his eyes. */
  const spent = new Map<
    string,
    { readonly why: 'used-code' | 'expired-code'; readonly at: number }
  >();
  const tries = attemptsWithin(10 * 60_000, mostOfAddress, now);

  const spend = (code: string, why: 'used-code' | 'expired-code') => {
    open.delete(code);
    spent.set(code, { why, at: now() });
  };
  const expire = () => {
    for (const [code, { until }] of open) if (now() >= until) spend(code, 'expired-code');
    for (const [code, { at }] of spent) if (now() - at > 2 * lifetime) spent.delete(code);
  };
  const withdraw = (room: string) => {
    for (const [code, invitation] of open)
      if (invitation.room === room) spend(code, 'expired-code');
  };
  const countWrong = () => {
    for (const [code, invitation] of open) {
      const wrongTries = invitation.wrongTries + 1;
      open.set(code, { ...invitation, wrongTries });
      if (wrongTries < mostOfCode) continue;
      spend(code, 'expired-code');
      onWithdrawn(invitation.room);
    }
  };

  return {
    /** A new code for a room, in place of the one it had. */
    invite: (room: string): { readonly code: string; readonly seconds: number } => {
      expire();
      withdraw(room);
      let code = newCode();
      while (open.has(code) || spent.has(code)) code = newCode();
      open.set(code, { room, until: now() + lifetime, wrongTries: 0 });
      return { code, seconds: lifetime / 1000 };
    },
    redeem: (code: string, address: string): Redeemed => {
      expire();
      if (tries.areTooMany(address)) return { kind: 'ended', why: 'too-many-tries' };
      const invitation = open.get(code);
      if (invitation) {
        spend(code, 'used-code');
        return { kind: 'room', room: invitation.room };
      }
      tries.note(address);
      const why = spent.get(code)?.why ?? 'wrong-code';
      if (why === 'wrong-code') countWrong();
      return { kind: 'ended', why };
    },
    withdraw,
  };
}

/** Eight digits, which can be read out and typed: 04821937. */
function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
