import { addDays, daysBetween, daysInMonth, isoDate, type IsoDate } from '../../../geodata/date.ts';

/** Days drawn side by side, each `dayWidth` pixels wide. */
export type TimeScale = {
  readonly from: IsoDate;
  /** The last day that is drawn. */
  readonly to: IsoDate;
  readonly dayWidth: number;
};

/** Where the morning of a day is, in pixels from the left edge. */
export function morningOf(scale: TimeScale, day: IsoDate): number {
  return daysBetween(scale.from, day) * scale.dayWidth;
}

/** Where its evening is: what is done by a day reaches so far. */
export function eveningOf(scale: TimeScale, day: IsoDate): number {
  return morningOf(scale, day) + scale.dayWidth;
}

export function widthOf(scale: TimeScale): number {
  return eveningOf(scale, scale.to);
}

export type TickKind = 'year' | 'quarter' | 'month' | 'week';
export type Tick = { readonly kind: TickKind; readonly day: IsoDate; readonly x: number };

/** The least room of a label in pixels at the size of type of a desk. */
const roomFor: Readonly<Record<TickKind, number>> = { week: 40, month: 34, quarter: 40, year: 0 };
const shortest: Readonly<Record<TickKind, number>> = { week: 7, month: 28, quarter: 90, year: 365 };

/**
 * The finest ticks whose labels have room beside each other, and the coarser ones above them.
 *
 * @param typeScale size of type against a desk's
 */
export function tickKinds(
  { dayWidth }: TimeScale,
  typeScale: number,
): { readonly fine: TickKind; readonly coarse: TickKind } {
  const fits = (kind: TickKind) => shortest[kind] * dayWidth >= roomFor[kind] * typeScale;
  if (fits('week')) return { fine: 'week', coarse: 'month' };
  if (fits('month')) return { fine: 'month', coarse: 'year' };
  return { fine: fits('quarter') ? 'quarter' : 'year', coarse: 'year' };
}

/** Every tick of a kind from the first day to the last. */
export function ticksOf(scale: TimeScale, kind: TickKind): Tick[] {
  const ticks: Tick[] = [];
  for (let day = firstTick(scale.from, kind); day <= scale.to; day = nextTick(day, kind))
    ticks.push({ kind, day, x: morningOf(scale, day) });
  return ticks;
}

/** The last beginning of a week, month … by a day; weeks begin on Mondays. */
export function beginningOf(day: IsoDate, kind: TickKind): IsoDate {
  const [year = '', month = ''] = day.split('-');
  switch (kind) {
    case 'week':
      return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
    case 'month':
      return isoDate(`${year}-${month}-01`);
    case 'quarter':
      return isoDate(`${year}-${pad(Math.floor((Number(month) - 1) / 3) * 3 + 1)}-01`);
    case 'year':
      return isoDate(`${year}-01-01`);
  }
}

function firstTick(from: IsoDate, kind: TickKind): IsoDate {
  const beginning = beginningOf(from, kind);
  return beginning < from ? nextTick(beginning, kind) : beginning;
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

function nextTick(day: IsoDate, kind: TickKind): IsoDate {
  if (kind === 'week') return addDays(day, 7);
  let next = day;
  for (let month = 0; month < monthsIn[kind]; month++)
    next = addDays(next, daysInMonth(Number(next.slice(0, 4)), Number(next.slice(5, 7))));
  return next;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The days to draw: from the month of the earliest to the end of the month of the latest, with room for a name beyond. `most`
 * keeps one item with a day in another century from squeezing all others.
 */
export function rangeOf(
  days: readonly IsoDate[],
  shownDay: IsoDate,
  most: number = 366 * 15,
): Pick<TimeScale, 'from' | 'to'> {
  const sorted = [...days, shownDay].sort();
  const [first, last] = [sorted[0] ?? shownDay, sorted.at(-1) ?? shownDay];
  const from = beginningOf(
    addDays(shownDay, -Math.min(most, daysBetween(first, shownDay) + 10)),
    'month',
  );
  const beyond = addDays(shownDay, Math.min(most, daysBetween(shownDay, last) + 20));
  return { from, to: addDays(nextTick(beginningOf(beyond, 'month'), 'month'), -1) };
}

/** The day at so many pixels from the left edge. */
export function dayOf(scale: TimeScale, x: number): IsoDate {
  return addDays(scale.from, Math.floor(x / scale.dayWidth));
}
