import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { observeBody, type BodyEnd } from '../../../server/http/observeBody.ts';

/** Three chunks of ten bytes; the third may break. */
function observed(breaks = false) {
  const noted: { ends: BodyEnd[]; cancelled: unknown } = { ends: [], cancelled: undefined };
  let chunks = 0;
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks += 1;
      if (chunks === 3 && breaks) controller.error(new Error('the disk is gone'));
      else if (chunks > 3) controller.close();
      else controller.enqueue(new Uint8Array(10));
    },
    cancel(reason) {
      noted.cancelled = reason;
    },
  });
  return { noted, body: observeBody(source, (end) => noted.ends.push(end)) };
}

test('a body read to its end is told once, with its bytes', async () => {
  const { noted, body } = observed();
  expect((await new Response(body).arrayBuffer()).byteLength).toBe(30);
  expect(noted.ends).toEqual([{ bytes: 30, outcome: 'sent' }]);
});

test('a body that is left tells its source', async () => {
  const { noted, body } = observed();
  const reader = body.getReader();
  await reader.read();
  await reader.cancel('gone');
  expect(noted).toEqual({ ends: [{ bytes: 10, outcome: 'aborted' }], cancelled: 'gone' });
});

test('a body whose source breaks breaks', async () => {
  const { noted, body } = observed(true);
  await expect(new Response(body).arrayBuffer()).rejects.toThrow('the disk is gone');
  expect(noted.ends).toEqual([{ bytes: 20, outcome: 'broken' }]);
});

test('a body that is left while its source is asked is told once, and is not broken', async () => {
  const ends: BodyEnd[] = [];
  // As a line of events: asked, and nothing comes.
  const source = new ReadableStream<Uint8Array>();
  const reader = observeBody(source, (end) => ends.push(end)).getReader();
  const read = reader.read();
  await setImmediate();
  await reader.cancel('gone');
  expect(await read).toEqual({ done: true, value: undefined });
  await setImmediate();
  expect(ends).toEqual([{ bytes: 0, outcome: 'aborted' }]);
});
