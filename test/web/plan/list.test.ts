import { describe, expect, test } from 'vitest';
import { headCounts } from '../../../web/plan/headCounts.ts';
import { filterItems } from '../../../web/plan/list/filter.ts';
import { sortItems } from '../../../web/plan/list/sorting.ts';
import { lightsOfParcels } from '../../../web/plan/onMap/lightsOfParcels.ts';
import { lit, milestone, planItem } from './planItem.ts';

const everything = { light: null, block: null, contact: null, text: '' };
const ids = (items: readonly { readonly subject: { readonly id: string } }[]) =>
  items.map(({ subject }) => subject.id);

describe('the list of plans', () => {
  test('is narrowed by everything that is asked at once, and searched in both languages', () => {
    const north = { id: 'north', name: { zh: '北区', en: 'North' } };
    const items = [
      planItem({ item: 'project:a', contact: '王', blocks: [north], light: lit('red') }),
      planItem({ item: 'project:b', contact: '王', light: lit('green') }),
      planItem({ item: 'project:c', owner: { zh: '云飞', en: 'Yunfei' }, light: lit('red') }),
    ];
    expect(ids(filterItems(items, { ...everything, contact: '王', light: 'red' }))).toEqual(['a']);
    expect(ids(filterItems(items, { ...everything, block: 'north' }))).toEqual(['a']);
    expect(ids(filterItems(items, { ...everything, text: ' YUNF' }))).toEqual(['c']);
    expect(ids(filterItems(items, { ...everything, text: '北区' }))).toEqual(['a']);
    expect(filterItems(items, everything)).toBe(items);
  });

  test('has what is unknown last, whichever way it is sorted', () => {
    const items = [
      planItem({ item: 'project:unknown' }),
      planItem({ item: 'project:small', areaMu: 12 }),
      planItem({ item: 'project:large', areaMu: 180 }),
    ];
    const by = (descending: boolean) => ids(sortItems(items, { column: 'land', descending }, 'zh'));
    expect(by(false)).toEqual(['small', 'large', 'unknown']);
    expect(by(true)).toEqual(['large', 'small', 'unknown']);
  });

  test('has what is furthest behind first, and what has no plan last', () => {
    const items = [
      planItem({ item: 'project:none' }),
      planItem({ item: 'project:done', light: lit('done') }),
      planItem({ item: 'project:late', light: lit('red'), expectedPercent: 60, actualPercent: 20 }),
      planItem({
        item: 'project:later',
        light: lit('red'),
        expectedPercent: 90,
        actualPercent: 20,
      }),
      planItem({ item: 'project:slow', light: lit('amber') }),
    ];
    const sorted = sortItems(items, { column: 'light', descending: false }, 'zh');
    expect(ids(sorted)).toEqual(['later', 'late', 'slow', 'done', 'none']);
  });

  test('sorts money in whatever unit, and float through zero', () => {
    const money = (value: number, unit: 'wanYuan' | 'yiYuan') => ({
      name: { zh: '投资', en: 'Investment' },
      value,
      unit,
      of: null,
    });
    const items = [
      planItem({ item: 'project:a', investment: money(2, 'yiYuan') }),
      planItem({ item: 'project:b', investment: money(9000, 'wanYuan') }),
    ];
    const sorted = sortItems(items, { column: 'investment', descending: false }, 'zh');
    expect(ids(sorted)).toEqual(['b', 'a']);
    const floats = [
      planItem({
        item: 'project:some',
        schedule: { kind: 'possible', float: 3, driving: 'start' },
      }),
      planItem({
        item: 'project:short',
        schedule: { kind: 'impossible', driving: 'start', missing: 46, earliest: null, share: 0.4 },
      }),
    ];
    expect(ids(sortItems(floats, { column: 'float', descending: false }, 'en'))).toEqual([
      'short',
      'some',
    ]);
  });
});

test('the head counts projects apart from blocks, and what is completed as started', () => {
  const items = [
    planItem({
      item: 'project:a',
      milestones: [milestone('start', { actual: '2026-01-05' })],
      light: lit('red'),
    }),
    planItem({
      item: 'project:b',
      milestones: [milestone('completion', { actual: '2026-01-05' })],
    }),
    planItem({ item: 'block:n', subject: { kind: 'block', id: 'n' }, light: lit('red') }),
  ];
  expect(headCounts(items)).toEqual({
    projects: 2,
    others: 1,
    started: 2,
    completed: 1,
    lights: { red: 2, amber: 0, green: 0, done: 0, notDue: 0, unknown: 1 },
  });
});

test('a parcel of several plans has the most urgent light, and one without a plan none', () => {
  const lights = lightsOfParcels([
    planItem({ parcels: ['p1', 'p2'], light: lit('green') }),
    planItem({ parcels: ['p2'], light: lit('amber') }),
    planItem({ parcels: ['p2'], light: lit('done') }),
    planItem({ parcels: ['p3'] }),
  ]);
  expect([...lights]).toEqual([
    ['p1', 'green'],
    ['p2', 'amber'],
  ]);
});
