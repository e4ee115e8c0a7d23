import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../geodata/meeting/deck.ts';
import { makeDeck } from '../../../geodata/meeting/makeDeck.ts';
import { isoDate } from '../../../geodata/date.ts';
import {
  addView,
  changeScene,
  freeDeckId,
  moveScene,
  removeScene,
  typed,
} from '../../../web/meeting/deck/deckChanges.ts';

const deckOf = (blocks: number): Deck =>
  makeDeck({
    asOf: isoDate('2010-09-30'),
    blocks: Array.from({ length: blocks }, (_, index) => ({ id: `b${index}` })),
    plan: [],
    works: [],
  });
const ids = ({ scenes }: Deck) => scenes.map(({ id }) => id);

describe('a deck', () => {
  test('keeps every scene when one is moved, and the order of the others', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(30), fc.integer({ min: -5, max: 40 }), (blocks, pick, to) => {
        const deck = deckOf(blocks);
        const id = ids(deck)[pick % deck.scenes.length]!;
        const moved = ids(moveScene(deck, id, to));
        expect(moved.toSorted()).toEqual(ids(deck).toSorted());
        expect(moved.filter((one) => one !== id)).toEqual(ids(deck).filter((one) => one !== id));
        expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(deck.scenes.length - 1, to)));
      }),
    );
  });

  test('has views added under ids of their own', () => {
    const two = addView(addView(deckOf(0), '?theme=building'), '/parcels/nanbo');
    expect(ids(two).slice(-2)).toEqual(['view-1', 'view-2']);
    expect(ids(addView(removeScene(two, 'view-1'), ''))).toContain('view-1');
  });

  test('has a scene hidden, named and written notes for, the others left alone', () => {
    const deck = deckOf(1);
    const changed = changeScene(deck, 'block-b0', { hidden: true, notes: typed(' 先说卡点 ') });
    expect(changed.scenes[2]).toMatchObject({ hidden: true, notes: { zh: '先说卡点' } });
    expect(changed.scenes.filter(({ id }) => id !== 'block-b0')).toEqual(
      deck.scenes.filter(({ id }) => id !== 'block-b0'),
    );
    expect(typed('  ')).toBeNull();
  });

  test('has an id that no other has', () => {
    expect(freeDeckId('2010-09', [])).toBe('2010-09');
    expect(freeDeckId('2010-09', ['2010-09', '2010-09-2'])).toBe('2010-09-3');
  });
});
