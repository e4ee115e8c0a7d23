import { between, randomFor, type Random } from '../random.ts';
import type { LatticePosition } from './lattice.ts';
import type { Position } from './plane.ts';

/** Half the width and height of a district between the centre lines of its ring road, in metres. */
export const halfWidth = 1450;
export const halfHeight = 1200;

/** From one district to the next: the ring roads leave a green belt of 260 m, which widens at the corners. */
export const columnPitch = 2 * halfWidth + 260;
export const rowPitch = 2 * halfHeight + 260;

/** How much the corners of a district are drawn in, as a share of its size: straight sides become bows. */
export const bow = 0.09;

/**
 * From a district's drawing board (metres from its centre, streets nearly straight) to the zone's plane. One smooth map for
 * all districts: it bows their sides, lets the whole grid swing gently and turns it, so that streets curve and still meet.
 */
export type Bend = (position: Position) => Position;

export function bendFor(seed: number, { column, row }: LatticePosition): Bend {
  const random = randomFor(seed, 'bend');
  // To the left, which keeps the east of a large zone away from the islands to its south.
  const turn = between(random, 0.08, 0.22);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Near a quarter wave from the first district's centre: its streets curve, its blocks hardly lean.
  const [phaseEast, phaseNorth] = [quarter(random), quarter(random)];
  return ([a, b]) => {
    const u = column * columnPitch + a * (1 - bow * Math.sin((Math.PI * b) / rowPitch) ** 2);
    const v = row * rowPitch + b * (1 - bow * Math.sin((Math.PI * a) / columnPitch) ** 2);
    const swungU = u + 130 * Math.sin(v / 830 + phaseEast);
    const swungV = v + 110 * Math.sin(u / 900 + phaseNorth);
    return [swungU * cos - swungV * sin, swungU * sin + swungV * cos];
  };
}

function quarter(random: Random): number {
  return (Math.PI / 2) * (random() < 0.5 ? -1 : 1) + between(random, -0.3, 0.3);
}
