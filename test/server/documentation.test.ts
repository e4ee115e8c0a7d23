import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../../geodata/bilingual.ts';
import { isoDate } from '../../geodata/date.ts';
import { landingSchema } from '../../server/routes/schemas/landing.ts';
import { drawnStatisticsSchema } from '../../server/routes/statistics.ts';
import { bodyFaults } from './conformance/bodies.ts';
import type { Document, Operation } from './conformance/document.ts';
import type { ImportDraft } from '../../geodata/import/importDraft.ts';
import { documentedRoutes } from './documentedRoutes.ts';
import { openFilledStore, served, type Served } from './served.ts';
import { squareAt } from './store/builders.ts';
import { imageOf, photoOf } from './store/photographs.ts';

const square = squareAt(119.82, 29.14);

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;
let document: Document;
beforeAll(async () => {
  filled = await openFilledStore();
  // What a copy holds is proved elsewhere; here it answers, and as what it says.
  const copy = () => new Response('{}').body!;
  app = served(filled.store, { offlineCopies: { take: () => Promise.resolve(copy()) } });
  document = (await (await app.get('/api/openapi.json')).json()) as Document;
});
afterAll(() => filled?.close());

/** An address of one thing among many, or of one period. */
const ofOne = /\{(id|month|quarter|on|collection|z|tileMatrix)\}/;

/** An answer to which there is no end is read where it is tested. */
const endless = '/editions';

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test('the document lists every route of the API', () => {
  expect(
    operations()
      .filter(({ method }) => method !== 'head' && method !== 'options')
      .map(({ path, method }) => `${method} ${path}`)
      .toSorted(),
  ).toEqual(documentedRoutes);
});

test('it is OpenAPI 3.1 whose references all lead somewhere and whose path parameters are all declared', () => {
  expect(document.openapi).toBe('3.1.0');
  const references = JSON.stringify(document).matchAll(
    /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
  );
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
  const tags = document.tags.map(({ name }) => name);
  for (const { path, operation } of operations()) {
    const declared = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(declared.map(({ name }) => name)).toEqual(named);
    expect(tags).toContain(operation.tags[0]);
    const [success] = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
    expect(operation.responses[success ?? '']?.description).toMatch(/./);
  }
});

test('every operation has a name of its own that programs may keep', () => {
  const names = operations().map(({ operation }) => operation.operationId ?? '');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
});

test('every address has HEAD where it has GET, and OPTIONS', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    expect('head' in methods, path).toBe('get' in methods);
    expect(methods, path).toHaveProperty('options');
  }
});

test('the document is the same at both of its addresses, but for where the server is from there', async () => {
  const atRoot = (await (await app.get('/openapi.json')).json()) as { servers: unknown };
  expect(atRoot.servers).toEqual([{ url: './' }]);
  expect({ ...atRoot, servers: [{ url: '../' }] }).toEqual(document);
});

