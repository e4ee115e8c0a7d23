import { afterAll, describe, expect, test } from 'vitest';
import { PoolFullError, WorkerLostError, workerPool } from '../../../server/shapes/workerPool.ts';

const pool = workerPool({ script: new URL('./echoWorker.ts', import.meta.url), size: 1, queue: 2 });
afterAll(() => pool.close());

const question = (text: string, signal?: AbortSignal) => pool.use((ask) => ask(text), signal);

describe('a pool of workers', () => {
  test('asks one worker after the other piece of work, in their order', async () => {
    const [one, two] = await Promise.all([question('who'), question('who')]);
    expect(typeof one).toBe('number');
    expect(two).toBe(one);
  });

  test.each(['fail', 'exit'])('has a new worker after one that was told to %s', async (text) => {
    const before = await question('who');
    await expect(question(text)).rejects.toThrow(WorkerLostError);
    expect(await question('who')).not.toBe(before);
  });

  test('lets so many wait and no more, and gives the place of who leaves to others', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const kept = question('keep', first.signal);
    const left = question('who', second.signal);
    const waits = question('who');
    await expect(question('who')).rejects.toThrow(PoolFullError);
    second.abort(new Error('left the queue'));
    await expect(left).rejects.toThrow('left the queue');
    const inItsPlace = question('who');
    first.abort(new Error('gave up'));
    await expect(kept).rejects.toThrow('gave up');
    expect(await waits).toBe(await inItsPlace);
  });

  test('does nothing for who has left before', async () => {
    await expect(question('who', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });
});
