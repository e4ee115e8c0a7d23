import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { fittedCamera } from '../../geodata/meeting/remote/groundCamera.ts';
import type { Told } from '../../geodata/meeting/remote/told.ts';
import { preview } from '../state/current.ts';
import type { Camera } from '../state/view.ts';
import { cameraOf, sizeOf } from './cameraOfMap.ts';
import { mapHeld } from './mapHeld.ts';

/** The camera of the wall and the size of its map, as it told them last. */
export const wallCamera = signal<Extract<Told, { kind: 'camera' }> | null>(null);

/** The wall's camera as this screen has to look to show as much; null while either is not known. */
function cameraHere(): Camera | null {
  const [told, map] = [wallCamera.peek(), mapHeld.peek()];
  if (!told || !map) return null;
  // As if it came with an address: what is selected then is not gone to besides.
  return { ...fittedCamera(told.camera, told.size, sizeOf(map)), movedBy: 'address' };
}

/**
 * Keeps this screen's map where the wall's is.
 *
 * @param isOn while it is; a map in somebody's hand is let be until the hand has gone
 */
export function mirrorCamera(isOn: ReadonlySignal<boolean>): () => void {
  return effect(() => {
    const map = mapHeld.value;
    if (!map) return undefined;
    const look = () => {
      const wanted = cameraHere();
      if (wanted && isOn.peek() && !isAt(wanted)) preview({ camera: wanted });
    };
    const isAt = (wanted: Camera) => {
      const at = cameraOf(map);
      const pixel = 360 / (512 * 2 ** at.zoom);
      return (
        Math.abs(at.longitude - wanted.longitude) < pixel &&
        Math.abs(at.latitude - wanted.latitude) < pixel &&
        Math.abs(at.zoom - wanted.zoom) < 0.01 &&
        Math.abs(at.bearing - wanted.bearing) < 0.1 &&
        Math.abs(at.pitch - wanted.pitch) < 0.1
      );
    };
    // A flight of the map's own, to what has been selected, ends elsewhere.
    const onEnd = (event: object) => {
      if (!('originalEvent' in event && event.originalEvent)) queueMicrotask(look);
    };
    map.on('moveend', onEnd);
    map.on('resize', look);
    const stop = effect(() => {
      void wallCamera.value;
      if (isOn.value) look();
    });
    return () => {
      stop();
      map.off('moveend', onEnd);
      map.off('resize', look);
    };
  });
}

/** The camera that the view of this screen has while it shows what the wall shows. */
export function toldCamera(): { readonly camera?: Camera } {
  const camera = cameraHere();
  return camera ? { camera: { ...camera } } : {};
}
