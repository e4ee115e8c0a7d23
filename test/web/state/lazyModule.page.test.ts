import { isoDate } from '../../../geodata/date.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const reload = vi.fn();
const held = new Map<string, string>();
let isServerThere = true;
let isStorageBlocked = false;
vi.stubGlobal('window', {
  location: Object.assign(new URL('http://127.0.0.1/zones/jindong'), { reload }),
  history: { pushState: () => {}, replaceState: () => {} },
  addEventListener: () => {},
  removeEventListener: () => {},
  navigator: { languages: ['zh-CN'] },
  matchMedia: () => ({ matches: false }),
});
vi.stubGlobal('document', {
  baseURI: 'http://127.0.0.1/',
  documentElement: { lang: '', dataset: {} },
  querySelectorAll: () => [],
});
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => {
    if (isStorageBlocked) throw new DOMException('blocked', 'SecurityError');
    return held.get(key) ?? null;
  },
  setItem: (key: string, value: string) => held.set(key, value),
});
vi.stubGlobal('fetch', () =>
  isServerThere ? Promise.resolve(new Response()) : Promise.reject(new TypeError('away')),
);
const { lazyModule } = await import('../../../web/state/lazyModule.ts');
const { patch } = await import('../../../web/state/current.ts');

beforeEach(() => {
  vi.useFakeTimers();
  reload.mockClear();
  held.clear();
  isServerThere = true;
});
afterEach(() => void vi.useRealTimers());

const there = () => Promise.resolve({ Board: 1 });
const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

test('a part is fetched once, however often it is wanted', async () => {
  const load = vi.fn(there);
  const { state, want } = lazyModule(load);
  expect(state.value).toBeNull();
  want();
  want();
  expect(state.value).toBe('on its way');
  await vi.advanceTimersByTimeAsync(0);
  expect(state.value).toEqual({ Board: 1 });
  expect(load).toHaveBeenCalledTimes(1);
});

test('while the server is away nothing is imported, and it is said; then the part is there', async () => {
  isServerThere = false;
  const load = vi.fn(there);
  const { state, want } = lazyModule(load);
  want();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.value).toBe('failed');
  expect(load).not.toHaveBeenCalled();
  isServerThere = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(state.value).toEqual({ Board: 1 });
  expect(reload).not.toHaveBeenCalled();
});

test('a part that does not come though the server answers opens the page anew, each time later', async () => {
  for (const seconds of [1, 2, 4]) {
    const { state, want } = lazyModule(lost);
    want();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.value).toBe('failed');
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(reload).toHaveBeenCalledTimes(1);
    reload.mockClear();
  }
});

test('where the browser keeps nothing for the page, parts come all the same, and lost ones after the longest pause', async () => {
  isStorageBlocked = true;
  const { state, want } = lazyModule(there);
  want();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.value).toEqual({ Board: 1 });
  lazyModule(lost).want();
  await vi.advanceTimersByTimeAsync(14_999);
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(reload).toHaveBeenCalledTimes(1);
  isStorageBlocked = false;
});

test('but not while the address lacks something that is looked at', async () => {
  // The address bar of this test stays as it was, as it does for a shape too long for it.
  patch({ date: isoDate('2010-06-30') });
  lazyModule(lost).want();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).not.toHaveBeenCalled();
  patch({ date: null });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).toHaveBeenCalledTimes(1);
});
