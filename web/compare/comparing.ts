import { computed, signal } from '@preact/signals';
import { monthEndBefore, type IsoDate } from '../../geodata/date.ts';
import { otherDay, patch } from '../state/current.ts';
import { shownDate } from '../state/records.ts';
import type { CompareMode } from './compareInAddress.ts';
import { compareMode } from './compareView.ts';
import { lastMeeting } from './lastMeeting.ts';

/** The two days, the earlier first, whichever of them is on show; null while one of them is not known. */
export const comparedDays = computed<{ readonly from: IsoDate; readonly to: IsoDate } | null>(
  () => {
    const [day, other] = [shownDate.value, otherDay.value];
    if (day === null || other === null) return null;
    return other < day ? { from: other, to: day } : { from: day, to: other };
  },
);

/** Whether somebody wanted to compare with a meeting whose day nobody has said. */
export const isMeetingAsked = signal(false);

/** The day of which "since last month" speaks. */
export const lastMonthEnd = computed(() => shownDate.value && monthEndBefore(shownDate.value));

/** Holds the day on show against another; in the way that is chosen already, else as a list. */
export function compareWith(other: IsoDate | null, mode?: CompareMode): void {
  isMeetingAsked.value = false;
  const before = compareMode.peek();
  const next = mode ?? (before === 'off' ? 'list' : before);
  patch({ compare: next, otherDay: other ?? otherDay.peek() ?? lastMonthEnd.peek() });
}

export function compareWithLastMonth(): void {
  compareWith(lastMonthEnd.peek());
}

/** With the last meeting; where its day is not known, that is asked for. */
export function compareWithLastMeeting(): void {
  const meeting = lastMeeting.peek();
  compareWith(meeting);
  if (meeting === null) isMeetingAsked.value = true;
}

export function stopComparing(): void {
  isMeetingAsked.value = false;
  patch({ compare: 'off' });
}
