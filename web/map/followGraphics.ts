import type { Map as MapLibreMap } from 'maplibre-gl';
import { isGraphicsLost, mapStatus } from './status.ts';

/** Notes when the graphics are taken from the map and given back, and says so: the map is then drawn as at first. */
export function followGraphics(map: MapLibreMap): () => void {
  const lost = () => {
    isGraphicsLost.value = true;
    mapStatus.value = 'loading';
  };
  const restored = () => {
    isGraphicsLost.value = false;
  };
  map.on('webglcontextlost', lost);
  map.on('webglcontextrestored', restored);
  return () => {
    map.off('webglcontextlost', lost);
    map.off('webglcontextrestored', restored);
  };
}
