import { bufferOf } from '../../../../geodata/area/buffer.ts';
import { measureLength } from '../../../../geodata/measure.ts';
import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';
import { draft } from '../../area/area.ts';
import { bufferWidth } from '../buffer.ts';
import { distanceLine } from '../distance.ts';
import {
  radius,
  selectedNothing,
  selecting,
  drawingState,
  type DrawingState,
} from '../drawingTool.ts';
import type { Tool } from '../tool.ts';
import { hasGround, withoutRepeats, type Drawn } from './drawn.ts';
import { parcelsMostlyInside } from './parcelsInside.ts';

/** Tells the panel, the map and the hint what is being drawn. Once for each frame is enough. */
export function showDrawn(used: Tool, { geometry }: Drawn, state: DrawingState): void {
  performance.mark('guatu:drawing-moved');
  drawingState.value = state;
  selectedNothing.value = false;
  switch (geometry.type) {
    case 'Polygon':
      if (used === 'box' || used === 'lasso') showSelection(geometry);
      else draft.value = hasGround(geometry) ? geometry : null;
      return;
    case 'LineString': {
      const line = withoutRepeats(geometry.coordinates);
      if (used === 'distance') distanceLine.value = line;
      else
        draft.value =
          line.length < 2
            ? null
            : bufferOf({ type: 'LineString', coordinates: line }, bufferWidth.peek());
      return;
    }
    case 'Point':
      return;
  }
}

function showSelection(shape: Polygon): void {
  selecting.value = hasGround(shape) ? { shape, parcels: parcelsMostlyInside(shape).length } : null;
}

/** The same for a shape between two places; of a circle the distance between them is its radius. */
export function showSpan(used: Tool, shape: Polygon, [from, to]: readonly [LonLat, LonLat]): void {
  const state = { corners: 1, canFinish: false, canRedoVertex: false };
  radius.value = used === 'circle' ? measureLength([from, to]) : null;
  showDrawn(used, { geometry: shape, corners: 1 }, state);
}

/** Nothing is being drawn any more. A distance that has been measured stays. */
export function showNothing(): void {
  drawingState.value = null;
  draft.value = null;
  selecting.value = null;
  radius.value = null;
}
