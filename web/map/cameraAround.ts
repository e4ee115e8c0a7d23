import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { coveredPadding } from './padding.ts';

/**
 * The camera that has a box whole, from above and clear of what lies over the map, with land around it that tells where it is;
 * undefined where there is no room for it.
 *
 * @param share of the shorter side of the map that is left around the box
 */
export function cameraAround(
  map: MapLibreMap,
  [west, south, east, north]: BoundingBox,
  share: number,
) {
  const canvas = map.getContainer().getBoundingClientRect();
  const covered = coveredPadding(canvas);
  const room = Math.min(canvas.width, canvas.height) * share;
  const padding = {
    left: covered.left + room,
    right: covered.right + room,
    top: covered.top + room,
    bottom: covered.bottom + room,
  };
  const corners: [[number, number], [number, number]] = [
    [west, south],
    [east, north],
  ];
  const fitted = map.cameraForBounds(corners, { padding, maxZoom: 16, bearing: 0 });
  return fitted && { ...fitted, pitch: 0 };
}
