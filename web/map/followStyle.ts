import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { VectorTileSource, type Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { mapContext } from './currentContext.ts';
import { changesOnMap } from '../state/changesOnMap.ts';
import { isAsOpened, parcelFeatures, tiles, tilesVersion } from '../state/records.ts';
import { followParcelStates, type ShownParcels } from './followParcelStates.ts';
import { overlays, underlays } from './overlays.ts';
import { styleOf } from './style.ts';

/** What a map shows, as it changes: its style, and the states of its parcels. */
export type ShownMap = {
  readonly style: ReadonlySignal<StyleSpecification>;
  readonly parcels: ShownParcels;
};

/** On tiles those too that are on their way into view: a tile that comes is drawn in the colours of the day from the first. */
const parcelsTold = computed(() =>
  tilesVersion.value === null ? parcelFeatures.value : tiles.held.value,
);

/** What the map of the page shows. */
export const pageMap: ShownMap = {
  style: computed(() => styleOf(mapContext.value, overlays.value, underlays.value)),
  parcels: { features: parcelsTold, areAsOpened: isAsOpened, changes: changesOnMap },
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
    if (last) moveTiles(map, next, last);
    last = next;
  });
  const stopStates = followParcelStates(map, parcels);
  return () => {
    stopStates();
    stopStyle();
  };
}

/**
 * Takes the sources out of the comparison whose address is all that may be another. MapLibre 6.17 tells a source that was named by address
 * by the data it has fetched, so that a style which names the same address looks like another one, and every change of theme would
 * fetch the zone again. Tiles that are elsewhere would have their source taken away and made anew: the map would be bare until
 * they come. `onMap` is a copy made for this comparison.
 */
function asAsked(
  onMap: StyleSpecification,
  next: StyleSpecification,
  last: StyleSpecification | undefined,
): StyleSpecification {
  for (const [id, source] of Object.entries(next.sources)) {
    const [before, there] = [last?.sources[id], onMap.sources[id]];
    if (source.type === 'geojson' && before?.type === 'geojson' && there?.type === 'geojson') {
      if (source.data === before.data) there.data = source.data;
    } else if (source.type === 'vector' && there?.type === 'vector' && source.tiles)
      there.tiles = source.tiles;
  }
  return next;
}

/** Has tiles that are elsewhere fetched from there; those on screen stay until theirs are here. */
function moveTiles(map: MapLibreMap, next: StyleSpecification, last: StyleSpecification): void {
  for (const [id, source] of Object.entries(next.sources)) {
    const before = last.sources[id];
    if (source.type !== 'vector' || before?.type !== 'vector' || !source.tiles) continue;
    if (source.tiles[0] === before.tiles?.[0]) continue;
    const there = map.getSource(id);
    if (there instanceof VectorTileSource) there.setTiles(source.tiles);
  }
}
