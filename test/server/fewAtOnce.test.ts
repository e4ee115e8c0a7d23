import { expect, test } from 'vitest';
import { fewAtOnce } from '../../server/fewAtOnce.ts';

const stays = new AbortController().signal;
const turns = () => new Promise((resolve) => setImmediate(resolve));

test('two at a time, the others in the order in which they came; a failure gives up its place', async () => {
  const inTurn = fewAtOnce(2);
  const begun: number[] = [];
  const ends: ((fails: boolean) => void)[] = [];
  const all = Array.from({ length: 5 }, (_, number) =>
    inTurn(() => {
      begun.push(number);
      return new Promise<number>((resolve, reject) => {
        ends[number] = (fails) => (fails ? reject(new Error(`${number}`)) : resolve(number));
      });
    }, stays),
  );
  const settled = Promise.allSettled(all);
  await turns();
  expect(begun).toEqual([0, 1]);
  ends[1]!(true);
  await turns();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]!(false);
  ends[2]!(false);
  await turns();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  ends[3]!(false);
  ends[4]!(false);
  expect((await settled).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array<string>(3).fill('fulfilled'),
  ]);
  expect(await inTurn(() => Promise.resolve('after'), stays)).toBe('after');
});

test('who leaves before its turn is not worked for, and those behind move up', async () => {
  const inTurn = fewAtOnce(1);
  let end = () => {};
  const first = inTurn(() => new Promise<void>((resolve) => (end = resolve)), stays);
  const leaving = new AbortController();
  const begun: string[] = [];
  const begins = (name: string) => () => Promise.resolve(void begun.push(name));
  const left = inTurn(begins('left'), leaving.signal);
  const behind = inTurn(begins('behind'), stays);
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  await expect(inTurn(begins('late'), leaving.signal)).rejects.toThrow('gone');
  end();
  await Promise.all([first, behind]);
  expect(begun).toEqual(['behind']);
});
