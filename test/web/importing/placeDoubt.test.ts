import { expect, test } from 'vitest';
import { placeDoubt } from '../../../web/importing/preview/placeDoubt.ts';
import { summary } from './drafts.ts';

const zone = { bbox: [119.8, 29.1, 119.9, 29.2], parcels: 40 } as const;
const drawing = (replaced: number, findings: Record<string, number> = {}) => ({
  ...summary,
  outcomes: { ...summary.outcomes, new: 6 - replaced, boundaryReplaced: replaced },
  findings,
});

test('land on its zone is not doubted, nor are a few parcels over its boundary', () => {
  expect(placeDoubt(drawing(1), zone)).toBe(null);
  expect(placeDoubt({ ...drawing(1), bbox: [119.8, 29.22, 119.9, 29.3] }, zone)).toBe(null);
  expect(placeDoubt(drawing(6, { outside: 3, apart: 2 }), zone)).toBe(null);
  const two = { ...summary.outcomes, new: 2, boundaryReplaced: 0 };
  expect(placeDoubt({ ...summary, outcomes: two, findings: { outside: 2 } }, zone)).toBe(null);
});

test('land far from its zone is doubted, with how far', () => {
  // Read in the next zone of 3°: 291 km farther to the east.
  const east = placeDoubt({ ...drawing(1), bbox: [122.9, 29.1, 123, 29.2] }, zone);
  expect(east).toMatchObject({ kind: 'far', count: 6 });
  expect(east?.kind === 'far' && east.kilometres).toBeCloseTo(291, 0);
  const north = placeDoubt({ ...drawing(1), bbox: [119.8, 29.25, 119.9, 29.3] }, zone);
  expect(north?.kind === 'far' && north.kilometres).toBeCloseTo(5.56, 2);
  expect(placeDoubt({ ...drawing(1), bbox: null }, zone)).toBe(null);
});

test('of a zone without parcels only a place that somebody pointed at is known', () => {
  const empty = { ...zone, parcels: 0 };
  expect(placeDoubt({ ...drawing(0), bbox: [119.8, 29.3, 119.9, 29.4] }, empty)).toBe(null);
  expect(placeDoubt({ ...drawing(0), bbox: [119.8, 30.1, 119.9, 30.2] }, empty)?.kind).toBe('far');
});

test('most parcels over the boundary, or none where its number is, is doubted', () => {
  expect(placeDoubt(drawing(1, { outside: 5 }), zone)).toEqual({ kind: 'outside', count: 5 });
  expect(placeDoubt(drawing(4, { apart: 3 }), zone)).toEqual({ kind: 'apart', count: 3 });
  // Of those that are left out there are findings too.
  expect(placeDoubt(drawing(1, { outside: 9 }), zone)).toEqual({ kind: 'outside', count: 6 });
});

test('of land that is left out, or there already, nothing is doubted', () => {
  const none = { ...summary.outcomes, new: 0, boundaryReplaced: 0, skipped: 6 };
  const far = { ...summary, outcomes: none, findings: { outside: 6 } };
  expect(placeDoubt({ ...far, bbox: [122.9, 29.1, 123, 29.2] }, zone)).toBe(null);
});
