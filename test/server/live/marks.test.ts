import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liveMarks } from '../../../server/live/liveMarks.ts';

/** No time goes by, so that nothing is looked at because of it. */
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function village() {
  const marks = new Map([['village', 'first']]);
  const hearers = new Set<(of: string) => void>();
  const live = liveMarks(
    async (of) => marks.get(of),
    (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  );
  const told: string[] = [];
  const listener = { tell: (mark: string) => void told.push(mark), end: () => {} };
  return { marks, hearers, live, told, listener };
}

test('what is heard of is looked at before its time has come', async () => {
  const { marks, hearers, live, told, listener } = village();
  await live.listen('village', listener);
  marks.set('village', 'second');
  for (const hear of hearers) hear('village');
  await vi.waitFor(() => expect(told).toEqual(['first', 'second']));
});

test('what is not heard of is looked at in its time', async () => {
  const { marks, live, told, listener } = village();
  await live.listen('village', listener);
  marks.set('village', 'second');
  await vi.advanceTimersByTimeAsync(400);
  expect(told).toEqual(['first', 'second']);
});

test('nobody is listened to once nobody listens', async () => {
  const { hearers, live, listener } = village();
  const leave = await live.listen('village', listener);
  expect(hearers.size).toBe(1);
  leave?.();
  expect(hearers.size).toBe(0);
  await live.listen('village', listener);
  live.close();
  expect(hearers.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a zone that nobody listens to is not looked at', async () => {
  const { hearers, live, told, listener } = village();
  await live.listen('village', listener);
  for (const hear of hearers) hear('elsewhere');
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['first']);
});
