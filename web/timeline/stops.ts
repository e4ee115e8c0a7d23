import { addDays, daysBetween, monthEndsUntil, type IsoDate } from '../../geodata/date.ts';

/** What one goes on by: the ends of months, or the days on which something was observed. */
export const strides = ['month', 'observation'] as const;
export type Stride = (typeof strides)[number];

/** From the first day on which anything is on record to the newest. */
export type Span = { readonly first: IsoDate; readonly last: IsoDate };

/** The days that one goes on to, oldest first; the first and the last of the span are always among them. */
export function stopsOf(stride: Stride, span: Span, observed: readonly IsoDate[]): IsoDate[] {
  const between = stride === 'month' ? monthEndsUntil(span.first, span.last) : observed;
  const inside = between.filter((day) => day > span.first && day < span.last);
  return [...new Set([span.first, ...inside, span.last])];
}

/** The next stop after a day, or the last before it; undefined where there is none. */
export function stopBeside(
  stops: readonly IsoDate[],
  day: IsoDate,
  direction: 1 | -1,
): IsoDate | undefined {
  return direction === 1 ? stops.find((stop) => stop > day) : stops.findLast((stop) => stop < day);
}

/** Where a day stands on the slider, in days from its first. */
export function placeOf({ first, last }: Span, day: IsoDate): number {
  return Math.min(daysBetween(first, last), Math.max(0, daysBetween(first, day)));
}

export function dayAt({ first }: Span, place: number): IsoDate {
  return addDays(first, place);
}

/** How much was observed around a place of the slider, 0…1 along it and 0…1 of the most. */
type Tick = { readonly at: number; readonly height: number };

/** More ticks than can be told apart on a slider; days between are put together. */
const mostTicks = 120;

/** Ticks where something was observed: the more, the higher, by the root, so that a day of one parcel is seen beside one of a hundred. */
export function ticksOf(
  span: Span,
  observed: readonly { readonly day: IsoDate; readonly count: number }[],
): Tick[] {
  const length = Math.max(1, daysBetween(span.first, span.last));
  const counts = new Map<number, number>();
  for (const { day, count } of observed) {
    if (day < span.first || day > span.last) continue;
    const at = Math.round((daysBetween(span.first, day) / length) * mostTicks) / mostTicks;
    counts.set(at, (counts.get(at) ?? 0) + count);
  }
  const most = Math.max(1, ...counts.values());
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([at, count]) => ({ at, height: Math.sqrt(count / most) }));
}
