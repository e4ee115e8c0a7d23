import { between, randomFor, type Random } from '../random.ts';
import type { GridPosition } from './districtGrid.ts';
import { columnPitch, rowPitch } from './districtSize.ts';
import type { Position } from './localPlane.ts';

/** How much the corners of a district are drawn in, as a share of its size: straight sides become curves. */
export const sideCurvature = 0.09;

/**
 * From a district's local coordinates (metres from its centre, streets nearly straight) to the zone's plane. One smooth
 * function for all districts: it curves their sides, bends the whole grid gently and rotates it, so that streets curve and
 * still meet.
 */
export type DistrictTransform = (position: Position) => Position;

export function districtTransform(seed: number, { column, row }: GridPosition): DistrictTransform {
  const random = randomFor(seed, 'bend');
  // To the left, which keeps the east of a large zone away from the islands to its south.
  const turn = between(random, 0.08, 0.22);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Near a quarter wave from the first district's centre: its streets curve, its blocks hardly lean.
  const [phaseEast, phaseNorth] = [quarter(random), quarter(random)];
  return ([a, b]) => {
    const u =
      column * columnPitch + a * (1 - sideCurvature * Math.sin((Math.PI * b) / rowPitch) ** 2);
    const v = row * rowPitch + b * (1 - sideCurvature * Math.sin((Math.PI * a) / columnPitch) ** 2);
    const swungU = u + 130 * Math.sin(v / 830 + phaseEast);
    const swungV = v + 110 * Math.sin(u / 900 + phaseNorth);
    return [swungU * cos - swungV * sin, swungU * sin + swungV * cos];
  };
}

function quarter(random: Random): number {
  return (Math.PI / 2) * (random() < 0.5 ? -1 : 1) + between(random, -0.3, 0.3);
}
