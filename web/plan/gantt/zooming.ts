import { computed } from '@preact/signals';
import { preview, settle } from '../../state/current.ts';
import { dayWidths, scales, type Scale } from '../planInAddress.ts';
import { planView } from '../planView.ts';

/** How wide a day is drawn now, in rem. */
export const dayWidthInRem = computed(() => {
  const { scale } = planView.value;
  return typeof scale === 'number' ? scale : scales[scale];
});

/** It goes into the address when nobody has turned the wheel for so long, in milliseconds. */
const restMs = 300;
let resting: ReturnType<typeof setTimeout> | undefined;

export function showScale(scale: Scale | number): void {
  clearTimeout(resting);
  preview({ plan: { ...planView.peek(), scale } });
  resting = setTimeout(settle, restMs);
}

/** Closer by a factor; 1.25 is a step. */
export function zoomBy(factor: number): void {
  const width = dayWidthInRem.peek() * factor;
  const within = Math.min(dayWidths.most, Math.max(dayWidths.least, width));
  const named = (['week', 'month', 'quarter'] as const).find(
    (name) => Math.abs(scales[name] / within - 1) < 0.06,
  );
  showScale(named ?? Number(within.toPrecision(2)));
}
