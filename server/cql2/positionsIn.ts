import { positionsOf } from '../../geodata/geometry.ts';
import type { Expression, FilterShape } from './expression.ts';

/** How many positions the shapes of a filter have: each is held against each of every feature that is looked at. */
export function positionsIn(expression: Expression): number {
  if (expression.kind === 'shape') return positionsOfShape(expression.shape);
  let count = 0;
  for (const part of Object.values(expression).flat())
    if (isExpression(part)) count += positionsIn(part);
  return count;
}

function isExpression(part: unknown): part is Expression {
  return typeof part === 'object' && part !== null && 'kind' in part;
}

function positionsOfShape(shape: FilterShape): number {
  if (shape.type === 'GeometryCollection')
    return shape.geometries.reduce((sum, each) => sum + positionsOfShape(each), 0);
  if (shape.type === 'MultiPoint') return shape.coordinates.length;
  return [...positionsOf(shape)].length;
}
