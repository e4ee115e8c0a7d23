import { axes } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import type { SeenStates } from './planRecords.ts';
import { placeOn } from './seenStates.ts';

/** The days on which something was seen. */
export type SeenDays = {
  /** The last of them by a day; null when there is none. */
  lastBy(day: IsoDate): IsoDate | null;
};

export function seenDaysOf(subjects: Iterable<SeenStates>): SeenDays {
  const found = new Set<IsoDate>();
  for (const seen of subjects)
    for (const axis of axes) for (const { from } of seen[axis]) found.add(from);
  const days = [...found].toSorted();
  return { lastBy: (day) => days.findLast((each) => each <= day) ?? null };
}

/** The last day by another on which something was seen of some few subjects; null when nothing was. */
export function lastSeenBy(day: IsoDate, subjects: readonly SeenStates[]): IsoDate | null {
  let last: IsoDate | null = null;
  for (const seen of subjects)
    for (const axis of axes) {
      const from = seen[axis][placeOn(seen[axis], day)]?.from;
      if (from !== undefined && (last === null || from > last)) last = from;
    }
  return last;
}
