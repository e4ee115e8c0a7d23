import { bufferOf } from '../../../geodata/area/buffer.ts';
import {
  boundingBoxOf,
  type Areal,
  type LineString,
  type Point,
} from '../../../geodata/geometry.ts';
import { chooseShape } from './area.ts';
import { bufferAxis, bufferToolOf, bufferWidth } from '../drawing/buffer.ts';
import { lookAt } from '../../map/zoomTo.ts';
import { tool } from '../drawing/tool.ts';

/** A shape that was typed in becomes the land that is read, and comes into sight. */
export function readShape(shape: Areal): void {
  tool.value = null;
  chooseShape(shape, null);
  const box = boundingBoxOf([shape]);
  if (box) lookAt(box);
}

/** The land around a line or point that was typed in; its width can be changed at once. */
export function readBuffer(axis: LineString | Point): void {
  const shape = bufferOf(axis, bufferWidth.peek());
  readShape(shape);
  tool.value = bufferToolOf(axis);
  bufferAxis.value = axis;
}
