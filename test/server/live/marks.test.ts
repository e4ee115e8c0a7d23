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

test('who comes when nothing more will come is told so at once, and waits for nothing', async () => {
  const { hearers, live, told } = village();
  live.close();
  let ends = 0;
  const leave = await live.listen('village', {
    tell: (mark) => void told.push(mark),
    end: () => void (ends += 1),
  });
  leave?.();
  expect({ ends, told, hearing: hearers.size, timers: vi.getTimerCount() }).toEqual({
    ends: 1,
    told: [],
    hearing: 0,
    timers: 0,
  });
});

test('who is being told the first mark when it closes is told nothing after that', async () => {
  const { live, told, listener } = village();
  const said: string[] = [];
  const listening = live.listen('village', { ...listener, end: () => void said.push('end') });
  live.close();
  await listening;
  expect({ said, told }).toEqual({ said: ['end'], told: [] });
});
