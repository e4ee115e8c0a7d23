import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import { resource, shown, type Resource } from './loadable.ts';

/** The days on which an answer says the same: from one on, up to another; null is as far as there are days. */
export type SameDays = { readonly since: IsoDate | null; readonly until: IsoDate | null };

/** What is asked of a day. `of` is the same text on every day on which the answer may be the same. */
type AskedOfDay = { readonly address: string; readonly of: string; readonly day: IsoDate | null };

type ResourceOfDays<Value> = Resource<Value> & {
  /** The address of the answer that there is to show: who asks for it as well finds it in the browser's cache. */
  readonly address: ReadonlySignal<string | null>;
};

/** What is the same on many days is asked for once: another day asks anew where the answer says that it may be another. */
export function resourceOfDays<Value extends SameDays>(
  asked: () => AskedOfDay | null,
  load: (address: string, abort: AbortSignal) => Promise<Value>,
): ResourceOfDays<Value> {
  const held = signal<(SameDays & Pick<AskedOfDay, 'address' | 'of'>) | null>(null);
  const wanted = computed(() => {
    const [now, before] = [asked(), held.value];
    if (!now || !before || before.of !== now.of || now.day === null) return now;
    return isWithin(now.day, before) ? { ...now, address: before.address } : now;
  });
  const { state, retry } = resource<Value>(() => wanted.value?.address ?? null, load);
  effect(() => {
    const now = wanted.peek();
    if (state.value.status !== 'loaded' || !now) return;
    const { since, until } = state.value.value;
    held.value = { address: now.address, of: now.of, since, until };
  });
  const address = computed(() =>
    shown(state.value) === undefined ? null : (held.value?.address ?? null),
  );
  return { state, retry, address };
}

function isWithin(day: IsoDate, { since, until }: SameDays): boolean {
  return (since === null || since <= day) && (until === null || day < until);
}
