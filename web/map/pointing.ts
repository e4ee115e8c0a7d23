import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { patch } from '../state/current.ts';
import { parcelsSource } from './layers/parcels.ts';
import { pickAt, pickParcelAt } from './pick.ts';
import { hover, pointer } from './status.ts';

/** Hovering lights a parcel and names it; a tap chooses what is under it, or nothing. */
export function reportPointer(map: MapLibreMap): void {
  let hovered: string | null = null;
  const setHovered = (parcel: string | null) => {
    if (parcel === hovered) return;
    if (hovered !== null)
      map.setFeatureState({ source: parcelsSource, id: hovered }, { hover: false });
    if (parcel !== null)
      map.setFeatureState({ source: parcelsSource, id: parcel }, { hover: true });
    hovered = parcel;
  };
  map.on('mousemove', (event: MapMouseEvent) => {
    const parcel = pickParcelAt(map, event.point);
    setHovered(parcel);
    hover.value = parcel === null ? null : { parcel, x: event.point.x, y: event.point.y };
    pointer.value = [event.lngLat.lng, event.lngLat.lat];
    map.getCanvas().style.cursor = parcel !== null || pickAt(map, event.point) ? 'pointer' : '';
  });
  map.on('mouseout', () => {
    setHovered(null);
    hover.value = null;
    pointer.value = null;
  });
  map.on('click', (event: MapMouseEvent) => {
    performance.mark('guatu:tap');
    patch({ selection: pickAt(map, event.point) });
  });
}
