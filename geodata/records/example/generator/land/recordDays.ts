import type { IsoDate } from '../../../../date.ts';
import { endOfMonth, lastMonth, monthOf } from '../months.ts';
import type { LandHistory } from './landHistory.ts';

/** Half-yearly reports while land is built on, and the books of the year before every March, as months of the example. */
const reports = [5, 11, 17, 23] as const;
const books = [8, 20] as const;

/** The ends of the months in which something of a history was found, the first month included, in order. */
export function recordDays(history: LandHistory): IsoDate[] {
  const { former, started, completed, producing } = history;
  const eventMonths = [
    history.approved,
    history.vacated,
    history.ready,
    history.signed,
    started,
    history.suspended,
    completed,
    producing,
    history.determined,
    history.disposed,
    history.termEnd,
    history.renewed,
    former?.lease?.termEnd ?? null,
    former?.lease?.renewed ?? null,
  ].flatMap((day) => (day === null ? [] : [monthOf(day)]));
  const isWithin = (month: number, from: IsoDate | null, until: IsoDate | null) =>
    from !== null && monthOf(from) < month && (until === null || month < monthOf(until));
  const months = new Set([
    0,
    ...eventMonths.filter((month) => month > 0 && month <= lastMonth),
    ...reports.filter((month) => isWithin(month, started, completed)),
    ...books.filter((month) => isWithin(month, producing, null)),
  ]);
  return [...months].sort((a, b) => a - b).map(endOfMonth);
}
