import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let online: (() => void) | undefined;
vi.stubGlobal('window', {
  location: new URL('http://127.0.0.1/'),
  addEventListener: (_name: string, listener: () => void) => {
    online = listener;
  },
  removeEventListener: () => {
    online = undefined;
  },
});
vi.stubGlobal('document', { baseURI: 'http://127.0.0.1/' });
const { isPassing, keepTrying } = await import('../../../web/state/keepTrying.ts');
const { RequestFailed } = await import('../../../web/api.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fails so many times, then gives a value. */
const failing = (times: number) => {
  const work = vi.fn(() =>
    work.mock.calls.length > times ? Promise.resolve('there') : Promise.reject(new Error('away')),
  );
  return work;
};

describe('what fails is tried again', () => {
  test('after 1, 2, 4, 8 and then every 15 seconds, until it succeeds', async () => {
    const work = failing(6);
    const result = keepTrying(work);
    const attempts: number[] = [];
    for (let second = 0; second <= 45; second += 1) {
      if (work.mock.calls.length > attempts.length) attempts.push(second);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(attempts).toEqual([0, 1, 3, 7, 15, 30, 45]);
    await expect(result).resolves.toBe('there');
  });

  test('at once when the network is back', async () => {
    const work = failing(1);
    const result = keepTrying(work);
    await vi.advanceTimersByTimeAsync(0);
    online?.();
    await expect(result).resolves.toBe('there');
  });

  test('not when it will not pass, and not when nobody waits any more', async () => {
    const refused = failing(1);
    await expect(keepTrying(refused, { mayPass: () => false })).rejects.toThrow('away');
    expect(refused).toHaveBeenCalledTimes(1);

    const given = failing(1);
    const controller = new AbortController();
    void keepTrying(given, { abort: controller.signal });
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(given).toHaveBeenCalledTimes(1);
  });
});

describe('a read passes', () => {
  const problem = (status: number) => new RequestFailed('/api/zones', { status } as never);
  test.each([
    ['no answer', new RequestFailed('/api/zones', null), true],
    ['half an answer', new SyntaxError('Unexpected end of JSON input'), true],
    ['a busy server', problem(503), true],
    ['a slow database', problem(504), true],
    ['a fault of the server', problem(500), false],
    ['no such zone', problem(404), false],
  ])('%s: %#', (_, error, passing) => {
    expect(isPassing(error)).toBe(passing);
  });
});
