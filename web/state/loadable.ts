import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { isPassing, keepTrying } from './keepTrying.ts';

/** Something asked of the server. While a newer answer is on its way the last one stays in `previous`. */
export type Loadable<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly previous: Value | undefined }
  | { readonly status: 'loaded'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: unknown };

/** The value there is to show: the loaded one, or the last one while the next loads. */
export function shown<Value>(loadable: Loadable<Value>): Value | undefined {
  if (loadable.status === 'loaded') return loadable.value;
  return loadable.status === 'loading' ? loadable.previous : undefined;
}

/** The same, and while the next cannot be had: for what the page could not go on without. */
export function lastShown<Value>(
  state: ReadonlySignal<Loadable<Value>>,
): ReadonlySignal<Value | undefined> {
  let last: Value | undefined;
  return computed(() => (last = shown(state.value) ?? last));
}

export type Resource<Value> = {
  readonly state: ReadonlySignal<Loadable<Value>>;
  /** Asks again for the same thing at once; after a failure that may pass it is asked again by itself. */
  readonly retry: () => void;
};

/**
 * Keeps an answer in step with what is asked: whenever `request` gives another address the old request is aborted and the
 * new one sent. `request` reads signals and answers null while there is nothing to ask. The last answer is kept on show
 * while only the query changes (another date of the same zone), not when the path does (another zone). A read that fails
 * is tried again where that may help; its state is 'failed' until it succeeds.
 */
export function resource<Value>(
  request: () => string | null,
  load: (address: string, abort: AbortSignal) => Promise<Value>,
): Resource<Value> {
  const state = signal<Loadable<Value>>({ status: 'idle' });
  const attempt = signal(0);
  // A signal of its own, so that a change of the view that leaves the address as it is asks nothing: a pan, say.
  const asked = computed(request);
  let settled: { readonly path: string; readonly value: Value } | undefined;
  effect(() => {
    void attempt.value;
    const address = asked.value;
    if (address === null) {
      state.value = { status: 'idle' };
      return undefined;
    }
    const path = address.split(/[?#]/)[0] ?? address;
    const controller = new AbortController();
    state.value = {
      status: 'loading',
      previous: settled?.path === path ? settled.value : undefined,
    };
    const onFailure = (error: unknown) => {
      state.value = { status: 'failed', error };
    };
    keepTrying(() => load(address, controller.signal), {
      abort: controller.signal,
      mayPass: isPassing,
      onFailure,
    }).then(
      (value) => {
        if (controller.signal.aborted) return;
        settled = { path, value };
        state.value = { status: 'loaded', value };
      },
      // It has been told, and will not pass.
      () => {},
    );
    return () => controller.abort();
  });
  return {
    state,
    retry: () => {
      attempt.value = attempt.peek() + 1;
    },
  };
}
