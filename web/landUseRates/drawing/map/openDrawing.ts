import { computed, effect, untracked } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { draft } from '../../area/area.ts';
import { bufferAxis, bufferWidth } from '../buffer.ts';
import { distanceLine } from '../distance.ts';
import { drawingTool, selecting } from '../drawingTool.ts';
import { tool } from '../tool.ts';
import { openGate } from './gestureRouting.ts';
import { MapDrawing } from './mapDrawing.ts';
import { followBufferWidth } from './finishDrawing.ts';
import { drawOnSheet } from './drawingOverlay.tsx';

/**
 * Draws on the map with the tool that is chosen and makes of the drawing what the tool is for, until it is
 * closed. This file, and the drawing library with it, is fetched when a tool is first chosen.
 */
export function openDrawing(map: MapLibreMap): () => void {
  const mapDrawing = new MapDrawing(map);
  const onMap = computed(() => ({
    area: draft.value ?? selecting.value?.shape ?? null,
    axis: bufferAxis.value,
    distance: distanceLine.value,
    handles: mapDrawing.handles.value,
    ...mapDrawing.drawn.value,
  }));
  const stopShowing = drawOnSheet(map, onMap);
  mapDrawing.start();
  const stops = [
    openGate(map.getContainer(), map.getCanvas(), mapDrawing),
    effect(() => {
      const wanted = tool.value;
      untracked(() => mapDrawing.take(wanted));
    }),
    effect(() => {
      void bufferWidth.value;
      mapDrawing.showAgain();
    }),
    followBufferWidth(),
  ];
  drawingTool.value = mapDrawing;
  return () => {
    drawingTool.value = null;
    for (const stop of stops) stop();
    mapDrawing.stop();
    stopShowing();
  };
}
