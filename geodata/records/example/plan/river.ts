import { between, randomFor } from '../random.ts';
import { columnPitch } from './districtSize.ts';
import type { GridPosition } from './districtGrid.ts';

/** A line across a district: metres north at so many metres east, in its local coordinates. */
export type Centreline = (a: number) => number;

/** Half the water's width, and the depth of the green strip on each bank, in metres. */
export const halfRiverWidth = 34;
export const stripDepth = 46;

/** Every third row of districts has a river; it winds through all of them as one line. */
export function hasRiver({ row }: Pick<GridPosition, 'row'>): boolean {
  return row % 3 === 0;
}

/** The middle of the river in a district's local coordinates: two swings whose lengths never fall into step. */
export function riverCentreline(seed: number, { column, row }: GridPosition): Centreline {
  const random = randomFor(seed, 'river', row);
  const middle = between(random, 150, 250) * (random() < 0.5 ? -1 : 1);
  const [wide, narrow] = [between(random, 0, 6.28), between(random, 0, 6.28)];
  return (a) => {
    const along = a + column * columnPitch;
    return middle + 105 * Math.sin(along / 430 + wide) + 42 * Math.sin(along / 245 + narrow);
  };
}

/** A centreline beside another, `distance` metres to its north (negative: south), square to the line and not to the axes. */
export function offsetCentreline(centreline: Centreline, distance: number): Centreline {
  return (a) => {
    const slope = (centreline(a + 1) - centreline(a - 1)) / 2;
    return centreline(a) + distance * Math.hypot(1, slope);
  };
}
