import { expect, test } from 'vitest';
import { soundLines, soundRings, type Step } from '../../../server/tiles/soundShapes.ts';

const square = (at: number, size: number): Step[] => [
  [at, at],
  [at + size, at],
  [at + size, at + size],
  [at, at + size],
  [at, at],
];
const hole = (at: number, size: number) => square(at, size).toReversed();
const flat: Step[] = [
  [50, 50],
  [60, 50],
  [50, 50],
];

test('rings that have vanished go, and each hole stays behind its own', () => {
  expect(soundRings([square(0, 20), hole(5, 2), square(30, 9), hole(31, 3)])).toEqual([
    square(0, 20),
    hole(5, 2),
    square(30, 9),
    hole(31, 3),
  ]);
  // The hole of a ring that has vanished would be taken for one of the ring before.
  expect(soundRings([square(0, 20), flat, hole(51, 2)])).toEqual([square(0, 20)]);
  expect(soundRings([flat, hole(51, 2)])).toEqual([]);
});

test('positions that have fallen together are one, and a line of one is none', () => {
  const doubled = square(0, 20).flatMap((step): Step[] => [step, [...step]]);
  expect(soundRings([doubled])).toEqual([square(0, 20)]);
  expect(
    soundLines([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [2, 1],
      ],
    ]),
  ).toEqual([
    [
      [1, 1],
      [2, 1],
    ],
  ]);
});
