import { between, randomFor } from '../random.ts';
import { columnPitch } from './bend.ts';
import type { LatticePosition } from './lattice.ts';

/** A line across a drawing board: metres north at so many metres east. */
export type Course = (a: number) => number;

/** Half the water's width, and the depth of the green strip on each bank, in metres. */
export const halfRiver = 34;
export const stripDepth = 46;

/** Every third row of districts has a river; it winds through all of them as one course. */
export function hasRiver({ row }: Pick<LatticePosition, 'row'>): boolean {
  return row % 3 === 0;
}

/** The middle of the river on a district's drawing board: two swings whose lengths never fall into step. */
export function riverCourse(seed: number, { column, row }: LatticePosition): Course {
  const random = randomFor(seed, 'river', row);
  const middle = between(random, 150, 250) * (random() < 0.5 ? -1 : 1);
  const [wide, narrow] = [between(random, 0, 6.28), between(random, 0, 6.28)];
  return (a) => {
    const along = a + column * columnPitch;
    return middle + 105 * Math.sin(along / 430 + wide) + 42 * Math.sin(along / 245 + narrow);
  };
}

/** A course beside another, `distance` metres to its north (negative: south), square to the line and not to the board. */
export function beside(course: Course, distance: number): Course {
  return (a) => {
    const slope = (course(a + 1) - course(a - 1)) / 2;
    return course(a) + distance * Math.hypot(1, slope);
  };
}
