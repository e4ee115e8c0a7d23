import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LogLine } from '../../server/http/log.ts';
import { serveGuatu, type Running } from '../../server/main.ts';
import { openStore } from '../../server/store/openStore.ts';
import { temporaryFolder } from './served.ts';
import { gridZone } from './store/gridZone.ts';

// A slow machine is no failure: nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

/** The server on a real port: what a connection adds to the app. */
let folder: ReturnType<typeof temporaryFolder>;
let running: Running;
let lines: LogLine[];
beforeEach(async () => {
  folder = temporaryFolder();
  lines = [];
  const file = join(folder.path, 'guatu.gpkg');
  const store = await openStore({ file });
  await store.replaceZone(gridZone('grid', 15_000, 1));
  await store.close();
  const config = {
    host: '127.0.0.1',
    port: 0,
    store: { file },
    basemap: undefined,
    basePath: undefined,
  };
  running = await serveGuatu(config, (line) => lines.push(line));
}, 60_000);
afterEach(async () => {
  await running.close();
  folder.remove();
});

const largest = '/api/zones/grid/parcels.geojson';

/** A response whose body nobody has read yet. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const [response] = (await once(
    request(`${running.url}${path}`, { headers }).end(),
    'response',
  )) as [IncomingMessage];
  return response;
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await response.toArray());
}

test('headers and codings arrive as the app made them', async () => {
  for (const path of [largest, '/api/zones', '/docs', '/nowhere']) {
    const response = await ask(path, { 'Accept-Encoding': 'identity' });
    expect(response.headers.vary, path).toMatch(/(^|, )Accept-Encoding$/);
    expect(response.headers['x-request-id'], path).toBeDefined();
    const plain = await bodyOf(response);
    const coded = await ask(path, { 'Accept-Encoding': 'br' });
    const bytes = await bodyOf(coded);
    expect(coded.headers.vary, path).toMatch(/(^|, )Accept-Encoding$/);
    if (path === '/nowhere') continue;
    if (coded.headers['content-encoding'] === 'br')
      expect(brotliDecompressSync(bytes).equals(plain), path).toBe(true);
    expect(coded.headers['content-type']).toBe(response.headers['content-type']);
  }
});

test('a client that goes away ends the reading of its answer', async () => {
  const whole = (await bodyOf(await ask(largest))).length;
  const response = await ask(largest);
  await once(response, 'readable');
  response.destroy();
  await expect.poll(() => lines.at(-1)).toMatchObject({ path: largest, outcome: 'aborted' });
  expect(Number(lines.at(-1)?.['bytes'])).toBeLessThan(whole);
});

test('closing lets an answer under way finish, refuses new questions and frees the file', async () => {
  const whole = (await bodyOf(await ask(largest))).length;
  const response = await ask(largest);
  const closed = running.close();
  const refused = await ask('/api/zones').then(
    () => 'answered',
    (error: NodeJS.ErrnoException) => error.code,
  );
  expect(refused).toBe('ECONNREFUSED');
  expect((await bodyOf(response)).length).toBe(whole);
  await closed;
  await (await openStore({ file: join(folder.path, 'guatu.gpkg') })).close();
});
