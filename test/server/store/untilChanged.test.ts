import { expect, test, vi } from 'vitest';
import { untilChanged } from '../../../server/store/untilChanged.ts';

test('a thing is read once until the mark is another, and then again', async () => {
  let mark = 1;
  const read = vi.fn(async (key: string) => `${key} ${mark}`);
  const get = untilChanged(() => mark, read);
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a 1', 'a 1', 'b 1']);
  expect(await get('a')).toBe('a 1');
  expect(read).toHaveBeenCalledTimes(2);
  mark = 2;
  expect(await get('a')).toBe('a 2');
  expect(await get('b')).toBe('b 2');
  expect(read).toHaveBeenCalledTimes(4);
});

test('what is not there, or could not be read, is read again', async () => {
  const answers = [undefined, new Error('away'), 'there'];
  const read = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const get = untilChanged(() => 1, read);
  expect(await get('a')).toBeUndefined();
  await expect(get('a')).rejects.toThrow('away');
  expect(await get('a')).toBe('there');
  expect(await get('a')).toBe('there');
  expect(read).toHaveBeenCalledTimes(3);
});
