import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { IsoDate } from '../../../geodata/date.ts';
import { resourceOfDays, type SameDays } from '../../../web/state/sameForDays.ts';
import { day } from '../../geodata/logEntries.ts';

const zone = signal('jindong');
const shownDay = signal<IsoDate | null>(day('2010-06-30'));
const loaded: string[] = [];

/** A server whose answers are the same through each year, and always before 2009. */
function load(address: string): Promise<SameDays & { readonly said: string }> {
  loaded.push(address);
  const year = Number(/asOf=(\d+)/.exec(address)?.[1]);
  const until = day(`${Math.max(year + 1, 2009)}-01-01`);
  return Promise.resolve({
    said: address,
    since: year < 2009 ? null : day(`${year}-01-01`),
    until,
  });
}

const { state, address } = resourceOfDays(
  () => ({
    address: `/${zone.value}?asOf=${shownDay.value}`,
    of: zone.value,
    day: shownDay.value,
  }),
  load,
);

async function on(date: string): Promise<void> {
  shownDay.value = day(date);
  await vi.waitFor(() => expect(state.value.status).toBe('loaded'));
}

beforeEach(async () => {
  zone.value = 'jindong';
  await on('2010-06-30');
  loaded.length = 0;
});

test('a day on which the answer is the same asks for nothing', async () => {
  for (const date of ['2010-01-01', '2010-12-31', '2010-06-30']) await on(date);
  expect(loaded).toEqual([]);
  expect(state.value).toMatchObject({ status: 'loaded', value: { since: '2010-01-01' } });
});

test('a day on which it may be another asks anew, and what is there stays until then', async () => {
  const before = address.value;
  shownDay.value = day('2011-01-01');
  expect(state.value).toMatchObject({ status: 'loading', previous: { since: '2010-01-01' } });
  expect(address.value).toBe(before);
  await on('2011-01-01');
  await on('2008-05-01');
  await on('2001-01-01');
  expect(loaded).toEqual(['/jindong?asOf=2011-01-01', '/jindong?asOf=2008-05-01']);
  expect(address.value).toBe('/jindong?asOf=2008-05-01');
});

test('another zone has no answer of this one', async () => {
  zone.value = 'example';
  expect(state.value).toEqual({ status: 'loading', previous: undefined });
  expect(address.value).toBeNull();
  await on('2010-06-30');
  expect(loaded).toEqual(['/example?asOf=2010-06-30']);
  expect(address.value).toBe('/example?asOf=2010-06-30');
});
