import { expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../../server/accounts/passwords.ts';
import { limitTries } from '../../../server/accounts/tries.ts';

const cost = { N: 2 ** 4, r: 8, p: 1 };

test('a password is known again, by whatever it was made with, and no other is', async () => {
  const hash = await hashPassword('漫山红 2010', cost);
  expect(hash).toMatch(/^scrypt\$16\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(hash).not.toBe(await hashPassword('漫山红 2010', cost));
  expect(await isPassword('漫山红 2010', hash)).toBe(true);
  expect(await isPassword('漫山红 2011', hash)).toBe(false);
  expect(await isPassword('', hash)).toBe(false);
  const older = await hashPassword('müller-2010', { ...cost, N: 8 });
  expect(await isPassword('mu\u0308ller-2010', older)).toBe(true);
});

test('a hash that is damaged lets nobody in', async () => {
  const hash = await hashPassword('eight-or-more', cost);
  expect(await isPassword('', hash.replace(/\$[^$]*$/, '$'))).toBe(false);
});

test('whoever guesses waits ever longer, up to the longest, and an hour later not at all', () => {
  let now = 0;
  const tries = limitTries({ free: 3, longest: 60 }, () => now);
  const waits = [];
  for (let tried = 0; tried < 10; tried += 1) {
    waits.push(tries.wait('name'));
    tries.note('name');
  }
  expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60]);
  now += 59_500;
  expect([tries.wait('name'), tries.wait('other')]).toEqual([1, 0]);
  tries.forgive('name');
  expect(tries.wait('name')).toBe(1);
  tries.clear('name');
  expect(tries.wait('name')).toBe(0);
  for (let tried = 0; tried < 10; tried += 1) tries.note('name');
  now += 3_600_000;
  expect(tries.wait('name')).toBe(0);
});

test('what is remembered of tries is bounded, the oldest is forgotten', () => {
  const tries = limitTries({ free: 1, longest: 60 }, () => 0);
  for (let each = 0; each < 10_001; each += 1) tries.note(`name ${each}`);
  expect([tries.wait('name 0'), tries.wait('name 1')]).toEqual([0, 2]);
});
