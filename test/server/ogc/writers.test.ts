import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { granted, withAccounts, type WithAccounts } from '../access/withAccounts.ts';
import { openFilledStore } from '../served.ts';
import { squareAt } from '../store/builders.ts';

const service = '/api/zones/example/ogc';
const items = `${service}/collections/parcels/items`;
const feature = JSON.stringify({
  type: 'Feature',
  geometry: squareAt(121.4, 27.5),
  properties: { name: '新地块' },
});

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let known: WithAccounts;
beforeAll(async () => {
  filled = await openFilledStore();
  // Open to the network, where nobody may write before there is an account.
  known = await withAccounts(filled.store, { readOnly: bilingual('只供查看。', 'For looking.') });
});
afterAll(async () => {
  await known?.close();
  await filled?.close();
});

const writingClasses = async () => {
  const answer = await known.app.get(`${service}/conformance`);
  const { conformsTo } = (await answer.json()) as { conformsTo: string[] };
  const classes = conformsTo.filter((uri) => uri.includes('ogcapi-features-4'));
  return { classes, tag: answer.headers.get('ETag')! };
};

test('with the first account a server that was only read says that it may be written, to whoever held the old answer too', async () => {
  const before = await writingClasses();
  expect(before.classes).toEqual([]);
  for (const role of ['keeper', 'approver', 'recorder', 'reader'] as const)
    await known.add(role, granted(role, ['example']));
  expect((await writingClasses()).classes).toHaveLength(4);
  const again = await known.app.get(`${service}/conformance`, { 'If-None-Match': before.tag });
  expect(again.status).toBe(200);
});

test('whoever keeps the zone writes by his name, and nobody else does', async () => {
  const post = async (who: string | null) =>
    known.app.request(`${items}?reason=x`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/geo+json',
        ...(who !== null && (await known.cookieOf(who))),
      },
      body: feature,
    });
  const before = await filled.store.imports('example');
  for (const who of ['approver', 'recorder', 'reader']) expect((await post(who)).status).toBe(403);
  expect((await post(null)).status).toBe(401);
  expect(await filled.store.imports('example')).toEqual(before);
  expect((await post('keeper')).status).toBe(201);
  expect((await filled.store.imports('example')).at(-1)).toMatchObject({
    recordedBy: 'keeper先生',
    edit: { kind: 'draw', reason: 'x' },
  });
});
