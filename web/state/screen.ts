import { signal, type Signal } from '@preact/signals';

/** A phone held upright: panels rise from below instead of standing at the sides. */
export const isNarrow = matches('(max-width: 719px)');

/** A laptop, 1366 × 768 or 1440 × 900 less the browser's own bars, or a phone: what stands at the head of a panel is kept short. */
export const isShort = matches('(max-height: 959px)');

/** Whether a media query holds, followed. */
function matches(query: string): Signal<boolean> {
  const list = window.matchMedia(query);
  const state = signal(list.matches);
  list.addEventListener('change', () => {
    state.value = list.matches;
  });
  return state;
}
