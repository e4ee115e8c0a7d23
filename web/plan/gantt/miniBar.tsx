import { useRef } from 'preact/hooks';
import { daysBetween } from '../../../geodata/date.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { shownDate } from '../../state/records.ts';
import { rem } from '../rem.ts';
import { daysOf } from './bars.ts';
import { GanttBars } from './ganttBars.tsx';
import { eveningOf, rangeOf, type TimeScale } from './timeScale.ts';

/** The bars of one item over its own days, as wide as a card; drawn in units of its own. */
export function MiniBar({ item }: { readonly item: PlanItem }) {
  const width = useRef(18 * rem()).current;
  const day = shownDate.value;
  if (day === null) return null;
  const { from, to } = rangeOf(daysOf(item), day);
  const scale: TimeScale = { from, to, dayWidth: width / (daysBetween(from, to) + 1) };
  return (
    <div class="mini-bar" aria-hidden="true">
      <div style={{ width: `${width}px` }}>
        <GanttBars item={item} scale={scale} day={day} rem={rem()} />
        <i class="gantt-today" style={{ left: `${eveningOf(scale, day)}px` }} />
      </div>
    </div>
  );
}
