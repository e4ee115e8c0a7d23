import { computed, signal } from '@preact/signals';
import { colourScheme } from '../../../state/current.ts';

/** The page's own type and inks as a chart needs them: in pixels and as colours. */
export type ChartLook = {
  /** One rem in pixels: 15 on a desk, 38 on a dark 4K wall. */
  readonly rem: number;
  readonly sans: string;
  readonly serif: string;
  readonly ink: string;
  readonly mute: string;
  readonly hair: string;
  readonly card: string;
  readonly measure: string;
  readonly unknown: string;
};

const resized = signal(0);
window.addEventListener('resize', () => {
  resized.value = resized.peek() + 1;
});

/** Follows the colour scheme and the size of type. */
export const chartLook = computed<ChartLook>(() => {
  void colourScheme.value;
  void resized.value;
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    rem: Number.parseFloat(style.fontSize),
    sans: read('--sans'),
    serif: read('--serif'),
    ink: read('--ink'),
    mute: read('--mute'),
    hair: read('--hair'),
    card: read('--card'),
    measure: read('--measure'),
    unknown: read('--unknown'),
  };
});
