import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGate } from '../../../server/access/gate.ts';
import { createApp, type AppOptions } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { createMetrics } from '../../../server/metrics/metrics.ts';
import { serveMetrics } from '../../../server/metrics/serveMetrics.ts';
import { StartError } from '../../../server/startError.ts';
import { openFilledStore } from '../served.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
beforeAll(async () => {
  filled = await openFilledStore();
});
afterAll(() => filled?.close());

const appWith = (options: Partial<AppOptions>) =>
  createApp({ store: filled.store, log: () => {}, version: '1.2.3', ...options });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('requests are counted by route and status, and neither zones nor ids are told', async () => {
  const metrics = createMetrics('1.2.3');
  const app = appWith({ metrics });
  for (const path of ['parcels/nanbo', 'parcels/nowhere', 'parcels/nanbo'])
    await (await app.request(`/api/zones/jindong/${path}`)).text();
  await (await app.request('/nothing/here')).text();
  const text = await metrics.text();
  const counted = (status: number, route: string) =>
    Number(
      new RegExp(
        `^guatu_request_duration_seconds_count\\{method="GET",route="${route}",status="${status}"\\} (\\d+)$`,
        'm',
      ).exec(text)?.[1] ?? 0,
    );
  expect(counted(200, '/api/zones/:zone/parcels/:id')).toBe(2);
  expect(counted(404, '/api/zones/:zone/parcels/:id')).toBe(1);
  expect(counted(404, 'none')).toBe(1);
  expect(text).not.toMatch(/jindong|nanbo|nothing/);
  const kept = Number(/^guatu_kept_answers_bytes (\d+)$/m.exec(text)?.[1]);
  expect(kept).toBeGreaterThan(0);
  expect(text).toMatch(/^guatu_info\{version="1\.2\.3"\} 1$/m);
  for (const usual of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds'])
    expect(text).toContain(`\n${usual} `);
});

test('are read at an address of their own and nowhere else', async () => {
  const metrics = createMetrics('1.2.3');
  const port = await freePort();
  const end = await serveMetrics(metrics, { host: '127.0.0.1', port });
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(await answer.text()).toContain('guatu_info');
  expect((await fetch(`http://127.0.0.1:${port}/api/zones`)).status).toBe(404);
  await expect(serveMetrics(metrics, { host: '127.0.0.1', port })).rejects.toThrow(StartError);
  end();
  expect((await appWith({ metrics }).request('/metrics')).status).toBe(404);
});

test.each([
  ['9464', { host: '127.0.0.1', port: 9464 }],
  ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
  ['[::1]:9464', { host: '::1', port: 9464 }],
])('METRICS=%s is an address', (METRICS, address) => {
  expect(readConfig({ METRICS }).metrics).toEqual(address);
});

test.each(['on', 'http://127.0.0.1:9464', '127.0.0.1', '70000', ':9464 '])(
  'METRICS=%s is told to be wrong',
  (METRICS) => {
    expect(() => readConfig({ METRICS: `${METRICS}/` })).toThrow(/METRICS/);
  },
);

test('a process answers that it is alive also where nobody can be asked who comes', async () => {
  const away = () => Promise.reject(new Error('the database is away'));
  const app = appWith({ gate: { ...openGate, enter: away } });
  expect((await app.request('/api/health')).status).toBe(500);
  expect((await app.request('/api/health/live')).status).toBe(200);
});
