import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { mostScenes } from '../../../geodata/meeting/deck.ts';
import { makeDeck } from '../../../geodata/meeting/makeDeck.ts';
import { planItem } from './planItem.ts';

const asOf = isoDate('2010-09-30');

describe('the deck of a zone', () => {
  test('has a scene for each block in their order, and ends with the decisions', () => {
    const deck = makeDeck({
      asOf,
      blocks: [{ id: 'nanbo' }, { id: 'liushi' }],
      plan: [],
      works: [],
    });
    expect(deck.title).toEqual({ zh: '2010 年 9 月汇报', en: 'Meeting of September 2010' });
    expect(deck.scenes.map(({ id }) => id)).toEqual([
      'title',
      'overview',
      'block-nanbo',
      'block-liushi',
      'rates',
      'ranking',
      'decisions',
    ]);
  });

  test('speaks of land outside the blocks that has a day to keep or is held up, and of no other', () => {
    const due = { milestone: 'start', due: isoDate('2010-11-20') } as const;
    const inBlock = [{ id: 'nanbo', name: { zh: '南博', en: 'Nanbo' } }];
    const deck = makeDeck({
      asOf,
      blocks: [],
      works: [],
      plan: [
        planItem('project:planned', { deadline: due }),
        planItem('project:unplanned', {}),
        planItem('parcel:in-a-block', { deadline: due, blocks: inBlock }),
        planItem('work:road', { deadline: due }),
      ],
    });
    expect(deck.scenes.map(({ id }) => id)).toEqual([
      'title',
      'overview',
      'project-planned',
      'rates',
      'ranking',
      'decisions',
    ]);
  });

  test('of however many blocks is one that can be kept', () => {
    fc.assert(
      fc.property(fc.nat(400), (count) => {
        const blocks = Array.from({ length: count }, (_, index) => ({ id: `b${index}` }));
        const { scenes } = makeDeck({ asOf, blocks, plan: [], works: [] });
        expect(scenes.length).toBe(Math.min(mostScenes, count + 5));
        expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length);
        expect([scenes[0]?.id, scenes.at(-1)?.id]).toEqual(['title', 'decisions']);
      }),
    );
  });
});
