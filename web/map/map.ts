import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  GPUInitializationError,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type LngLatBoundsLike,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { patch, selection, view } from '../state/current.ts';
import { zone } from '../state/records.ts';
import type { Camera, Selection } from '../state/view.ts';
import { mapContext } from './currentContext.ts';
import { coveredPadding } from './padding.ts';
import { drawPattern } from './patterns.ts';
import { pickAt, pickParcelAt } from './pick.ts';
import { hover, mapStatus, pointer, visibleBox } from './status.ts';
import { styleOf } from './style.ts';
import { boxOfSelection } from './subjects.ts';
import { parcelsSource } from './layers/parcels.ts';

setWorkerUrl(workerUrl);

/** Marks the camera moves made for the reader's choice: they go into the address as the reader's own moves do. */
const chosen = { chosen: true };

/**
 * The one place that holds a maplibre Map. The view decides the style and, when the address changed, the camera; the map
 * reports taps and its own camera back. Returns how to take it down.
 */
export function openMap(container: HTMLElement): () => void {
  const map = createMap(container);
  if (!map) return () => undefined;
  const isPlaced = signal(false);
  const stops = [
    followStyle(map),
    followCamera(map, isPlaced),
    followSelection(map, isPlaced),
    followColumns(map, isPlaced),
    reportDrawn(map),
  ];
  reportPointer(map);
  reportCamera(map);
  exposeForTests(map);
  return () => {
    for (const stop of stops) stop();
    map.remove();
  };
}

function createMap(container: HTMLElement): MapLibreMap | null {
  const { camera } = view.peek();
  try {
    const map = new MapLibreMap({
      container,
      style: styleOf(mapContext.peek()),
      attributionControl: false,
      fadeDuration: 120,
      dragRotate: true,
      maxPitch: 70,
      maxZoom: 20,
      // Titles are fixed when the map is made, so they say it in both languages.
      locale: {
        'NavigationControl.ZoomIn': '放大 Zoom in',
        'NavigationControl.ZoomOut': '缩小 Zoom out',
        'NavigationControl.ResetBearing': '转正 Reset bearing',
        'Map.Title': '地图 Map',
      },
      reduceMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      ...(camera && toMapCamera(camera)),
    });
    map.setMissingStyleImageResolver((name) => {
      const pattern = drawPattern(name);
      if (pattern && !map.hasImage(name))
        map.addImage(name, pattern.image, { pixelRatio: pattern.pixelRatio });
    });
    map.addControl(new ScaleControl({ maxWidth: 140 }), 'bottom-left');
    map.addControl(new NavigationControl({ visualizePitch: true }), 'bottom-right');
    map.on('error', ({ error }) => {
      if (error instanceof GPUInitializationError) mapStatus.value = 'unsupported';
    });
    return map;
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    mapStatus.value = 'unsupported';
    return null;
  }
}

function toMapCamera({ zoom, latitude, longitude, bearing, pitch }: Camera) {
  return { zoom, center: [longitude, latitude] as [number, number], bearing, pitch };
}

/** Hands the map each new style; it applies the difference to the last. */
function followStyle(map: MapLibreMap): () => void {
  let stop = () => {};
  map.once('style.load', () => {
    stop = effect(() => {
      map.setStyle(styleOf(mapContext.value), { diff: true });
    });
  });
  return () => stop();
}

/**
 * The camera of the address when it has one, else the zone whole, each time the zone or the address changes. Flights to
 * a selection wait until the map is placed: one that starts over the Gulf of Guinea ends up in the address.
 */
function followCamera(map: MapLibreMap, isPlaced: Signal<boolean>): () => void {
  return effect(() => {
    const { camera } = view.value;
    const box = zone.value?.bbox;
    if (camera?.movedBy === 'address') map.jumpTo(toMapCamera(camera));
    else if (camera === null && box) fitBox(map, box, { duration: 0, pitch: 0, bearing: 0 });
    else if (camera === null) return;
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
function followSelection(map: MapLibreMap, isPlaced: ReadonlySignal<boolean>): () => void {
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
  fitBox(map, box, { duration: 420, maxZoom: Math.max(14.5, map.getZoom()) }, chosen);
}

/** deck.gl is fetched the first time somebody asks for columns; the map tilts so that they can be seen. */
function followColumns(map: MapLibreMap, isPlaced: ReadonlySignal<boolean>): () => void {
  let isShown = false;
  let hide = () => {};
  const stop = effect(() => {
    const { columns } = view.value;
    if (columns === isShown || !isPlaced.value) return;
    isShown = columns;
    hide();
    hide = () => {};
    map.easeTo({ pitch: columns ? 52 : 0, bearing: columns ? -14 : 0, duration: 500 }, chosen);
    if (!columns) return;
    void import('./columns.ts').then(({ showColumns }) => {
      if (isShown) hide = showColumns(map);
    });
  });
  return () => {
    stop();
    hide();
  };
}

/** Tells the page, and whoever measures it, when parcels are first on screen. */
function reportDrawn(map: MapLibreMap): () => void {
  const root = document.documentElement;
  const stop = effect(() => {
    root.dataset['map'] = mapStatus.value;
  });
  const onIdle = () => {
    if (!map.getSource(parcelsSource) || !map.isSourceLoaded(parcelsSource)) return;
    if (!map.querySourceFeatures(parcelsSource).length) return;
    if (mapStatus.value === 'loading') performance.mark('guatu:parcels-drawn');
    mapStatus.value = 'drawn';
    performance.mark('guatu:theme-drawn', { detail: view.peek().theme });
  };
  map.on('idle', onIdle);
  return stop;
}

function reportPointer(map: MapLibreMap): void {
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

function reportCamera(map: MapLibreMap): void {
  map.on('moveend', (event) => {
    const bounds = map.getBounds();
    visibleBox.value = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    if (!('chosen' in event) && !event.originalEvent) return;
    const { lat, lng } = map.getCenter();
    const camera: Camera = {
      zoom: map.getZoom(),
      latitude: lat,
      longitude: lng,
      bearing: map.getBearing(),
      pitch: map.getPitch(),
      movedBy: 'map',
    };
    patch({ camera });
  });
}

declare global {
  interface Window {
    /** For browser tests and the curious: where a place on the ground is on the page. */
    guatu?: { project(place: [number, number]): { x: number; y: number } };
  }
}

function exposeForTests(map: MapLibreMap): void {
  window.guatu = {
    project: (place) => {
      const { x, y } = map.project(place);
      const { left, top } = map.getContainer().getBoundingClientRect();
      return { x: x + left, y: y + top };
    },
  };
}
