import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LogLine } from '../../server/http/log.ts';
import { problemKinds } from '../../server/http/problem.ts';
import { problemSchema } from '../../server/http/problemSchema.ts';
import { problemOfUnreadable } from '../../server/http/unreadable.ts';
import { serveGuatu, type Running } from '../../server/main.ts';
import { openStore } from '../../server/store/openStore.ts';
import { temporaryFolder } from './served.ts';
import { gridZone } from './store/gridZone.ts';

// 15 000 parcels take a second to load and a moment to copy; every test has a copy of its own.
const prepared = temporaryFolder();
const preparedFile = join(prepared.path, 'guatu.gpkg');
beforeAll(async () => {
  const store = await openStore({ file: preparedFile });
  await store.replaceZone(gridZone('grid', 15_000, 1));
  await store.close();
});
afterAll(() => prepared.remove());

/** The server on a real port: what a connection adds to the app. */
let folder: ReturnType<typeof temporaryFolder>;
let running: Running;
let lines: LogLine[];
beforeEach(async () => {
  folder = temporaryFolder();
  lines = [];
  const file = join(folder.path, 'guatu.gpkg');
  copyFileSync(preparedFile, file);
  const config = {
    host: '127.0.0.1',
    port: 0,
    store: { file },
    backups: { folder: folder.path, daily: false },
    basemap: undefined,
    basePath: undefined,
  };
  running = await serveGuatu(config, (line) => lines.push(line));
});
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

/** What a connection answers to bytes that are no request. */
async function answerTo(bytes: string): Promise<{ readonly head: string; readonly body: string }> {
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  socket.end(bytes);
  const [head = '', body = ''] = Buffer.concat(await socket.toArray())
    .toString()
    .split('\r\n\r\n');
  return { head, body };
}

test.each([
  ['no HTTP at all', 'HELLO\r\n\r\n', 400, 'bad-request'],
  [
    'a header that is none',
    'GET / HTTP/1.1\r\nHost: a\r\nno colon here\r\n\r\n',
    400,
    'bad-request',
  ],
  ['no Host', 'GET /api/zones HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad-request'],
  [
    'a Host that is none',
    'GET /api/zones HTTP/1.1\r\nHost: a b@c\r\nConnection: close\r\n\r\n',
    400,
    'bad-request',
  ],
  [
    'an address of 20 000 characters',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    431,
    'headers-too-large',
  ],
])('a request with %s is told so', async (_name, bytes, status, kind) => {
  const { head, body } = await answerTo(bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(JSON.parse(body));
  expect(problem).toMatchObject({ type: `/docs#${kind}`, status });
  expect(problem.detail).toMatch(/[一-鿿]/);
  expect(lines.at(-1)).toMatchObject({ event: 'unreadable', id: problem.requestId, status });
});

test('a request that is not sent in time is told so', () => {
  const error = Object.assign(new Error('timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  expect(problemKinds[problemOfUnreadable(error).kind].status).toBe(408);
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
