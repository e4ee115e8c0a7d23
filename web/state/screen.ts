import { signal } from '@preact/signals';

const narrow = window.matchMedia('(max-width: 719px)');

/** A phone held upright: panels rise from below instead of standing at the sides. */
export const isNarrow = signal(narrow.matches);

narrow.addEventListener('change', () => {
  isNarrow.value = narrow.matches;
});
