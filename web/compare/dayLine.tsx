import { otherDay } from '../state/current.ts';
import { shownDate } from '../state/records.ts';
import { compareMode } from './compareView.ts';
import { lineAt } from './lineAt.ts';
import { words } from './words/words.ts';

/** Where one day ends and the other begins on the map: a line to drag, or the middle between two maps; both days stand beside it. */
export function DayLine() {
  const mode = compareMode.value;
  const [other, day] = [otherDay.value, shownDate.value];
  if ((mode !== 'swipe' && mode !== 'sideBySide') || other === null || day === null) return null;
  const text = words.value.compare;
  const said = (one: string, than: string) => (one < than ? text.before(one) : text.after(one));
  return (
    <div class="day-line" style={{ '--line-at': `${lineAt.value * 100}%` }}>
      <span class="day-line-rule" aria-hidden="true" />
      <p class="day-line-left">{said(other, day)}</p>
      <p class="day-line-right">{said(day, other)}</p>
      {mode === 'swipe' && (
        <input
          type="range"
          min={0}
          max={1000}
          value={Math.round(lineAt.value * 1000)}
          aria-label={text.line}
          onInput={(event) => {
            lineAt.value = event.currentTarget.valueAsNumber / 1000;
          }}
        />
      )}
    </div>
  );
}
