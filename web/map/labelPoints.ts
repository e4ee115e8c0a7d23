import polylabel from 'polylabel';
import { boundingBoxOf, polygonsOf, type Areal, type LonLat } from '../../geodata/geometry.ts';
import { measureArea } from '../../geodata/measure.ts';

/**
 * Where a name stands in an area: the middle of the largest circle inside it, so that it is inside an L-shape too. The map
 * would place one name per tile, and a parcel across two tiles would be named twice.
 */
export function labelPoint(geometry: Areal): LonLat {
  const [largest = []] = polygonsOf(geometry).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [, latitude] = largest[0]?.[0] ?? [0, 0];
  // Degrees of longitude are shorter than those of latitude; the circle is sought where both are equally long.
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([lon, lat]): LonLat => [lon * squeeze, lat]));
  // To a fiftieth of the narrower side: a finer search is seen by nobody and takes several times as long.
  const [west, south, east, north] = boundingBoxOf([{ type: 'Polygon', coordinates: rings }]) ?? [
    0, 0, 0, 0,
  ];
  const [x = 0, y = 0] = polylabel(rings, Math.min(east - west, north - south) / 50);
  return [x / squeeze, y];
}

function sizeOf(polygon: LonLat[][]): number {
  return measureArea({ type: 'Polygon', coordinates: polygon });
}
