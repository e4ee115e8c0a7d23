import type { Expression, IntervalEnd, Place } from '../expression.ts';
import { FilterFault } from '../fault.ts';

/** How large a filter may be. An address that holds more does not get through a server anyway. */
export const longestFilter = 20_000;
const deepest = 50;
/** SQLite refuses a condition of a thousand that are joined. */
const mostParts = 500;
const mostPositions = 2000;

/** The parts of a filter as they are read, each with its place, and never more than may be. */
export type Parts = {
  add<Part extends Expression | IntervalEnd>(place: Place, part: Part): Part;
  /** One level further in. */
  within<T>(place: Place, read: () => T): T;
  /** Counts a position of a shape. */
  position(place: Place): void;
  placeOf(part: object): Place;
};

export function newParts(): Parts {
  const places = new Map<object, Place>();
  let depth = 0;
  let positions = 0;
  return {
    add: (place, part) => {
      places.set(part, place);
      if (places.size > mostParts)
        throw new FilterFault(
          place,
          `过滤条件最多由 ${mostParts} 项组成。`,
          `a filter has ${mostParts} parts at most.`,
        );
      return part;
    },
    within: (place, read) => {
      depth += 1;
      if (depth > deepest)
        throw new FilterFault(
          place,
          `过滤条件最多嵌套 ${deepest} 层。`,
          `a filter is nested ${deepest} levels deep at most.`,
        );
      const found = read();
      depth -= 1;
      return found;
    },
    position: (place) => {
      positions += 1;
      if (positions > mostPositions)
        throw new FilterFault(
          place,
          `过滤条件里的图形最多 ${mostPositions} 个点。`,
          `shapes of a filter have ${mostPositions} positions at most.`,
        );
    },
    placeOf: (part) => places.get(part) ?? 0,
  };
}
