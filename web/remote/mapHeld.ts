import { effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OpenOnMap } from '../map/openOnMap.ts';
import { inkTool } from '../state/meeting.ts';
import { importPart } from '../state/importPart.ts';
import { lasers, strokes } from './ink/ink.ts';

/** The page's map, for what a remote does with it; null while there is none, or it has no place yet. */
export const mapHeld = signal<MapLibreMap | null>(null);

/** Holds the map, and brings the sheet for light and ink when there is some. */
export const holdMap: OpenOnMap = (map, isPlaced) => {
  let close = () => {};
  let isWanted = false;
  const stops = [
    effect(() => {
      if (isPlaced.value) mapHeld.value = map;
    }),
    effect(() => {
      if (isWanted) return;
      isWanted = inkTool.value !== null || strokes.value.length > 0 || lasers.value.size > 0;
      if (isWanted)
        void importPart(
          () => import('./ink/inkOnMap.ts'),
          () => {},
        ).then(({ inkOnMap }) => {
          close = inkOnMap(map);
        });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    close();
    mapHeld.value = null;
  };
};
