import { expect, test } from 'vitest';
import { positionsIn } from '../../../server/cql2/positionsIn.ts';
import { readFilter } from '../../../server/cql2/read/readFilter.ts';
import type { FilterSystem } from '../../../server/cql2/read/shapes.ts';
import { ProblemError } from '../../../server/http/problem.ts';
import { heavyFilters } from '../../../server/routes/ogc/heavyFilters.ts';

test('work of detailed shapes is done one after the other, and too much at once is told to come again', async () => {
  const heavy = heavyFilters();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (index: number) =>
    heavy(async () => {
      begun.push(index);
      await new Promise<void>((resolve) => ends.push(resolve));
      return index;
    });
  const all = Array.from({ length: 9 }, (_, index) => work(index));
  const refused = work(9);
  await expect(refused).rejects.toThrow(ProblemError);
  await expect(refused).rejects.toMatchObject({ kind: 'busy', headers: { 'Retry-After': '10' } });
  expect(begun).toEqual([0]);
  for (const [index, one] of all.entries()) {
    await expect.poll(() => ends.length).toBe(index + 1);
    ends[index]!();
    expect(await one).toBe(index);
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

const inDegrees: FilterSystem = { toDegrees: (position) => position, isProjected: false };

test.each([
  ["name = 'x'", 0],
  ['S_INTERSECTS(geometry, BBOX(119, 29, 120, 30))', 0],
  ['S_INTERSECTS(geometry, POINT(119 29))', 1],
  ["NOT (name = 'x' OR S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 0))))", 4],
  [
    'S_WITHIN(geometry, MULTIPOINT((0 0), (1 1))) AND S_WITHIN(geometry, LINESTRING(0 0, 1 1, 2 3))',
    5,
  ],
  ['S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1)))', 3],
])('%s has %i positions', (text, count) => {
  const { expression } = readFilter(text, 'cql2-text', inDegrees, new Map());
  expect(positionsIn(expression)).toBe(count);
});
