import { computed, effect, untracked } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { draft } from '../../area/area.ts';
import { bufferAxis, bufferWidth } from '../buffer.ts';
import { distanceLine } from '../distance.ts';
import { hand, selecting } from '../drawingTool.ts';
import { tool } from '../tool.ts';
import { openGate } from './gestureRouting.ts';
import { MapHand } from './mapDrawing.ts';
import { followBufferWidth } from './finishDrawing.ts';
import { drawOnSheet } from './drawingOverlay.tsx';

/**
 * The hand on the map: draws with the tool that is chosen and makes of the drawing what the tool is for, until it is
 * closed. This file, and the drawing library with it, is fetched when a tool is first chosen.
 */
export function openHand(map: MapLibreMap): () => void {
  const mapHand = new MapHand(map);
  const onMap = computed(() => ({
    area: draft.value ?? selecting.value?.shape ?? null,
    axis: bufferAxis.value,
    distance: distanceLine.value,
    handles: mapHand.handles.value,
    ...mapHand.drawn.value,
  }));
  const stopShowing = drawOnSheet(map, onMap);
  mapHand.start();
  const stops = [
    openGate(map.getContainer(), map.getCanvas(), mapHand),
    effect(() => {
      const wanted = tool.value;
      untracked(() => mapHand.take(wanted));
    }),
    effect(() => {
      void bufferWidth.value;
      mapHand.showAgain();
    }),
    followBufferWidth(),
  ];
  hand.value = mapHand;
  return () => {
    hand.value = null;
    for (const stop of stops) stop();
    mapHand.stop();
    stopShowing();
  };
}
