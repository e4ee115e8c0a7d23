import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Document } from './conformance/document.ts';
import { openFilledStore, served, type Served } from './served.ts';
import { squareAt } from './store/builders.ts';

// A slow machine is no failure: nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const square = squareAt(119.82, 29.14);

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;
let document: Document;
beforeAll(async () => {
  filled = await openFilledStore();
  app = served(filled.store);
  document = (await (await app.get('/api/openapi.json')).json()) as Document;
}, 60_000);
afterAll(() => filled?.close());

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
  ).toEqual([
    'delete /api/zones/{zone}/areas/{id}',
    'get /api/basemap',
    'get /api/health',
    'get /api/openapi.json',
    'get /api/zones',
    'get /api/zones/{zone}',
    'get /api/zones/{zone}/areas',
    'get /api/zones/{zone}/areas/{id}',
    'get /api/zones/{zone}/block-mix.geojson',
    'get /api/zones/{zone}/blocks',
    'get /api/zones/{zone}/blocks/{id}',
    'get /api/zones/{zone}/buildings',
    'get /api/zones/{zone}/days',
    'get /api/zones/{zone}/events',
    'get /api/zones/{zone}/events/{id}',
    'get /api/zones/{zone}/land',
    'get /api/zones/{zone}/land.json',
    'get /api/zones/{zone}/parcels',
    'get /api/zones/{zone}/parcels.geojson',
    'get /api/zones/{zone}/parcels/{id}',
    'get /api/zones/{zone}/parcels/{id}/land',
    'get /api/zones/{zone}/projects',
    'get /api/zones/{zone}/projects/{id}',
    'get /api/zones/{zone}/sources',
    'get /api/zones/{zone}/statistics',
    'get /api/zones/{zone}/surroundings.geojson',
    'get /api/zones/{zone}/targets',
    'get /api/zones/{zone}/works',
    'get /api/zones/{zone}/works/{id}',
    'get /openapi.json',
    'post /api/zones/{zone}/areas',
    'post /api/zones/{zone}/statistics',
  ]);
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

test('the document is the same at both of its addresses', async () => {
  expect(await (await app.get('/openapi.json')).json()).toEqual(document);
});

test('its examples work', async () => {
  // An area has the id it was given when it was saved; no example can know it.
  const area = await filled.store.saveArea('jindong', { name: '范围', geometry: square });
  for (const { path, method, operation } of operations().filter(({ method }) => method === 'get')) {
    const example = (name: string) =>
      path.includes('/areas/') && name === 'id'
        ? area.id
        : String(
            operation.parameters?.find((parameter) => parameter.name === name)?.schema.example,
          );
    const filledIn = path.replace(/\{(\w+)\}/g, (_all, name: string) => example(name));
    const query = operation.parameters
      ?.filter((parameter) => parameter.in === 'query' && parameter.schema.example !== undefined)
      .map(({ name, schema }) => `${name}=${String(schema.example)}`);
    const response = await app.get(`${filledIn}?${query?.join('&') ?? ''}`);
    expect(response.status, `${method} ${path}`).toBe(200);
  }
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
          type: '/docs#repeated-parameter',
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
  expect(page).not.toMatch(/<script|src=|https?:\/\/|undefined|\[object/);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
});
