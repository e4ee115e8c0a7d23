import { mapStatus } from '../../map/status.ts';
import { bufferAxis } from '../drawing/buffer.ts';
import { distanceLine } from '../drawing/distance.ts';
import { editable } from '../area/editable.ts';
import {
  chosenCorner,
  drawingTool,
  isDrawingMissing,
  selectedNothing,
  selecting,
  drawingState,
} from '../drawing/drawingTool.ts';
import { tool, type Tool } from '../drawing/tool.ts';
import { words } from '../words/words.ts';

/** What the chosen tool wants next, in a sentence; null when there is nothing to say. */
export function hintText(): string | null {
  const text = words.value.drawing.hints;
  const held = tool.value;
  if (held !== null && isDrawingMissing.value) return text.missing;
  if (held !== null && mapStatus.value === 'unsupported') return words.value.drawing.reasons.noMap;
  if (held === null) return distanceLine.value ? text.left : null;
  if (held !== 'pick' && drawingTool.value === null) return text.loading;
  const corners = drawingState.value?.corners ?? 0;
  return corners > 0 ? going(held, corners) : beginning(held);
}

function beginning(held: Tool): string {
  const { hints: text, reasons } = words.value.drawing;
  switch (held) {
    case 'box':
    case 'lasso':
      return selectedNothing.value ? text.selectedNothing : text[held];
    case 'bufferLine':
    case 'bufferPoint':
      return bufferAxis.value ? text.buffered : text[held];
    case 'distance':
      return distanceLine.value ? text.measured : text.distance;
    case 'edit':
      if (editable.value.kind !== 'shape') return reasons[editable.value.kind];
      if (chosenCorner.value === null) return text.edit;
      return chosenCorner.value.canRemove ? text.editCorner : text.lastCorners;
    default:
      return text[held];
  }
}

function going(held: Tool, corners: number): string {
  const text = words.value.drawing.hints;
  switch (held) {
    case 'polygon':
      return corners < 3 ? text.nextCorner : text.closePolygon;
    case 'bufferLine':
    case 'distance':
      return corners < 2 ? text[held] : text.closeLine;
    case 'box':
    case 'lasso':
      return selecting.value ? text.selecting(selecting.value.parcels) : text.secondCorner;
    case 'rectangle':
      return text.secondCorner;
    case 'circle':
      return text.rim;
    default:
      return beginning(held);
  }
}
