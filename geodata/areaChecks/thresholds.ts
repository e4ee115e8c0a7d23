/**
 * What is too little to be reported, and where a gap ends to be a line that should not be there and begins to be land.
 * Coordinates come rounded to a centimetre. A corner that lies on a neighbour's side of 100 m without being a corner of the
 * neighbour's is up to 7 mm off it: the two overlap, or leave open, a triangle of a third of a square metre.
 */
const smallestSharedM2 = 0.5;

/** The same for shapes of square kilometres, whose own area is known no better: of the smaller one's area. */
const smallestSharedShare = 1e-6;

/** An opening has two sides that may each be off. */
export const smallestGapM2 = 1;

/** Thinner on average than this, a piece is nothing but rounding, however long: a side of 1 km leaves triangles of 3.5 m². */
export const smallestWidthM = 0.01;

/** A gap narrower than this on average is no land but two drawings of one line: the accuracy of a 1:2000 plan. */
export const sliverWidthM = 1;

/** A gap is open to the edge of its block where it lies along it for this long; through less, nobody gets in. */
export const smallestOpeningM = 1;

export function smallestShared(smallerM2: number): number {
  return Math.max(smallestSharedM2, smallestSharedShare * smallerM2);
}
