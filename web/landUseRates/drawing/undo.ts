import { computed } from '@preact/signals';
import { rates } from '../area/ratesView.ts';
import { canRedo, canUndo, chooseArea, draft, redoArea, undoArea } from '../area/area.ts';
import { bufferAxis } from './buffer.ts';
import { distanceLine } from './distance.ts';
import { drawingTool, drawingState } from './drawingTool.ts';
import { tool } from './tool.ts';
import { zoneArea } from '../area/areaChoice.ts';

/** Back goes first through the corners of what is being drawn, then through the areas that were read. */
export const canStepBack = computed(() => drawingState.value !== null || canUndo.value);
export const canStepForth = computed(() => drawingState.value?.canRedoVertex ?? canRedo.value);

export function stepBack(): void {
  if (drawingState.peek()) drawingTool.peek()?.undoVertex();
  else undoArea();
}

export function stepForth(): void {
  if (drawingState.peek()) drawingTool.peek()?.redoVertex();
  else redoArea();
}

/** What somebody has put on the map by hand: a drawing, a measured distance, an area of one's own. */
export const canClear = computed(() => {
  const area = rates.value?.area;
  return (
    drawingState.value !== null ||
    distanceLine.value !== null ||
    area?.kind === 'drawn' ||
    area?.kind === 'parcels'
  );
});

/** Takes it all off the map and reads the whole zone again; the area comes back with a step back. */
export function clearAll(): void {
  drawingTool.peek()?.drop();
  distanceLine.value = null;
  bufferAxis.value = null;
  draft.value = null;
  const kind = rates.peek()?.area.kind;
  if (kind === 'drawn' || kind === 'parcels') chooseArea(zoneArea);
}

/**
 * Escape, the first part of it: what is being drawn is dropped, then the tool is put away. False when there is neither.
 */
export function letGo(): boolean {
  if (drawingState.peek()) drawingTool.peek()?.drop();
  else if (tool.peek() !== null) tool.value = null;
  else return false;
  return true;
}
