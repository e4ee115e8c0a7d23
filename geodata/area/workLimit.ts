/** A shape whose edges run through too many others, or wind too much among them, to be worked through while somebody waits. */
export class TooDetailedAreaError extends Error {
  override readonly name = 'TooDetailedAreaError';
}

/** Counts steps of work; throws TooDetailedAreaError when there are more than `limit`. */
export function workLimit(limit: number): (steps: number) => void {
  let left = limit;
  return (steps) => {
    left -= steps;
    if (left < 0) throw new TooDetailedAreaError(`more than ${limit} steps`);
  };
}
