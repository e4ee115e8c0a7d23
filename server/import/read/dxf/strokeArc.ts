import type { LonLat } from '../../../../geodata/geometry.ts';

/** How far a chord may be from its arc in metres, which is what coordinates are written to. */
const tolerance = 0.001;
const maxSteps = 4096;

/** Positions along an arc, both ends among them, by chords that leave it by at most 1 mm after scaling. */
export function strokeArc(
  [x, y]: LonLat,
  radius: number,
  from: number,
  turn: number,
  scale: number,
): LonLat[] {
  const steps = stepsOf(radius * scale, turn);
  return Array.from({ length: steps + 1 }, (_, step): LonLat => {
    const angle = from + (turn * step) / steps;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

function stepsOf(radius: number, turn: number): number {
  const step = 2 * Math.acos(Math.max(0.5, 1 - tolerance / Math.abs(radius)));
  const steps = Math.ceil(Math.abs(turn) / step);
  return Number.isFinite(steps) ? Math.min(maxSteps, Math.max(1, steps)) : 1;
}

/**
 * What lies between two corners with a bulge, the tangent of a quarter of the angle that the arc turns: 1 is half a circle that
 * bulges to the right of the way.
 */
export function strokeBulge(from: LonLat, to: LonLat, bulge: number, scale: number): LonLat[] {
  const turn = 4 * Math.atan(bulge);
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(east, north);
  if (!(chord > 0) || !Number.isFinite(turn)) return [];
  // The middle lies on the left of the chord by its half over the tangent of half the turn.
  const aside = (1 - bulge ** 2) / (4 * bulge);
  const middle: LonLat = [
    (from[0] + to[0]) / 2 - aside * north,
    (from[1] + to[1]) / 2 + aside * east,
  ];
  const start = Math.atan2(from[1] - middle[1], from[0] - middle[0]);
  const radius = Math.hypot(from[0] - middle[0], from[1] - middle[1]);
  return strokeArc(middle, radius, start, turn, scale).slice(1, -1);
}
