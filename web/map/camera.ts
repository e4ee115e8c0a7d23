import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { patch, selection, view } from '../state/current.ts';
import { zone } from '../state/records.ts';
import type { Camera, Selection } from '../state/view.ts';
import { coveredPadding } from './padding.ts';
import { visibleBox } from './status.ts';
import { boxOfSelection } from './subjects.ts';

/** Marks the camera moves made for the reader's choice: they go into the address as the reader's own moves do. */
export const chosenMove = { chosen: true };

const camera = computed(() => view.value.camera);

/** A camera of the view as the map takes it. */
export function toMapCamera({ zoom, latitude, longitude, bearing, pitch }: Camera) {
  return { zoom, center: [longitude, latitude] as [number, number], bearing, pitch };
}

/**
 * The camera of the address when it has one, else the zone whole, each time the zone or the address changes. Flights to
 * a selection wait until the map is placed: one that starts over the Gulf of Guinea ends up in the address.
 */
export function followCamera(map: MapLibreMap, isPlaced: Signal<boolean>): () => void {
  return effect(() => {
    const wanted = camera.value;
    const box = zone.value?.bbox;
    if (wanted?.movedBy === 'address') map.jumpTo(toMapCamera(wanted));
    else if (wanted === null && box) fitBox(map, box, { duration: 0, pitch: 0, bearing: 0 });
    else if (wanted === null) return;
    isPlaced.value = true;
  });
}

function fitBox(
  map: MapLibreMap,
  [west, south, east, north]: BoundingBox,
  options: { duration: number; maxZoom?: number; pitch?: number; bearing?: number },
  eventData?: object,
): void {
  const bounds: LngLatBoundsLike = [
    [west, south],
    [east, north],
  ];
  const padding = coveredPadding(map.getContainer().getBoundingClientRect());
  map.fitBounds(bounds, { padding, ...options }, eventData);
}

/** Keeps the selection clear of the panels: moves only when it is covered, off the map or too small to see. */
export function followSelection(map: MapLibreMap, isPlaced: ReadonlySignal<boolean>): () => void {
  let shownSelection: Selection | null = null;
  return effect(() => {
    if (!isPlaced.value) return undefined;
    const current = selection.value;
    const box = current && boxOfSelection(current);
    if (current === shownSelection || (current && !box)) return undefined;
    shownSelection = current;
    if (!box || view.peek().camera?.movedBy === 'address') return undefined;
    // The card slides in with this very change; its size is known a frame later.
    const frame = requestAnimationFrame(() => bringIntoView(map, box));
    return () => cancelAnimationFrame(frame);
  });
}

function bringIntoView(map: MapLibreMap, box: BoundingBox): void {
  const canvas = map.getContainer().getBoundingClientRect();
  const free = coveredPadding(canvas);
  const [west, south, east, north] = box;
  const [from, to] = [map.project([west, north]), map.project([east, south])];
  const isClear =
    from.x >= free.left &&
    from.y >= free.top &&
    to.x <= canvas.width - free.right &&
    to.y <= canvas.height - free.bottom;
  const isVisible = Math.max(to.x - from.x, to.y - from.y) >= 20 || west === east;
  if (isClear && isVisible) return;
  fitBox(map, box, { duration: 420, maxZoom: Math.max(14.5, map.getZoom()) }, chosenMove);
}

/** Writes the reader's camera into the view. */
export function reportCamera(map: MapLibreMap): void {
  map.on('moveend', (event) => {
    const bounds = map.getBounds();
    visibleBox.value = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    if (!('chosen' in event) && !event.originalEvent) return;
    const { lat, lng } = map.getCenter();
    const moved: Camera = {
      zoom: map.getZoom(),
      latitude: lat,
      longitude: lng,
      bearing: map.getBearing(),
      pitch: map.getPitch(),
      movedBy: 'map',
    };
    patch({ camera: moved });
  });
}
