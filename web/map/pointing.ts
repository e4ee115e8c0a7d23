import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { patch } from '../state/current.ts';
import { tilesVersion } from '../state/records.ts';
import { parcelsOnMap } from './layers/parcels.ts';
import { pickAt, pickParcelAt } from './pick.ts';
import { pointerUse, type PointerUse } from './pointerUse.ts';
import { hover, marked, pointer, tapped } from './status.ts';

/**
 * Hovering lights a parcel and names it; a tap selects what is under it, or nothing. While a capability draws with the pointer,
 * neither; while it picks parcels, a tap picks one; where it has drawn something, a tap is its own.
 */
export function reportPointer(map: MapLibreMap): void {
  let hovered: string | null = null;
  const setHovered = (parcel: string | null) => {
    if (parcel === hovered) return;
    const tell = (id: string, isHovered: boolean) =>
      map.setFeatureState({ ...parcelsOnMap(tilesVersion.peek()), id }, { hover: isHovered });
    if (hovered !== null) tell(hovered, false);
    if (parcel !== null) tell(parcel, true);
    hovered = parcel;
  };
  map.on('mousemove', (event: MapMouseEvent) => {
    pointer.value = [event.lngLat.lng, event.lngLat.lat];
    if (pointerUse.peek()?.kind === 'draw') {
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
  // A drawing ends with a tap that gives the pointer back before the map hears of it: whose the tap is, its beginning says.
  let useAtPress: PointerUse | null = null;
  map.getContainer().addEventListener('pointerdown', () => (useAtPress = pointerUse.peek()), true);
  map.on('click', (event: MapMouseEvent) => {
    tapped.value = [event.lngLat.lng, event.lngLat.lat];
    marked.value = null;
    tap(map, event, useAtPress);
  });
}

function tap(map: MapLibreMap, { point }: MapMouseEvent, use: PointerUse | null): void {
  if (use?.kind === 'draw') return;
  if (use?.kind === 'tap') {
    use.tap(map, point);
    return;
  }
  performance.mark('guatu:tap');
  const picked = pickAt(map, point);
  if (use === null) patch({ selection: picked });
  else if (picked?.kind === 'parcel') use.pick(picked.id);
}
