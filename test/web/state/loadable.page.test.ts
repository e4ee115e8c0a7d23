import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lastShown, resource, shown } from '../../../web/state/loadable.ts';

type Request = {
  readonly address: string;
  readonly abort: AbortSignal;
  answer(value: string): Promise<void>;
  fail(error: Error): Promise<void>;
};

// Between two attempts a resource listens for the network to come back.
vi.stubGlobal('window', new EventTarget());

const asked = signal<string | null>(null);
const panned = signal(0);
const requests: Request[] = [];

/** Answers when a test says so; a promise's listeners run before the one who waits for `answer` goes on. */
function load(address: string, abort: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const listenersRun = () => new Promise<void>((done) => void setImmediate(done));
    requests.push({
      address,
      abort,
      answer: (value) => (resolve(value), listenersRun()),
      fail: (error) => (reject(error), listenersRun()),
    });
  });
}

const { state, retry } = resource(() => (panned.value >= 0 ? asked.value : null), load);
const last = () => requests.at(-1)!;

beforeEach(() => {
  asked.value = null;
  requests.length = 0;
});

describe('a resource', () => {
  test('is idle while there is nothing to ask', () => {
    expect(state.value).toEqual({ status: 'idle' });
    expect(requests).toEqual([]);
  });

  test('loads what is asked for', async () => {
    asked.value = '/parcels';
    expect(state.value).toEqual({ status: 'loading', previous: undefined });
    await last().answer('all');
    expect(state.value).toEqual({ status: 'loaded', value: 'all' });
    expect(shown(state.value)).toBe('all');
  });

  test('asks again where only the mark at the end of the address is another, and keeps what it had', async () => {
    asked.value = '/parcels?lang=zh';
    await last().answer('before the import');
    asked.value = '/parcels?lang=zh#1';
    expect(state.value).toEqual({ status: 'loading', previous: 'before the import' });
    asked.value = '/days';
    await last().answer('days');
    asked.value = '/days#1';
    expect(state.value).toEqual({ status: 'loading', previous: 'days' });
  });

  test('asks nothing when the view changes and the address does not', () => {
    asked.value = '/parcels';
    panned.value = panned.peek() + 1;
    expect(requests).toHaveLength(1);
    expect(last().abort.aborted).toBe(false);
  });

  test('keeps the last answer on show while another date of the same zone loads', async () => {
    asked.value = '/parcels?asOf=2010-08-31';
    await last().answer('August');
    asked.value = '/parcels?asOf=2010-09-30';
    expect(shown(state.value)).toBe('August');
    await last().answer('September');
    expect(shown(state.value)).toBe('September');
  });

  test('does not show one zone’s answer for another', async () => {
    asked.value = '/zones/a/parcels?asOf=2010-09-30';
    await last().answer('a');
    asked.value = '/zones/b/parcels?asOf=2010-09-30';
    expect(shown(state.value)).toBeUndefined();
  });

  test('aborts a request that is asked for no more, and hears nothing of it', async () => {
    asked.value = '/parcels?asOf=2010-08-31';
    const late = last();
    asked.value = '/parcels?asOf=2010-09-30';
    expect([late.abort.aborted, last().abort.aborted]).toEqual([true, false]);
    await last().answer('September');
    await late.answer('August');
    expect(state.value).toEqual({ status: 'loaded', value: 'September' });
    asked.value = '/parcels?asOf=2010-07-31';
    const failing = last();
    asked.value = null;
    await failing.fail(new Error('aborted'));
    expect(state.value).toEqual({ status: 'idle' });
  });

  test('says why it failed, asks again on demand, and shows what it knew meanwhile', async () => {
    asked.value = '/failing';
    await last().answer('before');
    asked.value = '/failing?asOf=2010-09-30';
    const error = new Error('no answer');
    await last().fail(error);
    expect(state.value).toEqual({ status: 'failed', error });
    expect(shown(state.value)).toBeUndefined();
    retry();
    expect(last().address).toBe('/failing?asOf=2010-09-30');
    expect(state.value).toEqual({ status: 'loading', previous: 'before' });
    await last().answer('after');
    expect(shown(state.value)).toBe('after');
    expect(requests).toHaveLength(3);
  });

  test('may be held on to while the next answer cannot be had', async () => {
    const held = lastShown(state);
    asked.value = '/zones';
    await last().answer('all zones');
    expect(held.value).toBe('all zones');
    asked.value = '/zones#1';
    await last().fail(new Error('no answer'));
    expect(shown(state.value)).toBeUndefined();
    expect(held.value).toBe('all zones');
    retry();
    await last().answer('one more');
    expect(held.value).toBe('one more');
  });
});
