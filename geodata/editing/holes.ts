import { differenceOf } from '../area/overlay.ts';
import { polygonsOf, type Areal, type Polygon } from '../geometry.ts';
import { simplest } from './partition.ts';

/** 挖洞: an area without the land of another; null when none is left. Throws OverlayError. */
export function withoutLand(area: Areal, hole: Polygon): Areal | null {
  const coordinates = differenceOf(polygonsOf(area), polygonsOf(hole));
  return coordinates.length === 0 ? null : simplest({ type: 'MultiPolygon', coordinates });
}

/** 填洞: an area with all that its outer rings enclose. */
export function withoutHoles(area: Areal): Areal {
  const coordinates = polygonsOf(area).map((rings) => rings.slice(0, 1));
  return simplest({ type: 'MultiPolygon', coordinates });
}
