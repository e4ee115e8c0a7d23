import { polygonsOf, type Areal, type LonLat } from '../geometry.ts';

/** Whether a place lies inside an area, holes taken off; on an edge it may be told either way. */
export function isInside([lon, lat]: LonLat, area: Areal): boolean {
  let isIn = false;
  for (const ring of polygonsOf(area).flat())
    for (let index = 1; index < ring.length; index += 1) {
      const [x1, y1] = ring[index - 1]!;
      const [x2, y2] = ring[index]!;
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
    }
  return isIn;
}
