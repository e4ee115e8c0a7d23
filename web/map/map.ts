import { effect, signal, untracked } from '@preact/signals';
import {
  GPUInitializationError,
  Map as MapLibreMap,
  Marker,
  NavigationControl,
  prewarm,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { view } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { zone, zones } from '../state/records.ts';
import { followCamera, followSelection, reportCamera, toMapCamera } from './camera.ts';
import { noteTileFault } from './basemap/currentBasemap.ts';
import { mapContext } from './currentContext.ts';
import type { OpenOnMap } from './openOnMap.ts';
import { overlays, underlays } from './overlays.ts';
import { followSourceFaults } from './followSourceFaults.ts';
import { followGraphics } from './followGraphics.ts';
import { followStyle, pageMap } from './followStyle.ts';
import { serveParcelTiles } from './parcelTilesProtocol.ts';
import { drawPattern } from './patterns.ts';
import { pictureOf, type MapPicture } from './picture.ts';
import { reportPointer } from './pointing.ts';
import { mapStatus, marked } from './status.ts';
import { styleOf } from './style.ts';
import { basemapSource } from './layers/basemap.ts';
import { blockMixSource } from './layers/blockMix.ts';
import { parcelsSource } from './layers/parcels.ts';

setWorkerUrl(workerUrl);
// The worker is fetched while the page is put together; it would be asked for only when the map is made.
prewarm();

/**
 * The one place that holds a maplibre Map. The view decides the style and, when the address changed, the camera; the map
 * reports taps and its own camera back. Returns how to take it down.
 *
 * @param opened what capabilities do with the map, each called once
 */
export function openMap(container: HTMLElement, opened: readonly OpenOnMap[]): () => void {
  let close: (() => void) | undefined;
  // Where the map begins and what it first draws is the zone's: made before that is known, it would draw a world of nothing.
  const stop = effect(() => {
    const { status } = zones.state.value;
    if (close || status === 'idle' || status === 'loading') return;
    untracked(() => (close = openOnZone(container, opened)));
  });
  const stopTelling = [tellStatus(), tellPanels()];
  return () => {
    for (const end of [stop, ...stopTelling]) end();
    close?.();
  };
}

function openOnZone(container: HTMLElement, opened: readonly OpenOnMap[]): () => void {
  serveParcelTiles();
  const map = createMap(container);
  if (!map) return () => {};
  shownMap = map;
  const isPlaced = signal(false);
  const stops = [
    followGraphics(map),
    followStyle(map, pageMap),
    followCamera(map, isPlaced),
    followSelection(map, isPlaced),
    followMark(map),
    followSourceFaults(map),
    ...opened.map((open) => open(map, isPlaced)),
  ];
  reportDrawn(map);
  reportPointer(map);
  reportCamera(map);
  exposeForTests(map);
  return () => {
    for (const stop of stops) stop();
    shownMap = null;
    map.remove();
  };
}

/** The map that is open, for whoever wants a picture of it. */
let shownMap: MapLibreMap | null = null;

/** The map as it stands, to be printed; null where none is drawn. */
export async function picture(): Promise<MapPicture | null> {
  return shownMap && pictureOf(shownMap);
}

function createMap(container: HTMLElement): MapLibreMap | null {
  const { camera } = view.peek();
  try {
    const map = new MapLibreMap({
      container,
      style: styleOf(mapContext.peek(), overlays.peek(), underlays.peek()),
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
    map.addControl(new ScaleControl({ maxWidth: scaleWidth() }), 'bottom-left');
    map.addControl(new NavigationControl({ visualizePitch: true }), 'bottom-right');
    map.on('error', (event) => {
      if (event.error instanceof GPUInitializationError) noteUnsupported();
      // A map that cannot have its parcels keeps nothing else waiting.
      if ('sourceId' in event && event.sourceId === parcelsSource) isPictureShown.value = true;
      if ('sourceId' in event && event.sourceId === basemapSource) noteTileFault();
    });
    return map;
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    noteUnsupported();
    return null;
  }
}

/** In pixels: as wide as its words ask for in the type of this screen, 140 at a desk. */
function scaleWidth(): number {
  return 8.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function noteUnsupported(): void {
  mapStatus.value = 'unsupported';
  isPictureShown.value = true;
}

/** Marks the place that was asked for. */
function followMark(map: MapLibreMap): () => void {
  const element = document.createElement('div');
  element.className = 'place-mark';
  const marker = new Marker({ element });
  return effect(() => {
    const place = marked.value;
    if (place) marker.setLngLat([...place]).addTo(map);
    else marker.remove();
  });
}

/** Says on the document how the map fares, for whoever waits for it or measures it. */
function tellStatus(): () => void {
  return effect(() => {
    document.documentElement.dataset['map'] = mapStatus.value;
  });
}

/** Says on the document that nothing is drawn, or to be drawn, for which panels should wait; see look/page.css. */
function tellPanels(): () => void {
  const isNothingToDraw = () =>
    zones.state.value.status === 'failed' ||
    (zones.state.value.status === 'loaded' && zone.value === undefined);
  return effect(() => {
    if (isPictureShown.value || isNothingToDraw())
      document.documentElement.dataset['panels'] = 'shown';
  });
}

/** Notes when parcels, or of a large zone its blocks, are first on screen. */
function reportDrawn(map: MapLibreMap): void {
  const hasParcels = () => {
    const { parcelsAddress, blockMix } = mapContext.peek();
    const source = blockMix ? blockMixSource : parcelsSource;
    return (
      Boolean(blockMix?.address ?? parcelsAddress) &&
      map.getSource(source) !== undefined &&
      map.isSourceLoaded(source)
    );
  };
  map.on('render', () => {
    if (mapStatus.peek() !== 'loading' || !hasParcels()) return;
    if (!isPictureShown.peek()) performance.mark('guatu:parcels-drawn');
    isPictureShown.value = true;
    // Idle waits for every tile of a basemap, whose server may be slow or out of reach; the parcels do not.
    if (mapContext.peek().basemap) mapStatus.value = 'drawn';
  });
  map.on('idle', () => {
    if (!hasParcels()) return;
    mapStatus.value = 'drawn';
    performance.mark('guatu:theme-drawn', { detail: view.peek().theme });
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
