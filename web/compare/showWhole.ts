import type { Map as MapLibreMap } from 'maplibre-gl';
import { coveredPadding } from '../map/padding.ts';
import { camera } from '../state/current.ts';
import { zone } from '../state/records.ts';

/** Shows the whole zone in what panels leave of the map, where no other view of it was chosen; whether it was so. */
export function showWhole(map: MapLibreMap): boolean {
  const box = zone.peek()?.bbox;
  if (camera.peek() !== null || !box) return false;
  const [west, south, east, north] = box;
  map.fitBounds([west, south, east, north], {
    padding: coveredPadding(map.getContainer().getBoundingClientRect()),
    duration: 0,
  });
  return true;
}
