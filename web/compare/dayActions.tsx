import { compareMode } from './compareView.ts';
import {
  compareWith,
  compareWithLastMeeting,
  compareWithLastMonth,
  isMeetingAsked,
  lastMonthEnd,
} from './comparing.ts';
import { lastMeeting } from './lastMeeting.ts';
import { otherDay } from '../state/current.ts';
import { words } from './words/words.ts';

/** 与上月比 · 与上次会议比 · 两期并看: one tap each, and each says which day it means. */
export function DayActions() {
  const text = words.value.compare;
  return (
    <div class="segments small" role="group" aria-label={text.with}>
      <SinceButtons />
      <button
        type="button"
        aria-pressed={compareMode.value === 'sideBySide'}
        onClick={() => compareWith(null, 'sideBySide')}
      >
        {text.both}
      </button>
    </div>
  );
}

/** The two days that a meeting compares with. */
export function SinceButtons() {
  const text = words.value.compare;
  const [month, meeting] = [lastMonthEnd.value, lastMeeting.value];
  const isWith = (day: string | null) =>
    compareMode.value !== 'off' && day !== null && otherDay.value === day;
  return (
    <>
      <button
        type="button"
        title={month === null ? undefined : text.sinceMonthHint(month)}
        aria-pressed={!isMeetingAsked.value && isWith(month)}
        onClick={compareWithLastMonth}
      >
        {text.sinceMonth}
      </button>
      <button
        type="button"
        title={meeting === null ? text.meetingUnknown : text.sinceMeetingHint(meeting)}
        aria-pressed={isMeetingAsked.value || isWith(meeting)}
        onClick={compareWithLastMeeting}
      >
        {text.sinceMeeting}
      </button>
    </>
  );
}
