import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerStore, type KeptAnswer } from '../../../server/http/answerStore.ts';

const answerOf = (bytes: number): KeptAnswer => ({
  key: '',
  body: new Uint8Array(bytes),
  headers: {},
  isLasting: true,
});

/** Each at an address of its own. */
const of = (key: string) => ({ key, address: key });

describe('a store of answers', () => {
  test('never holds more than its capacity, whatever is asked, and counts what it holds', async () => {
    const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.nat(9000)));
    await fc.assert(
      fc.asyncProperty(asked, async (questions) => {
        const answers = answerStore(20_000);
        for (const [key, bytes] of questions) {
          if (answers.get(`${key}`) === undefined)
            await answers.once(of(`${key}`), async () => answerOf(bytes));
          expect(answers.bytes()).toBeLessThanOrEqual(20_000);
        }
        const held = Array.from({ length: 31 }, (_, key) => answers.get(`${key}`)).filter(
          (answer) => answer !== undefined,
        );
        const bodies = held.reduce((sum, { body }) => sum + body.byteLength, 0);
        expect(answers.bytes()).toBe(bodies + 1024 * held.length);
      }),
    );
  });

  test('stays flat over many more answers than it has room for', async () => {
    const answers = answerStore(100_000);
    for (let key = 0; key < 5000; key++)
      await answers.once(of(`${key}`), async () => answerOf(5000));
    expect(answers.bytes()).toBeLessThanOrEqual(100_000);
    expect(answers.get('4999')).toBeDefined();
    expect(answers.get('0')).toBeUndefined();
  });

  test('lets go of what was asked for longest ago', async () => {
    const answers = answerStore(3 * (1000 + 1024));
    for (const key of ['a', 'b', 'c']) await answers.once(of(key), async () => answerOf(1000));
    answers.get('a');
    await answers.once(of('d'), async () => answerOf(1000));
    expect(['a', 'b', 'c', 'd'].filter((key) => answers.get(key))).toEqual(['a', 'c', 'd']);
  });

  test('computes once for all who ask meanwhile', async () => {
    const answers = answerStore(10_000);
    let resolve: (answer: KeptAnswer) => void = () => {};
    const promise = new Promise<KeptAnswer>((give) => (resolve = give));
    let computations = 0;
    const ask = () =>
      answers.once(of('key'), () => {
        computations += 1;
        return promise;
      });
    const asked = [ask(), ask(), ask()];
    resolve(answerOf(10));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(computations).toBe(1);
  });

  test('keeps nothing that is for those alone who have asked, and gives it to all of them', async () => {
    const answers = answerStore(10_000);
    const compute = async () => ({ ...answerOf(1), isLasting: false });
    const both = await Promise.all([
      answers.once(of('key'), compute),
      answers.once(of('key'), compute),
    ]);
    expect(both[0]).toBeDefined();
    expect(both[0]).toBe(both[1]);
    expect(answers.get('key')).toBeUndefined();
  });

  test('keeps nothing of a computation that fails or has nothing to keep', async () => {
    const answers = answerStore(10_000);
    await expect(answers.once(of('key'), () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await answers.once(of('key'), async () => undefined)).toBeUndefined();
    expect(answers.get('key')).toBeUndefined();
    expect(answers.bytes()).toBe(0);
    expect(await answers.once(of('key'), async () => answerOf(1))).toBeDefined();
  });

  test('works out one answer of an address at a time; who asks for later states meanwhile gets the newest of them', async () => {
    const answers = answerStore(10_000);
    const ends = new Map<string, (answer: KeptAnswer | Error) => void>();
    const begun: string[] = [];
    const ask = (key: string) =>
      answers.once({ key, address: 'plans' }, () => {
        begun.push(key);
        return new Promise((resolve, reject) =>
          ends.set(key, (end) => (end instanceof Error ? reject(end) : resolve(end))),
        );
      });
    const first = ask('1');
    const later = ['2', '3', '3', '4'].map(ask);
    const again = ask('1');
    // Of another address nothing waits.
    expect(await answers.once(of('other'), async () => answerOf(1))).toBeDefined();
    expect(begun).toEqual(['1']);
    ends.get('1')!(answerOf(1));
    expect(await first).toBe(await again);
    await expect.poll(() => begun).toEqual(['1', '4']);
    const last = ask('5');
    ends.get('4')!({ ...answerOf(2), key: '4' });
    expect((await Promise.all(later)).map((answer) => answer?.key)).toEqual(['4', '4', '4', '4']);
    expect(answers.get('4')).toBeDefined();
    expect(answers.get('2')).toBeUndefined();
    await expect.poll(() => begun).toEqual(['1', '4', '5']);
    // What fails keeps nobody from asking again.
    const after = ask('6');
    ends.get('5')!(new Error('no'));
    await expect(last).rejects.toThrow('no');
    await expect.poll(() => begun).toEqual(['1', '4', '5', '6']);
    ends.get('6')!(answerOf(1));
    expect(await after).toBeDefined();
  });
});
