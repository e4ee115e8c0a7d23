import { expect, test } from 'vitest';
import { routeAccess } from '../../../server/access/routeAccess.ts';
import { deedOf, writtenPaths } from '../../../web/accounts/audit/deeds.ts';

/** As the server notes a request to this route: `PUT /api/zones/jindong/plans/x1`. */
const noted = (route: string) => route.replace(/:zone/, 'jindong').replace(/:\w+/g, 'x1');

/** What changes something and stands in the audit under a word of its own: a session, one's password. */
const ofOneself = /^\w+ \/api\/(session|sessions|session\/password|first-administrator)$/;

test('whatever can be done has a word, and no two things the same', () => {
  const writes = Object.entries(routeAccess).filter(
    ([route, { action }]) =>
      !route.startsWith('GET ') && action !== 'read' && !ofOneself.test(route),
  );
  const deeds = writes.map(([route]) => [route, deedOf(noted(route))] as const);
  expect(deeds.filter(([, deed]) => deed === undefined)).toEqual([]);
  const said = deeds.map(([, deed]) => JSON.stringify(deed));
  expect(new Set(said).size).toBe(said.length);
});

test('what is written down is told apart by what it is', () => {
  for (const what of writtenPaths) {
    expect(deedOf(`PUT /guatu/api/zones/jindong/${what}/project:mill`)).toEqual({
      kind: 'write',
      what,
    });
    expect(deedOf(`DELETE /api/zones/jindong/${what}/x`)).toEqual({ kind: 'takeBack', what });
  }
});

test('what is not known is no deed', () => {
  expect(deedOf('PUT /api/zones/jindong/others/x')).toBeUndefined();
  expect(deedOf('')).toBeUndefined();
});
