import { expect, test } from 'vitest';
import { workQueue, QueueFullError } from '../../server/workQueue.ts';

/** Work that lasts until it is told to end. */
function heldWork() {
  let resolve: (end: string) => void = () => {};
  const promise = new Promise<string>((end) => {
    resolve = end;
  });
  return { work: () => promise, end: (text: string) => resolve(text) };
}

const never = () => new AbortController().signal;
const turns = () => new Promise((resolve) => setImmediate(resolve));

test('one at a time, in the order in which they came, each told how many come before it', async () => {
  const queue = workQueue(5);
  const done: string[] = [];
  const told: Record<string, number[]> = { a: [], b: [], c: [] };
  const held = ['a', 'b', 'c'].map((name) => ({ name, ...heldWork() }));
  const all = held.map(({ name, work }) =>
    queue
      .run(work, { signal: never(), onAhead: (ahead) => told[name]!.push(ahead) })
      .then((end) => done.push(end)),
  );
  held[2]!.end('c');
  held[0]!.end('a');
  await turns();
  expect(done).toEqual(['a']);
  held[1]!.end('b');
  await Promise.all(all);
  expect(done).toEqual(['a', 'b', 'c']);
  expect(told).toEqual({ a: [], b: [1], c: [2, 1] });
});

test('who leaves gives up the place, and those behind move up', async () => {
  const queue = workQueue(5);
  const first = heldWork();
  const working = queue.run(first.work, { signal: never(), onAhead: () => {} });
  const leaving = new AbortController();
  const left = queue.run(() => Promise.resolve('left'), {
    signal: leaving.signal,
    onAhead: () => {},
  });
  const ahead: number[] = [];
  const last = queue.run(() => Promise.resolve('last'), {
    signal: never(),
    onAhead: (each) => ahead.push(each),
  });
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(ahead).toEqual([2, 1]);
  first.end('first');
  expect(await Promise.all([working, last])).toEqual(['first', 'last']);
});

test('a failure leaves the way free, and what has no room is refused', async () => {
  const queue = workQueue(1);
  const held = heldWork();
  const told = { signal: never(), onAhead: () => {} };
  const first = queue.run(async () => {
    await held.work();
    throw new Error('broken');
  }, told);
  const second = queue.run(() => Promise.resolve(2), told);
  await expect(queue.run(() => Promise.resolve(3), told)).rejects.toThrow(QueueFullError);
  held.end('');
  await expect(first).rejects.toThrow('broken');
  expect(await second).toBe(2);
});
