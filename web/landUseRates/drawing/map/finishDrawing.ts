import { effect } from '@preact/signals';
import { bufferOf } from '../../../../geodata/area/buffer.ts';
import type { Areal, LineString, Point, Polygon } from '../../../../geodata/geometry.ts';
import { rates } from '../../area/ratesView.ts';
import { roundedShape } from '../../area/shapeCode.ts';
import { chooseShape, draft } from '../../area/area.ts';
import { bufferAxis, bufferWidth } from '../buffer.ts';
import { distanceLine } from '../distance.ts';
import { selectedNothing, selecting } from '../drawingTool.ts';
import { chooseParcels, parcelsChosen } from '../../area/parcelChoice.ts';
import { tool, type Tool } from '../tool.ts';
import { hasGround, withoutRepeats } from './drawn.ts';
import type { GestureStart } from './gestureRouting.ts';
import { parcelsMostlyInside } from './parcelsInside.ts';

/** How the last gesture began, which decides whether parcels are added to those chosen. */
type Pressed = Pick<GestureStart, 'kind' | 'shift'>;

/**
 * What has been drawn becomes what it was drawn for. A shape is one's land, and no tool is chosen any more, so that the next
 * tap opens a parcel in it; the tools that are used several times over stay chosen.
 */
export function finishDrawing(
  used: Tool,
  geometry: Polygon | LineString | Point,
  pressed: Pressed | null,
): void {
  switch (geometry.type) {
    case 'Polygon':
      if (!hasGround(geometry)) draft.value = null;
      else if (used === 'box' || used === 'lasso') select(geometry, pressed);
      else {
        chooseShape(geometry, null);
        tool.value = null;
      }
      return;
    case 'LineString': {
      const line = withoutRepeats(geometry.coordinates);
      if (line.length < 2) return;
      if (used === 'distance') distanceLine.value = line;
      else makeBuffer({ type: 'LineString', coordinates: line });
      return;
    }
    case 'Point':
      makeBuffer(geometry);
  }
}

/** With a finger there is no Shift to hold: whoever has chosen parcels goes on choosing. */
function select(shape: Polygon, pressed: Pressed | null): void {
  selecting.value = null;
  const ids = parcelsMostlyInside(shape);
  selectedNothing.value = ids.length === 0;
  const adding = pressed?.kind === 'mouse' ? pressed.shift : parcelsChosen() !== null;
  if (ids.length > 0) chooseParcels(ids, adding);
}

function makeBuffer(axis: LineString | Point): void {
  bufferAxis.value = axis;
  chooseShape(bufferOf(axis, bufferWidth.peek()), null);
}

/**
 * The land around a line or point follows the width while it is changed. The step that is kept is the width at which it
 * comes to rest: whoever types 200 has not been at 2 and 20. The line is forgotten once other land is read.
 */
export function followBufferWidth(): () => void {
  const stops = [
    effect(() => {
      const width = bufferWidth.value;
      const axis = bufferAxis.peek();
      if (axis) draft.value = bufferOf(axis, width);
    }),
    effect(() => {
      const area = rates.value?.area;
      const axis = bufferAxis.peek();
      if (
        axis &&
        !(area?.kind === 'drawn' && isSame(area.geometry, bufferOf(axis, bufferWidth.peek())))
      )
        bufferAxis.value = null;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function isSame(chosen: Areal, made: Areal): boolean {
  return JSON.stringify(chosen) === JSON.stringify(roundedShape(made));
}
