import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  historyOf,
  redo,
  undo,
  type History,
} from '../../../../web/landUseRates/area/history.ts';

type Move = 'undo' | 'redo' | { readonly to: number };

/** A history after any steps, taken back and again in any order. */
const anyHistory: fc.Arbitrary<History<number>> = fc
  .array(
    fc.oneof(
      fc.constantFrom<Move>('undo', 'redo'),
      fc.nat(9).map((to): Move => ({ to })),
    ),
    { maxLength: 150, size: 'max' },
  )
  .map((moves) =>
    moves.reduce<History<number>>((history, move) => {
      if (move === 'undo') return undo(history);
      return move === 'redo' ? redo(history) : advance(history, move.to);
    }, historyOf(-1)),
  );

describe('a history of steps', () => {
  test('a step taken back leaves what was, but for what had been taken back before', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, next) => {
        const back = undo(advance(history, next));
        expect(back.present).toBe(history.present);
        expect(back.future).toEqual([next]);
        expect(back.past).toEqual(history.past.slice(-99));
      }),
    );
  });

  test('what was taken back and done again is as it was', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        if (history.past.length > 0) expect(redo(undo(history))).toEqual(history);
        if (history.future.length > 0) expect(undo(redo(history))).toEqual(history);
      }),
    );
  });

  test('a new step ends what could be done again', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, next) => {
        const after = advance(history, next);
        expect(after.present).toBe(next);
        expect(redo(after)).toBe(after);
      }),
    );
  });

  test('with nothing to take back or do again it is the very same', () => {
    const fresh = historyOf('zone');
    expect(undo(fresh)).toBe(fresh);
    expect(redo(fresh)).toBe(fresh);
  });

  test('it goes a hundred steps back and no further', () => {
    let history = historyOf(0);
    for (let step = 1; step <= 250; step++) history = advance(history, step);
    for (let step = 0; step < 250; step++) history = undo(history);
    expect(history.present).toBe(150);
  });
});
