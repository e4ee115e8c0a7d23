import { monthEnd, monthEndBefore, type IsoDate } from '../../../geodata/date.ts';
import { DayField } from '../../parts/dayField.tsx';
import { patch } from '../../state/current.ts';
import { shownDate, zone } from '../../state/records.ts';
import { words } from '../words/words.ts';

/** Any day; and from month's end to month's end, which is how records come. */
export function DateTab() {
  const text = words.value.remote;
  const date = shownDate.value;
  const choose = (next: IsoDate) => patch({ date: next === zone.peek()?.latest ? null : next });
  return (
    <div class="driver-dates">
      <DayField label={text.day} date={date} onChoose={choose} />
      <button
        type="button"
        class="button"
        disabled={date === null}
        onClick={() => date && choose(monthEndBefore(date))}
      >
        {text.monthBefore}
      </button>
      <button
        type="button"
        class="button"
        disabled={date === null}
        onClick={() => date && choose(monthEndAfter(date))}
      >
        {text.monthAfter}
      </button>
      <button type="button" class="button" onClick={() => patch({ date: null })}>
        {text.latest}
      </button>
    </div>
  );
}

/** 2010-09-30 → 2010-10-31; 2010-09-12 → 2010-09-30. */
function monthEndAfter(date: IsoDate): IsoDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const own = monthEnd(year, month);
  if (date < own) return own;
  return month === 12 ? monthEnd(year + 1, 1) : monthEnd(year, month + 1);
}