describe('its examples', () => {
  const filledIn = (path: string, operation: Operation, id?: string) =>
    path.replace(/\{(\w+)\}/g, (_all, name: string) =>
      name === 'id' && id !== undefined
        ? id
        : String(
            operation.parameters?.find((parameter) => parameter.name === name)?.schema.example,
          ),
    );

  test('of addresses and of each parameter find something in the zone they are from', async () => {
    // An area has the id it was given when it was saved; no example can know it.
    const area = await filled.store.saveArea('jindong', { name: '范围', geometry: square });
    // The report speaks of no meeting; its minutes are of one that somebody writes down.
    const meeting = { on: isoDate('2010-10-08'), name: bilingual('例会', 'Meeting') };
    const version = { kind: 'meeting', item: meeting.on, content: meeting } as const;
    await filled.store.write('jindong', version, null);
    await filled.store.keepPhoto('jindong', photoOf('photo', 'nanbo'), imageOf('photo'));
    const form = new FormData();
    const drawn = { type: 'Feature', properties: {}, geometry: square };
    form.append('file', new Blob([JSON.stringify(drawn)]), '一块.geojson');
    const begun = await app.request('/api/zones/jindong/import-drafts', {
      method: 'POST',
      body: form,
    });
    const draft = (await begun.json()) as { readonly id: string };
    const stage = async () => {
      const answer = await app.get(`/api/zones/jindong/import-drafts/${draft.id}`);
      return ((await answer.json()) as ImportDraft).stage.kind;
    };
    await expect.poll(stage, { timeout: 120_000 }).toBe('ready');
    const idIn = (path: string) =>
      path.includes('/photos/')
        ? 'photo'
        : path.includes('/areas/')
          ? area.id
          : path.includes('/import-drafts/')
            ? draft.id
            : undefined;
    const [fruitful, fruitless] = [new Set<string>(), new Set<string>()];
    // Nobody has an account here.
    const isSomebodys = (path: string) => /\/(people|submitted-photos)\/\{id\}$/.test(path);
    for (const { path, operation } of operations().filter(
      ({ method, path: each }) => method === 'get' && !isSomebodys(each),
    )) {
      if (path.endsWith(endless)) continue;
      const address = filledIn(path, operation, idIn(path));
      const queries = operation.parameters?.flatMap(({ in: place, name, schema }) =>
        place === 'query' && schema.example !== undefined
          ? [`?${name}=${encodeURIComponent(schema.example)}`]
          : [],
      );
      for (const query of ['', ...(queries ?? [])]) {
        if ((await numberFound(address + query)) !== 0) fruitful.add(query);
        // Ids are those of jindong; what needs none may find something in the other zone.
        else if (path.includes('{id}')) fruitless.add(query);
        else {
          const elsewhere = address.replace('/jindong', '/example') + query;
          ((await numberFound(elsewhere)) === 0 ? fruitless : fruitful).add(query);
        }
      }
    }
    // A filter is said once for all lists that have it: its example need not find something in each of them.
    expect([...fruitless].filter((query) => !fruitful.has(query))).toEqual([]);
  });

  test('of bodies are taken, and the drawn shape meets parcels of jindong', async () => {
    const { DrawnStatisticsRequest, NewArea } = document.components.schemas;
    const drawn = await app.post(
      '/api/zones/jindong/statistics',
      DrawnStatisticsRequest?.['example'],
    );
    const { area, partial } = drawnStatisticsSchema.parse(await drawn.json());
    expect(area.parcels).toBeGreaterThan(2);
    expect(partial.length).toBeGreaterThan(0);
    for (const zone of ['jindong', 'example'])
      for (const [path, { example }, status] of [
        ['statistics', DrawnStatisticsRequest!, 200],
        ['areas', NewArea!, 201],
      ] as const)
        expect((await app.post(`/api/zones/${zone}/${path}`, example)).status, path).toBe(status);
  });

  test('of values fit the types they are examples of', () => {
    const faultOf = bodyFaults(document);
    for (const [name, { example }] of Object.entries(document.components.schemas))
      if (example !== undefined)
        expect(faultOf(['components', 'schemas', name], example), name).toBeNull();
  });
});

for (const zone of ['jindong', 'example'])
  test(`every address of ${zone} answers as declared, for all that there is in it`, async () => {
    const get = async (path: string) => {
      const response = await app.get(`/api/zones/${zone}${path}`);
      expect(response.status, path).toBe(200);
      const isFile = !/\bjson\b/.test(response.headers.get('Content-Type') ?? '');
      return isFile ? response.arrayBuffer() : ((await response.json()) as object);
    };
    for (const { path } of operations().filter(({ method }) => method === 'get'))
      if (path.startsWith('/api/zones/{zone}') && !ofOne.test(path) && !path.endsWith(endless))
        await get(path.slice('/api/zones/{zone}'.length));
    const idsOf = async (kind: string) => {
      const list = await get(`/${kind}?fields=id`);
      const items = 'features' in list ? list.features : (list as { projects?: unknown }).projects;
      return (items as readonly { readonly id: string }[]).map(({ id }) => id);
    };
    for (const kind of ['parcels', 'blocks', 'works', 'events', 'projects'])
      for (const id of await idsOf(kind)) {
        await get(`/${kind}/${encodeURIComponent(id)}`);
        if (kind === 'parcels') await get(`/parcels/${encodeURIComponent(id)}/land`);
      }
  });

