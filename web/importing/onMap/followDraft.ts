import { effect } from '@preact/signals';
import { chosenMove } from '../../map/camera.ts';
import { cameraAround } from '../../map/cameraAround.ts';
import type { OpenOnMap } from '../../map/openOnMap.ts';
import { flight } from './flight.ts';

/** Flies to land that is being brought in, clear of the panel. */
export const followDraft: OpenOnMap = (map, isPlaced) => {
  let flown: object | null = null;
  return effect(() => {
    const wanted = flight.value;
    if (!isPlaced.value || wanted === null || wanted === flown) return undefined;
    flown = wanted;
    // The panel takes its place with this very change; its size is known a frame later.
    const frame = requestAnimationFrame(() => {
      const to = cameraAround(map, wanted.box, 0.08);
      if (to) map.flyTo({ ...to, duration: 900 }, chosenMove);
    });
    return () => cancelAnimationFrame(frame);
  });
};
