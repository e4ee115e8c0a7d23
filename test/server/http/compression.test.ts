import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compression } from '../../../server/http/compression.ts';

/** An endless answer that notes whether it was let go. */
function endless() {
  const noted = { cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // Random bytes, so that every coded form is as long as the source.
        controller.enqueue(crypto.getRandomValues(new Uint8Array(16_384)));
      },
      cancel() {
        noted.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const app = new Hono()
    .use(compression())
    .get('/', (c) => c.body(body, 200, { 'Content-Type': 'application/geo+json' }));
  return { noted, app };
}

test.each(['br', 'gzip'])(
  'a client that leaves a body in %s lets its source go',
  async (coding) => {
    const { noted, app } = endless();
    const response = await app.request('/', { headers: { 'Accept-Encoding': coding } });
    expect(response.headers.get('Content-Encoding')).toBe(coding);
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => noted.cancelled).toBe(true);
  },
);

test('a source that breaks breaks the coded body', async () => {
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1;
      if (pulls < 5) controller.enqueue(new Uint8Array(1024).fill(65));
      else controller.error(new Error('the disk is gone'));
    },
  });
  const app = new Hono().use(compression()).get('/', (c) => {
    c.header('Content-Type', 'application/json');
    return c.body(body);
  });
  const response = await app.request('/', { headers: { 'Accept-Encoding': 'br' } });
  await expect(response.arrayBuffer()).rejects.toThrow();
});
