import { describe, expect, test } from 'vitest';
import {
  pageOf,
  pageSize,
  positionOfFeature,
  rowsOf,
} from '../../../web/importing/preview/pages.ts';
import {
  deedsOf,
  findingKinds,
  shownOutcomes,
  whyNothing,
} from '../../../web/importing/preview/summaryFigures.ts';
import { featureOf, guessed, summary } from './drafts.ts';

describe('the figures of a draft', () => {
  test('name what an import is for even where there is none of it', () => {
    expect(shownOutcomes(summary)).toEqual([
      'new',
      'boundaryReplaced',
      'attributesChanged',
      'blocked',
    ]);
  });

  test('say what writing would do, and that it ends parcels only where that is chosen', () => {
    expect(deedsOf(summary, guessed)).toEqual([
      { kind: 'new', count: 2 },
      { kind: 'boundaryReplaced', count: 1 },
      { kind: 'block', count: 3 },
    ]);
    const ending = deedsOf(summary, { ...guessed, endMissing: true });
    expect(ending).toContainEqual({ kind: 'ended', count: 7 });
    expect(deedsOf({ ...summary, changes: false }, guessed)).toEqual([]);
  });

  test('say why there is nothing to write', () => {
    const outcomes = { ...summary.outcomes, new: 0, boundaryReplaced: 0, blocked: 4 };
    expect(whyNothing({ ...summary, outcomes })).toBe('nothingReadable');
    const some = { ...outcomes, unchanged: 3, blocked: 1 };
    expect(whyNothing({ ...summary, outcomes: some })).toBe('readableThere');
    expect(whyNothing({ ...summary, outcomes: { ...some, blocked: 0 } })).toBe('alreadyThere');
    const left = { ...outcomes, blocked: 0, skipped: 4 };
    expect(whyNothing({ ...summary, outcomes: left })).toBe('allSkipped');
    expect(whyNothing({ ...summary, features: 0, outcomes: { ...left, skipped: 0 } })).toBe(
      'alreadyThere',
    );
  });

  test('put the most frequent finding first and leave out those there are none of', () => {
    expect(findingKinds(summary)).toEqual([
      ['notAnArea', 3],
      ['overlap', 1],
    ]);
  });
});

describe('the rows of the list', () => {
  const stretch = (page: number) =>
    Array.from({ length: pageSize }, (_, index) => featureOf(page * pageSize + index + 1));

  test('stand where their stretch belongs, and wait where it has not come', () => {
    const rows = rowsOf(2 * pageSize + 5, new Map([[1, stretch(1)]]));
    expect(rows).toHaveLength(2 * pageSize + 5);
    expect(rows[pageSize - 1]).toBe(null);
    expect(rows[pageSize]?.feature).toBe(pageSize + 1);
    expect(rows[2 * pageSize]).toBe(null);
    expect(pageOf(pageSize)).toBe(1);
  });

  test('are no more than there are, whatever came before', () => {
    expect(rowsOf(3, new Map([[0, stretch(0)]]))).toHaveLength(3);
  });

  test('have a feature of the file at its place', () => {
    expect(positionOfFeature(1, 5)).toBe(0);
    expect(positionOfFeature(9, 5)).toBe(4);
  });
});
