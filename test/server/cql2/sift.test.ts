import { describe, expect, test } from 'vitest';
import { readText } from '../../../server/cql2/read/readText.ts';
import { inDegrees } from '../../../server/cql2/read/shapes.ts';
import { siftOf } from '../../../server/cql2/sift.ts';
import type { RowCondition } from '../../../server/store/rowCondition.ts';

const columns = new Set(['name', 'block', 'measuredM2', 'from']);
const sift = (text: string) => siftOf(readText(text, inDegrees).expression, columns);

const compare = (
  property: 'name' | 'block' | 'measuredM2' | 'from',
  sign: '=' | '<>' | '<' | '>',
  value: string | number,
): RowCondition => ({
  kind: 'compare',
  property,
  sign,
  value,
});
const east = compare('block', '=', 'east');
const small = compare('measuredM2', '<', 5);

describe('what rows must meet that a filter finds', () => {
  test.each<[text: string, rows: RowCondition | undefined]>([
    ["block = 'east'", east],
    ["'east' = block", east],
    ['5 > measuredM2', small],
    ["block = 'east' AND measuredM2 < 5", { kind: 'all', of: [east, small] }],
    ["block = 'east' AND stage = 'levelled'", east],
    ["block = 'east' OR measuredM2 < 5", { kind: 'any', of: [east, small] }],
    ["block = 'east' OR stage = 'levelled'", undefined],
    ["NOT block = 'east'", compare('block', '<>', 'east')],
    ["NOT (NOT block = 'east' OR measuredM2 >= 5)", { kind: 'all', of: [east, small] }],
    ["NOT (block <> 'east' AND stage = 'levelled')", undefined],
    ['NOT measuredM2 BETWEEN 5 AND 9', { kind: 'any', of: [small, compare('measuredM2', '>', 9)] }],
    ["block IN ('east')", east],
    ["block NOT IN ('east', name)", compare('block', '<>', 'east')],
    ["block IN ('east', name)", undefined],
    ['block IS NULL', { kind: 'isNull', property: 'block' }],
    ['block IS NOT NULL', { kind: 'isNotNull', property: 'block' }],
    ["name LIKE '%塘_'", { kind: 'like', property: 'name', pattern: '%塘_' }],
    ["name NOT LIKE '%塘_'", undefined],
    ["name LIKE '%a%b%c%'", undefined],
    [String.raw`name LIKE 'a\\'`, undefined],
    ["CASEI(name) = CASEI('x')", undefined],
    ['measuredM2 * 2 < 5', undefined],
    ["from = DATE('2010-01-01')", compare('from', '=', '2010-01-01')],
    ["from = DATE('0000-01-01')", undefined],
    ["from = TIMESTAMP('2010-01-01T00:00:00Z')", undefined],
    ['TRUE', undefined],
    ['FALSE', { kind: 'any', of: [] }],
  ])('%s', (text, rows) => {
    expect(sift(text).rows).toEqual(rows);
  });
});

describe('the box that a shape must meet that a filter finds', () => {
  const small = 'S_WITHIN(geometry, BBOX(1, 1, 2, 2))';
  const large = 'S_INTERSECTS(POLYGON((0 0, 9 0, 0 9, 0 0)), geometry)';

  test.each<[text: string, near: readonly number[] | undefined]>([
    [small, [1, 1, 2, 2]],
    [large, [0, 0, 9, 9]],
    [`${large} AND block = 'east' AND ${small}`, [1, 1, 2, 2]],
    ['S_INTERSECTS(geometry, BBOX(170, 0, -170, 1))', [170, 0, -170, 1]],
    ['S_DISJOINT(geometry, BBOX(1, 1, 2, 2))', undefined],
    [`NOT ${small}`, undefined],
    [`${small} OR block = 'east'`, undefined],
    ['S_INTERSECTS(geometry, geometry)', undefined],
  ])('%s', (text, near) => {
    expect(sift(text).near).toEqual(near);
  });
});
