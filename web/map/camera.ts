import { effect, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { camera, patch, selection } from '../state/current.ts';
import { zone } from '../state/records.ts';
import type { Camera, Selection } from '../state/view.ts';
import { coveredPadding } from './padding.ts';
import { place, type Place } from './place.ts';
import { boxInView, zoomInView } from '../state/boxInView.ts';
import { boxOfSelection } from './subjects.ts';

/** Marks the camera moves made for the reader's choice: they go into the address as the reader's own moves do. */
export const chosenMove = { chosen: true };

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
    // The map tells its listeners of the move before it returns; what they read is no business of this effect.
    untracked(() => {
      if (wanted?.movedBy === 'address') map.jumpTo(toMapCamera(wanted));
      else if (wanted === null && box) fitBox(map, box, { duration: 0, pitch: 0, bearing: 0 });
      else if (wanted === null) return;
      isPlaced.value = true;
    });
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

/**
 * Keeps the selection, or the place that is looked at in its stead, clear of the panels: moves only when it is covered, off
 * the map or too small to see. A camera that came with the address is left as it was sent, for the selection that came with
 * it.
 */
export function followSelection(map: MapLibreMap, isPlaced: ReadonlySignal<boolean>): () => void {
  let shownTarget: Selection | Place | null = null;
  let heededCamera: Camera | null = null;
  return effect(() => {
    if (!isPlaced.value) return undefined;
    const current = place.value ?? selection.value;
    const box = current && ('box' in current ? current.box : boxOfSelection(current));
    if (current && (current === shownTarget || !box)) return undefined;
    const sent = camera.peek();
    const cameWithCamera = sent?.movedBy === 'address' && sent !== heededCamera;
    shownTarget = current;
    heededCamera = sent;
    if (!box || cameWithCamera) return undefined;
    const nearness = place.peek() ? nearPlace : nearSelection;
    // The card slides in with this very change; its size is known a frame later.
    const frame = requestAnimationFrame(() => bringIntoView(map, box, nearness));
    return () => cancelAnimationFrame(frame);
  });
}

/** What is smaller on screen than `smallest` pixels is gone near to, as near as `closest` allows. */
type Nearness = { readonly smallest: number; readonly closest: number };

const nearSelection: Nearness = { smallest: 20, closest: 14.5 };
/** At zoom 17.5 a pixel is 37 cm of Jinhua, and what lies around still tells where it is. */
const nearPlace: Nearness = { smallest: 60, closest: 17.5 };

function bringIntoView(map: MapLibreMap, box: BoundingBox, { smallest, closest }: Nearness): void {
  const canvas = map.getContainer().getBoundingClientRect();
  const free = coveredPadding(canvas);
  const [west, south, east, north] = box;
  const [from, to] = [map.project([west, north]), map.project([east, south])];
  const [right, bottom] = [canvas.width - free.right, canvas.height - free.bottom];
  const [width, height] = [to.x - from.x, to.y - from.y];
  const fits = width <= right - free.left && height <= bottom - free.top;
  const isPoint = west === east && south === north;
  if (!fits || (Math.max(width, height) < smallest && !isPoint)) {
    fitBox(map, box, { duration: 420, maxZoom: Math.max(closest, map.getZoom()) }, chosenMove);
    return;
  }
  const shift: [number, number] = [
    overhang(from.x, to.x, free.left, right),
    overhang(from.y, to.y, free.top, bottom),
  ];
  if (shift[0] !== 0 || shift[1] !== 0) map.panBy(shift, { duration: 420 }, chosenMove);
}

/** How far a stretch sticks out of a window: negative before its beginning, positive beyond its end, 0 inside. */
function overhang(from: number, to: number, start: number, end: number): number {
  if (from < start) return from - start;
  return to > end ? to - end : 0;
}

/** Writes the reader's camera into the view. */
export function reportCamera(map: MapLibreMap): void {
  // A camera that came with the address is there before anybody listens.
  reportSight(map);
  map.on('moveend', (event) => {
    reportSight(map);
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

function reportSight(map: MapLibreMap): void {
  const bounds = map.getBounds();
  boxInView.value = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  zoomInView.value = map.getZoom();
}
