import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { coveredPadding } from '../map/padding.ts';
import { selection } from '../state/current.ts';
import { compareMode } from './compareView.ts';
import { lineAt } from './lineAt.ts';
import { showWhole } from './showWhole.ts';

type Layout = {
  /** How many pixels to the right of a place on the other map the same ground lies on the page's map. */
  readonly shift: ReadonlySignal<number>;
  readonly stop: () => void;
};

/**
 * Gives the other map its place: over the whole of the page's map and clipped at the line, or over its left half, from the edge
 * to the middle of what panels leave free.
 */
export function layOut(map: MapLibreMap, container: HTMLElement): Layout {
  const shift = signal(0);
  let middle = 0;
  const place = () => {
    const isBeside = compareMode.peek() === 'sideBySide';
    // What this map covers itself is no panel.
    delete container.dataset['covers'];
    const box = map.getContainer().getBoundingClientRect();
    const free = coveredPadding(box);
    const [left, right] = [free.left, box.width - free.right];
    middle = (left + right) / 2;
    lineAt.value = middle / box.width;
    container.style.width = isBeside ? `${middle}px` : '';
    if (isBeside) container.dataset['covers'] = 'left';
    shift.value = isBeside ? (right - left) / 2 : 0;
  };
  const stopPlacing = effect(() => {
    void compareMode.value;
    void selection.value;
    // Panels slide in with this very change; their size is known a frame later.
    const frame = requestAnimationFrame(() => {
      const before = shift.peek();
      place();
      if (shift.peek() !== before) keepInSight(map, (shift.peek() - before) / 2);
    });
    return () => cancelAnimationFrame(frame);
  });
  const stopClipping = effect(() => {
    const isSwiped = compareMode.value === 'swipe';
    container.style.clipPath = isSwiped ? `inset(0 ${(1 - lineAt.value) * 100}% 0 0)` : '';
  });
  map.on('resize', place);
  return {
    shift,
    stop: () => {
      stopPlacing();
      stopClipping();
      map.off('resize', place);
      delete container.dataset['covers'];
      if (shift.peek() !== 0) keepInSight(map, -shift.peek() / 2);
    },
  };
}

/** The whole zone is shown whole in what is left of the map; any other view moves along with the middle. */
function keepInSight(map: MapLibreMap, right: number): void {
  if (!showWhole(map)) map.panBy([-right, 0], { duration: 0 });
}
