import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What an answer of so many bytes takes without us: a Hono app in a process of its own that gives the number of bytes it was
 * started with at every path, and says where it listens.
 */
const body = new Uint8Array(Number(process.argv[2]));
const headers = { 'Content-Type': 'application/json', 'Content-Length': String(body.byteLength) };
const app = new Hono().get('*', (c) => c.body(body, 200, headers));
const answer = getRequestListener(app.fetch);
const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
