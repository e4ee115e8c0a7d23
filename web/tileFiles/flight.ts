import { effect, signal } from '@preact/signals';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { chosenMove } from '../map/camera.ts';
import { cameraAround } from '../map/cameraAround.ts';
import type { OpenOnMap } from '../map/openOnMap.ts';
import type { TileFile } from './tileFile.ts';

/** Where the map is to go; an object of its own for each time. */
const wanted = signal<{ readonly box: BoundingBox } | null>(null);

/** Has the map show all there is in a file; one that does not say where it is leaves the map where it is. */
export function flyTo({ bounds }: TileFile): void {
  if (bounds !== null) wanted.value = { box: bounds };
}

/** Flies to a file that was opened or is to be seen whole, clear of the panel. */
export const followFlights: OpenOnMap = (map, isPlaced) => {
  // Of a map that is opened anew.
  let flown = wanted.peek();
  return effect(() => {
    const next = wanted.value;
    if (!isPlaced.value || next === null || next === flown) return;
    flown = next;
    const to = cameraAround(map, next.box, 0.08);
    if (to) map.flyTo({ ...to, duration: 900 }, chosenMove);
  });
};
