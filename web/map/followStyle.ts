import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { mapContext } from './currentContext.ts';
import { changesOnMap } from '../state/changesOnMap.ts';
import { isAsOpened, parcelFeatures } from '../state/records.ts';
import { followParcelStates, type ShownParcels } from './followParcelStates.ts';
import { overlays } from './overlays.ts';
import { styleOf } from './style.ts';

/** What a map shows, as it changes: its style, and the states of its parcels. */
export type ShownMap = {
  readonly style: ReadonlySignal<StyleSpecification>;
  readonly parcels: ShownParcels;
};

/** What the map of the page shows. */
export const pageMap: ShownMap = {
  style: computed(() => styleOf(mapContext.value, overlays.value)),
  parcels: { features: parcelFeatures, areAsOpened: isAsOpened, changes: changesOnMap },
};

/**
 * Hands the map each new style; it applies the difference to the last. With its graphics a map loses its style, and what it was told
 * of parcels for good: it begins anew when they are back.
 */
export function followStyle(map: MapLibreMap, shownMap: ShownMap): () => void {
  let stop = () => {};
  const begin = () => {
    stop = follow(map, shownMap);
  };
  const lost = () => {
    stop();
    stop = () => {};
    map.once('style.load', begin);
  };
  map.once('style.load', begin);
  map.on('webglcontextlost', lost);
  return () => {
    map.off('webglcontextlost', lost);
    map.off('style.load', begin);
    stop();
  };
}

function follow(map: MapLibreMap, { style, parcels }: ShownMap): () => void {
  let last: StyleSpecification | undefined;
  const stopStyle = effect(() => {
    const next = style.value;
    map.setStyle(next, {
      diff: true,
      transformStyle: (onMap) => (onMap ? asAsked(onMap, next, last) : next),
    });
    last = next;
  });
  const stopStates = followParcelStates(map, parcels);
  return () => {
    stopStates();
    stopStyle();
  };
}

/**
 * MapLibre 6.17 tells a source that was named by address by the data it has fetched, so that a style which names the same
 * address looks like another one, and every change of theme would fetch the zone again. Where the address is the one that
 * was last asked for, `onMap`, a copy made for this comparison, is told so.
 */
function asAsked(
  onMap: StyleSpecification,
  next: StyleSpecification,
  last: StyleSpecification | undefined,
): StyleSpecification {
  for (const [id, source] of Object.entries(next.sources)) {
    const [before, there] = [last?.sources[id], onMap.sources[id]];
    if (source.type !== 'geojson' || before?.type !== 'geojson' || there?.type !== 'geojson')
      continue;
    if (source.data === before.data) there.data = source.data;
  }
  return next;
}
