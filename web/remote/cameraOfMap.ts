import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GroundCamera, ScreenSize } from '../../geodata/meeting/remote/groundCamera.ts';

export function cameraOf(map: MapLibreMap): GroundCamera {
  const { lng, lat } = map.getCenter();
  return {
    longitude: lng,
    latitude: lat,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
}

export function sizeOf(map: MapLibreMap): ScreenSize {
  const { clientWidth, clientHeight } = map.getContainer();
  return [Math.max(1, clientWidth), Math.max(1, clientHeight)];
}