test('HEAD of every address says what GET says, without its body', async () => {
  for (const { path } of operations().filter(({ method }) => method === 'head')) {
    if (ofOne.test(path) || path.endsWith(endless)) continue;
    const address = path.replace('{zone}', 'jindong');
    // Whatever is kept of an answer is kept by the first; the second and HEAD are given that.
    const [first, get, head] = [
      await app.get(address),
      await app.get(address),
      await app.request(address, { method: 'HEAD' }),
    ];
    // A file that nobody reads would wait for its reader.
    await first.body?.cancel();
    await get.arrayBuffer();
    expect(await head.text(), address).toBe('');
    const comparable = ({ headers }: Response) =>
      [...headers].filter(([name]) => name !== 'x-request-id');
    expect([head.status, comparable(head)], address).toEqual([get.status, comparable(get)]);
    expect(get.headers.get('Access-Control-Allow-Origin'), address).toBe('*');
  }
});

test('the page of links leads to every address that needs no id, as JSON and as HTML', async () => {
  const response = await app.get('/api');
  const { links, zones } = landingSchema.parse(await response.json());
  expect(response.headers.get('Link')).toMatch(/<openapi\.json>; rel="service-desc"/);
  const all = [...links, ...zones.flatMap((zone) => zone.links)];
  const resolved = all.map(({ href }) => new URL(href, 'http://localhost/api').pathname);
  for (const path of resolved) {
    const answer = await app.get(path);
    await answer.body?.cancel();
    expect(answer.status, path).toBe(200);
  }
  for (const { path } of operations().filter(({ method }) => method === 'get'))
    if (path.startsWith('/api/zones') && !ofOne.test(path))
      for (const zone of ['jindong', 'example'])
        expect(resolved).toContain(path.replace('{zone}', zone));
  for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html']) {
    const page = await app.get('/api', { Accept: accept });
    expect(page.headers.get('Content-Type')).toMatch('text/html');
    expect(page.headers.get('Vary')).toMatch('Accept');
    const text = await page.text();
    for (const { href } of all) expect(text).toContain(`href="${href}"`);
  }
  expect((await app.get('/api', { Accept: 'image/png' })).status).toBe(406);
});

test('a parameter given twice is a list where the document says so, else it is told', async () => {
  for (const { path, operation } of operations().filter(({ method }) => method === 'get'))
    for (const { name, schema } of operation.parameters?.filter(
      ({ in: place }) => place === 'query',
    ) ?? []) {
      const filledIn = path.replace('{zone}', 'jindong').replace('{id}', 'nanbo');
      const value = encodeURIComponent(String(schema.example ?? schema.default ?? 1));
      const once = await app.get(`${filledIn}?${name}=${value}`);
      await once.body?.cancel();
      if (once.status !== 200) continue;
      const response = await app.get(`${filledIn}?${name}=${value}&${name}=${value}`);
      if (response.status === 400)
        expect((await response.json()) as object, `${path} ${name}`).toMatchObject({
          type: expect.stringContaining('/docs#repeated-parameter') as string,
        });
      else await response.body?.cancel();
    }
});

test('a route without parameters refuses one', async () => {
  for (const { path } of operations().filter(({ method }) => method === 'get')) {
    const filledIn = path.replace('{zone}', 'jindong').replace('{id}', 'nanbo');
    expect((await app.get(`${filledIn}?nonsense=1`)).status, path).toBe(400);
  }
});

test('the page to read shows every route, type and problem, escaped', async () => {
  const response = await app.get('/docs');
  const page = await response.text();
  expect(response.headers.get('Content-Type')).toMatch('text/html');
  for (const { path, method, operation } of operations()) {
    expect(page).toContain(path);
    if (method === 'head' || method === 'options') continue;
    expect(page).toContain(operation.summary.replaceAll('&', '&amp;'));
  }
  for (const name of Object.keys(document.components.schemas))
    expect(page).toContain(`id="type-${name}"`);
  expect(page).toContain('id="bad-date"');
  // Coordinate systems are named by addresses that nobody follows.
  const followed = page.replaceAll('http://www.opengis.net/def/crs/', '');
  expect(followed).not.toMatch(/<script|src=|https?:\/\/|undefined|\[object/);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
});

/** How many things an address finds; undefined of what is no list. */
async function numberFound(address: string): Promise<number | undefined> {
  const response = await app.get(address);
  expect(response.status, address).toBe(200);
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  await response.arrayBuffer();
  return (body as { readonly numberReturned?: number } | null)?.numberReturned;
}
