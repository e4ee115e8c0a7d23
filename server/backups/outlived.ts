import type { IsoDate } from '../../geodata/date.ts';

/** How many daily backups are kept: of the last days, and the last of each of so many weeks and months before. */
export const keptBackups = { days: 7, weeks: 4, months: 12 };

/**
 * The days whose backups have had their time. The newest stays whatever its age: of days, weeks and months those count in which
 * there is a backup, so that a server that stood still for a year has lost none when it comes back.
 */
export function outlived(days: readonly IsoDate[]): IsoDate[] {
  const newestFirst = [...new Set(days)].sort().reverse();
  const kept = new Set([
    ...newestOfEach(newestFirst, (day) => day, keptBackups.days),
    ...newestOfEach(newestFirst, mondayOf, keptBackups.weeks),
    ...newestOfEach(newestFirst, (day) => day.slice(0, 7), keptBackups.months),
  ]);
  return newestFirst.filter((day) => !kept.has(day)).reverse();
}

function newestOfEach(
  newestFirst: readonly IsoDate[],
  spanOf: (day: IsoDate) => string,
  most: number,
): IsoDate[] {
  const newest = new Map<string, IsoDate>();
  for (const day of newestFirst) if (!newest.has(spanOf(day))) newest.set(spanOf(day), day);
  return [...newest.values()].slice(0, most);
}

/** mondayOf('2026-11-29') → '2026-11-23'. */
function mondayOf(day: IsoDate): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
