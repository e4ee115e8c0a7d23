import { describe, expect, test } from 'vitest';
import type { Grant } from '../../../geodata/access/person.ts';
import type { Session } from '../../../web/state/session.ts';
import { openPage } from '../page.ts';

const nobody: Session = {
  accounts: true,
  person: null,
  grants: [],
  approvedIn: [],
  singleSignOn: null,
};
const closed = { readOnlyZh: '只供查看', readOnlyEn: 'For looking' };
openPage(
  '/zones/example',
  { request: () => new Promise(() => {}) },
  { session: JSON.stringify(nobody), ...closed },
);
const { blocksOf, closedBecause, mayWrite } = await import('../../../web/state/mayWrite.ts');
const { session } = await import('../../../web/state/session.ts');

const somebody = {
  id: 'k1',
  username: 'wang.fang',
  name: '王芳',
  administrator: false,
  hasPassword: true,
};
const withGrants = (...grants: readonly Grant[]): void => {
  session.value = { ...nobody, person: somebody, grants };
};
const recorder: Grant = { zone: 'example', role: 'recorder', blocks: ['qinghe'] };

describe('what may be written from the page', () => {
  test('is told by the document before anything is asked', () => {
    expect(session.value).toEqual(nobody);
  });

  test('is nothing until somebody has signed in, and that is said', () => {
    session.value = nobody;
    expect(mayWrite('blocker')).toBe(false);
    expect(mayWrite('zones')).toBe(false);
    expect(closedBecause('blocker')?.zh).toBe('登录后才能修改。');
  });

  test('is of a recorder what stands in his blocks', () => {
    withGrants(recorder);
    expect(mayWrite('blocker', ['qinghe'])).toBe(true);
    expect(mayWrite('blocker', ['other'])).toBe(false);
    expect(mayWrite('blocker', [])).toBe(false);
    // Not known yet which: the server says.
    expect(mayWrite('blocker')).toBe(true);
    expect(mayWrite('plan')).toBe(false);
    expect(closedBecause('plan')?.zh).toContain('无权');
  });

  test('is nothing in another zone than that of the right', () => {
    withGrants({ zone: 'jindong', role: 'keeper', blocks: null });
    expect(mayWrite('plan')).toBe(false);
    expect(mayWrite('plan', undefined, 'jindong')).toBe(true);
    expect(mayWrite('zones')).toBe(false);
  });

  test('is everything for an administrator', () => {
    session.value = { ...nobody, person: { ...somebody, administrator: true } };
    expect(mayWrite('zones')).toBe(true);
    expect(mayWrite('monthClosing')).toBe(true);
    expect(closedBecause('zones')).toBeNull();
  });

  test('is as the server says to all where there are no accounts', () => {
    session.value = { ...nobody, accounts: false };
    expect(mayWrite('blocker')).toBe(false);
    expect(closedBecause('blocker')).toEqual({ zh: '只供查看', en: 'For looking' });
  });
});

test('a block is written of itself, a project or the zone of none, a parcel that is not held of who knows which', () => {
  expect(blocksOf({ kind: 'block', id: 'qinghe' })).toEqual(['qinghe']);
  expect(blocksOf({ kind: 'project', id: 'mill' })).toEqual([]);
  expect(blocksOf({ kind: 'zone', id: 'example' })).toEqual([]);
  expect(blocksOf({ kind: 'parcel', id: 'p1' })).toBeUndefined();
});
