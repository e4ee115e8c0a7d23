import { addDays, type IsoDate } from '../../../geodata/date.ts';
import { language } from '../../state/current.ts';
import { words } from '../words/words.ts';
import {
  morningOf,
  ticksOf,
  widthOf,
  type Tick,
  type TickKind,
  type TimeScale,
} from './timeScale.ts';

/** The calendar above the rows: fine ticks, the coarser above them, and the day on show. */
export function GanttHead(props: {
  readonly scale: TimeScale;
  readonly kinds: { readonly fine: TickKind; readonly coarse: TickKind };
  readonly day: IsoDate | null;
}) {
  const { scale, kinds, day } = props;
  const text = words.value.plan.gantt;
  const coarse = kinds.coarse === kinds.fine ? [] : ticksWithFirst(scale, kinds.coarse);
  return (
    <div class="gantt-head" style={{ width: `calc(${widthOf(scale)}px + 25.5rem)` }}>
      <span class="gantt-names">{text.names}</span>
      <div class="gantt-ticks" style={{ width: `${widthOf(scale)}px` }} aria-hidden="true">
        {coarse.map((tick, index) => (
          <span
            key={tick.day}
            class="tick-coarse"
            style={{
              left: `${tick.x}px`,
              width: `${(coarse[index + 1]?.x ?? widthOf(scale)) - tick.x}px`,
            }}
          >
            <b>{labelOf(tick)}</b>
          </span>
        ))}
        {ticksOf(scale, kinds.fine).map((tick) => (
          <span key={tick.day} class="tick-fine" style={{ left: `${tick.x}px` }}>
            {labelOf(tick)}
          </span>
        ))}
        {day && (
          <span class="tick-today" style={{ left: `${morningOf(scale, addDays(day, 1))}px` }}>
            {day}
          </span>
        )}
      </div>
      <span class="gantt-light">{text.lights}</span>
    </div>
  );
}

/** Where the calendar does not begin with a tick, the first stretch has a name too. */
function ticksWithFirst(scale: TimeScale, kind: TickKind): Tick[] {
  const ticks = ticksOf(scale, kind);
  return ticks[0]?.day === scale.from ? ticks : [{ kind, day: scale.from, x: 0 }, ...ticks];
}

function labelOf({ kind, day }: Tick): string {
  const text = words.value.plan.gantt;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  switch (kind) {
    case 'year':
      return text.year(year);
    case 'quarter':
      return text.quarter(Math.floor((month - 1) / 3) + 1);
    case 'month':
      return new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en', {
        month: 'short',
        timeZone: 'UTC',
      }).format(new Date(day));
    case 'week':
      return text.week(month, date);
  }
}
