import { describe, expect, test } from 'vitest';
import { attemptsWithin } from '../../../server/remote/attempts.ts';
import { createInvitations } from '../../../server/remote/invitations.ts';

const minute = 60_000;

function invitationsAt() {
  const clock = { now: 0 };
  const withdrawn: string[] = [];
  const invitations = createInvitations(
    () => clock.now,
    (room) => withdrawn.push(room),
  );
  /** A code that none of the given ones is. */
  const wrongCode = (...codes: readonly string[]) =>
    Array.from({ length: codes.length + 1 }, (_, n) => String(n).padStart(8, '0')).find(
      (code) => !codes.includes(code),
    )!;
  return { ...invitations, clock, withdrawn, wrongCode };
}

describe('a code', () => {
  test('is eight digits and leads to its room once', () => {
    const { invite, redeem } = invitationsAt();
    const { code } = invite('a');
    expect(code).toMatch(/^\d{8}$/);
    expect(redeem(code, '10.0.0.5')).toEqual({ kind: 'room', room: 'a' });
    expect(redeem(code, '10.0.0.5')).toEqual({ kind: 'ended', why: 'used-code' });
  });

  test('holds for five minutes, or until the room has another', () => {
    const { invite, redeem, clock } = invitationsAt();
    const first = invite('a').code;
    const second = invite('a').code;
    expect(redeem(first, '10.0.0.5')).toMatchObject({ why: 'expired-code' });
    clock.now += 5 * minute;
    expect(redeem(second, '10.0.0.5')).toMatchObject({ why: 'expired-code' });
  });

  test('can be tried eight times from one address, then only after ten minutes', () => {
    const { invite, redeem, wrongCode, clock } = invitationsAt();
    const wrong = wrongCode(invite('a').code);
    for (let tries = 0; tries < 8; tries += 1)
      expect(redeem(wrong, '10.0.0.5')).toMatchObject({ why: 'wrong-code' });
    const right = invite('a').code;
    expect(redeem(right, '10.0.0.5')).toMatchObject({ why: 'too-many-tries' });
    expect(redeem(right, '10.0.0.6')).toEqual({ kind: 'room', room: 'a' });
    clock.now += 10 * minute;
    expect(redeem(invite('a').code, '10.0.0.5')).toEqual({ kind: 'room', room: 'a' });
  });

  test('is given up after twenty wrong tries from anywhere, and its wall is told', () => {
    const { invite, redeem, wrongCode, withdrawn } = invitationsAt();
    const { code } = invite('a');
    for (let tries = 0; tries < 20; tries += 1) redeem(wrongCode(code), `10.0.0.${tries}`);
    expect(withdrawn).toEqual(['a']);
    expect(redeem(code, '10.0.1.1')).toMatchObject({ why: 'expired-code' });
  });
});

test('of addresses beyond ten thousand the one noted longest ago is forgotten', () => {
  const { note, areTooMany } = attemptsWithin(minute, 1, () => 0);
  for (let address = 0; address <= 10_000; address += 1) note(`${address}`);
  expect([areTooMany('0'), areTooMany('1'), areTooMany('10000')]).toEqual([false, true, true]);
});
