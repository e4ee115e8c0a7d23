import { intersection } from 'polyclip-ts';
import { boundingBoxOf, boxesMeet, type Areal } from './geometry.ts';
import { measureArea } from './measure.ts';

/** The part of a geometry inside an area; null when they do not overlap. */
export function clipTo(geometry: Areal, area: Areal): Areal | null {
  const [box, areaBox] = [boundingBoxOf([geometry]), boundingBoxOf([area])];
  if (!box || !areaBox || !boxesMeet(box, areaBox)) return null;
  const coordinates = intersection(geometry.coordinates, area.coordinates);
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}

/** The share of a geometry's area that lies inside an area, 0…1. */
export function shareInside(geometry: Areal, area: Areal): number {
  const clipped = clipTo(geometry, area);
  if (clipped === null) return 0;
  const whole = measureArea(geometry);
  return whole === 0 ? 0 : Math.min(1, measureArea(clipped) / whole);
}
