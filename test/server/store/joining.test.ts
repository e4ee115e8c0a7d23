import { expect, test } from 'vitest';
import { sharingReads } from '../../../server/store/sharedReads.ts';

test('reads at one time share the next one, which begins after they asked', async () => {
  let written = 0;
  const gates: (() => void)[] = [];
  let reads = 0;
  const read = sharingReads(async (key: string) => {
    reads += 1;
    const seen = written;
    await new Promise<void>((resolve) => gates.push(resolve));
    return `${key}${seen}`;
  });
  const first = read('a');
  written = 1;
  const later = [read('a'), read('a')];
  const other = read('b');
  expect(reads).toBe(2);
  gates.forEach((open) => open());
  expect(await first).toBe('a0');
  expect(await other).toBe('b1');
  await new Promise((resolve) => setImmediate(resolve));
  gates.at(-1)?.();
  expect(await Promise.all(later)).toEqual(['a1', 'a1']);
  expect(reads).toBe(3);
});

test('a read that fails is told to those who shared it, and the next is made all the same', async () => {
  let reads = 0;
  const read = sharingReads(async (key: string) => {
    reads += 1;
    if (reads === 1) throw new Error('gone');
    return key;
  });
  const first = read('a');
  const second = read('a');
  await expect(first).rejects.toThrow('gone');
  await expect(second).resolves.toBe('a');
});
