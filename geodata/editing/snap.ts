import { polygonsOf, type Areal, type LonLat } from '../geometry.ts';

/** Where a place is caught, and by what. */
type Snapped = { readonly place: LonLat; readonly by: 'corner' | 'edge' };

/**
 * The corner, or else the edge, of some areas that is nearest to a place and no further from it than a tolerance; null for none.
 *
 * @param tolerance in degrees of latitude: 12 pixels at the zoom the map stands at
 */
export function snap(place: LonLat, areas: readonly Areal[], tolerance: number): Snapped | null {
  const shrink = Math.cos((place[1] * Math.PI) / 180);
  const away = (other: LonLat) => Math.hypot((other[0] - place[0]) * shrink, other[1] - place[1]);
  const rings = areas.flatMap((area) => polygonsOf(area).flat());
  const corner = nearest(rings.flat(), away);
  if (corner && away(corner) <= tolerance) return { place: corner, by: 'corner' };
  const feet = rings.flatMap((ring) =>
    ring.slice(1).map((to, index) => footOn(place, ring[index]!, to, shrink)),
  );
  const foot = nearest(feet, away);
  return foot && away(foot) <= tolerance ? { place: foot, by: 'edge' } : null;
}

function nearest(places: readonly LonLat[], away: (place: LonLat) => number): LonLat | null {
  let best: LonLat | null = null;
  let least = Infinity;
  for (const place of places) {
    const distance = away(place);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** The place on an edge that is nearest to another, one end where that is nearest. */
function footOn(place: LonLat, from: LonLat, to: LonLat, shrink: number): LonLat {
  const [x, y] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const length = x * x + y * y;
  const along =
    length === 0 ? 0 : ((place[0] - from[0]) * shrink * x + (place[1] - from[1]) * y) / length;
  const t = Math.min(1, Math.max(0, along));
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
}
