import { boxesMeet, type BoundingBox, type LonLat } from '../../geodata/geometry.ts';
import { marked } from './status.ts';
import { boxInView } from '../state/boxInView.ts';
import { camera, patch } from '../state/current.ts';
import type { Camera } from '../state/view.ts';
import { zoomOver } from './zoomOver.ts';

/** Moves the map over a place and marks it. */
export function goTo(place: LonLat): void {
  marked.value = place;
  patch({ camera: cameraAt(place, Math.max(16, camera.peek()?.zoom ?? 0)) });
}

/** Moves the map over a box that cannot be seen now. */
export function lookAt(box: BoundingBox): void {
  const visible = boxInView.peek();
  if (visible && boxesMeet(visible, box)) return;
  const middle: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  patch({ camera: cameraAt(middle, zoomOver(box, window.innerWidth / 2, window.innerHeight / 2)) });
}

/** Moves the map near to a box that is to be worked on: it fills a third of the screen then, unless it fills more already. */
export function comeNear(box: BoundingBox): void {
  const zoom = zoomOver(box, window.innerWidth / 3, window.innerHeight / 3);
  if ((camera.peek()?.zoom ?? 0) >= zoom) return lookAt(box);
  const middle: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  patch({ camera: cameraAt(middle, zoom) });
}

function cameraAt([longitude, latitude]: LonLat, zoom: number): Camera {
  return { zoom, longitude, latitude, bearing: 0, pitch: 0, movedBy: 'address' };
}
