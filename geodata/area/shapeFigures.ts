import { planarArea, surveyGridAt } from './surveyGrid.ts';
import { boundingBoxOf, type Areal } from '../geometry.ts';
import { measureArea, measurePerimeter } from '../measure.ts';

/** What is read off a shape: on the ellipsoid and, beside it, on the plane of the surveyors' grid. */
export type ShapeFigures = {
  readonly areaM2: number;
  readonly planarM2: number;
  /** `EPSG:4549` */
  readonly gridName: string;
  /** Metres, around holes too. */
  readonly perimeter: number;
};

/** null for a shape without positions. */
export function shapeFigures(shape: Areal): ShapeFigures | null {
  const box = boundingBoxOf([shape]);
  if (!box) return null;
  return {
    areaM2: measureArea(shape),
    planarM2: planarArea(shape),
    gridName: surveyGridAt((box[0] + box[2]) / 2).name,
    perimeter: measurePerimeter(shape),
  };
}
