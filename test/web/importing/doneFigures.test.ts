import { describe, expect, test } from 'vitest';
import { donesOf, leftBehind } from '../../../web/importing/doneFigures.ts';
import { summary } from './drafts.ts';

const counts = { added: 2, replaced: 3, ended: 0, layers: [] };
const outcomes = { ...summary.outcomes, boundaryReplaced: 2, attributesChanged: 1 };

describe('what an import has done', () => {
  test('is told in the words of the button where the comparison is at hand', () => {
    expect(donesOf(counts, { ...summary, outcomes })).toEqual([
      { kind: 'added', count: 2 },
      { kind: 'boundaryReplaced', count: 2 },
      { kind: 'attributesChanged', count: 1 },
    ]);
  });

  test('is told as it is on record where it is not, or where it speaks of something else', () => {
    const onRecord = [
      { kind: 'added', count: 2 },
      { kind: 'replaced', count: 3 },
    ];
    expect(donesOf(counts, null)).toEqual(onRecord);
    expect(donesOf(counts, summary)).toEqual(onRecord);
    expect(donesOf({ ...counts, added: 0, replaced: 0, ended: 7 }, null)).toEqual([
      { kind: 'ended', count: 7 },
    ]);
  });

  test('leaves behind what cannot come in and what was left out', () => {
    expect(leftBehind({ ...summary, outcomes: { ...outcomes, blocked: 2, skipped: 1 } })).toEqual([
      { kind: 'blocked', count: 2 },
      { kind: 'skipped', count: 1 },
    ]);
    expect(leftBehind({ ...summary, outcomes: { ...outcomes, blocked: 0 } })).toEqual([]);
  });
});
