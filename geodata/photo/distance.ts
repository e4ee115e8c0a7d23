import type { Areal, LonLat } from '../geometry.ts';

/** Of a degree along the meridian, within half a per cent anywhere. */
const metresPerDegree = 111_200;

/** How far a place is from land, 0 on it; in metres, good for telling whether a picture shows it. */
export function metresFrom([lon, lat]: LonLat, land: Areal): number {
  const eastward = Math.cos((lat * Math.PI) / 180);
  const polygons = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
  let [nearest, isInside] = [Number.POSITIVE_INFINITY, false];
  for (const ring of polygons.flat()) {
    for (const [index, corner] of ring.entries()) {
      if (index === 0) continue;
      const [[ax, ay], [bx, by]] = [ring[index - 1]!, corner].map(([x, y]) => [
        (x - lon) * eastward * metresPerDegree,
        (y - lat) * metresPerDegree,
      ]) as [[number, number], [number, number]];
      if (ay > 0 !== by > 0 && ax + ((bx - ax) * -ay) / (by - ay) > 0) isInside = !isInside;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / length;
      const share = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax), ay + share * (by - ay)));
    }
  }
  return isInside ? 0 : nearest;
}
