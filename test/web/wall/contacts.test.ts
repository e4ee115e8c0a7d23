import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPalm,
  isTap,
  movesMap,
  type Contact,
  type Press,
} from '../../../web/wall/touch/contacts.ts';

/** 55 inches: a millimetre is 3.2 pixels. */
const wall = { width: 3840, height: 2160 };
const finger = (id: number, x: number, y = 1000): Contact => ({ id, x, y, radius: 25 });
const palm: Contact = { id: 9, x: 1000, y: 1000, radius: 120 };

describe('contacts with a wall', () => {
  test('a palm is none that moves the map, a fingertip is', () => {
    expect(isPalm(palm, wall)).toBe(true);
    expect(isPalm(finger(1, 0), wall)).toBe(false);
    expect(isPalm({ ...finger(1, 0), radius: 0 }, wall)).toBe(false);
    expect(movesMap(palm, [], wall)).toBe(false);
  });

  test('two fingers of one person move it, a third and a second person do not', () => {
    const first = finger(1, 1000);
    expect(movesMap(first, [], wall)).toBe(true);
    expect(movesMap(finger(2, 1800), [first], wall)).toBe(true);
    expect(movesMap(finger(2, 3000), [first], wall)).toBe(false);
    expect(movesMap(finger(3, 1400), [first, finger(2, 1800)], wall)).toBe(false);
  });

  test('never do more than two', () => {
    const anyContact = fc.record({
      id: fc.nat(20),
      x: fc.nat(3840),
      y: fc.nat(2160),
      radius: fc.nat(200),
    });
    fc.assert(
      fc.property(fc.array(anyContact), (all) => {
        const moving: Contact[] = [];
        for (const one of all) if (movesMap(one, moving, wall)) moving.push(one);
        expect(moving.length).toBeLessThanOrEqual(2);
        expect(moving.filter((one) => isPalm(one, wall))).toEqual([]);
      }),
    );
  });
});

describe('a press', () => {
  const short: Press = { began: 0, contacts: 1, moved: 6, wasPalm: false };
  test.each([
    ['one finger, short, in its place', short, 180, true],
    ['one that rests', short, 1500, false],
    ['one that has moved', { ...short, moved: 60 }, 180, false],
    ['two at once', { ...short, contacts: 2 }, 180, false],
    ['a palm', { ...short, wasPalm: true }, 180, false],
  ])('%s', (_, press, now, tap) => {
    expect(isTap(press, now, wall)).toBe(tap);
  });
});
