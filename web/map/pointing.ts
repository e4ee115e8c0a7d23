import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { toggleParcel } from '../landUseRates/area/parcelChoice.ts';
import { tool, type Tool } from '../landUseRates/drawing/tool.ts';
import { patch } from '../state/current.ts';
import { parcelsSource } from './layers/parcels.ts';
import { pickAt, pickParcelAt } from './pick.ts';
import { hover, marked, pointer, tapped } from './status.ts';

/**
 * Hovering lights a parcel and names it; a tap chooses what is under it, or nothing. While a tool is in the hand taps are
 * the tool's, but for the one that picks parcels: that is done here.
 */
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
    pointer.value = [event.lngLat.lng, event.lngLat.lat];
    if (isDrawing(tool.peek())) {
      setHovered(null);
      hover.value = null;
      return;
    }
    const parcel = pickParcelAt(map, event.point);
    setHovered(parcel);
    hover.value = parcel === null ? null : { parcel, x: event.point.x, y: event.point.y };
    map.getCanvas().style.cursor = parcel !== null || pickAt(map, event.point) ? 'pointer' : '';
  });
  map.on('mouseout', () => {
    setHovered(null);
    hover.value = null;
    pointer.value = null;
  });
  // A drawing ends with a tap that puts the tool away before the map hears of it: whose the tap is, its beginning says.
  let toolAtPress: Tool | null = null;
  map.getContainer().addEventListener('pointerdown', () => (toolAtPress = tool.peek()), true);
  map.on('click', (event: MapMouseEvent) => {
    tapped.value = [event.lngLat.lng, event.lngLat.lat];
    marked.value = null;
    if (isDrawing(toolAtPress)) return;
    performance.mark('guatu:tap');
    if (toolAtPress === null) patch({ selection: pickAt(map, event.point) });
    else pickParcel(map, event);
  });
}

function isDrawing(held: Tool | null): boolean {
  return held !== null && held !== 'pick';
}

function pickParcel(map: MapLibreMap, { point }: MapMouseEvent): void {
  const picked = pickAt(map, point);
  if (picked?.kind === 'parcel') toggleParcel(picked.id);
}
