import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { addDays, type IsoDate } from '../../../geodata/date.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { unlessComposing } from '../../state/composing.ts';
import { shownDate } from '../../state/records.ts';
import { patchPlan, planView } from '../planView.ts';
import { rem } from '../rem.ts';
import { words } from '../words/words.ts';
import { daysOf } from './bars.ts';
import { GanttHead } from './ganttHead.tsx';
import { GanttRow } from './ganttRow.tsx';
import {
  dayOf,
  morningOf,
  rangeOf,
  tickKinds,
  ticksOf,
  widthOf,
  type TimeScale,
} from './timeScale.ts';
import { visibleRows } from './visibleRows.ts';
import { dayWidthInRem, zoomBy } from './zooming.ts';

/** In rem, as gantt.css has them. */
const rowHeight = 3.4;
const sides = 14 + 11.5;

/** The plan as bars over the calendar. Only the rows in sight are drawn. */
export function Gantt({ items }: { readonly items: readonly PlanItem[] }) {
  const text = words.value.plan.gantt;
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useSignal({ top: 0, height: 900, width: 1000 });
  const focused = useSignal(0);
  const type = rem();
  const day = shownDate.value;
  const scale =
    day && scaleOf(items, day, dayWidthInRem.value * type, sight.value.width - sides * type);
  const rows = visibleRows(items.length, sight.value, rowHeight * type);
  useSight(scroller, (seen) => {
    sight.value = seen;
  });
  useKeptDay(scroller, scale, type);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    focused.value = 0;
  }, [planView.value.sorting, items.length]);
  useEffect(() => performance.mark('guatu:gantt-shown', { detail: items.length }) && undefined, []);
  if (!scale) return null;
  const kinds = tickKinds(scale, type / 15);
  const lines = ticksOf(scale, kinds.fine);
  const focusRow = (index: number) => {
    focused.value = Math.max(0, Math.min(items.length - 1, index));
    bringIntoSight(scroller.current, focused.value, rowHeight * type);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${focused.value}"]`)?.focus(),
    );
  };
  return (
    <div
      class="gantt"
      ref={scroller}
      role="region"
      aria-label={text.label(items.length)}
      title={text.hint}
      onKeyDown={unlessComposing((event) => {
        const act = keyAction(event.key, {
          focusRow,
          at: focused.peek(),
          scroller: scroller.current,
        });
        if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      })}
    >
      <GanttHead scale={scale} kinds={kinds} day={scale && day} />
      <ul
        class="gantt-rows"
        style={{
          height: `${items.length * rowHeight}rem`,
          width: `calc(${widthOf(scale)}px + ${sides}rem)`,
        }}
      >
        <li class="gantt-lines" aria-hidden="true">
          {lines.map((tick) => (
            <i key={tick.day} style={{ left: `${tick.x}px` }} />
          ))}
          {day && (
            <i class="gantt-today" style={{ left: `${morningOf(scale, addDays(day, 1))}px` }} />
          )}
        </li>
        {items.slice(rows.first, rows.end).map((item, index) => (
          <GanttRow
            key={item.item}
            item={item}
            row={rows.first + index}
            top={(rows.first + index) * rowHeight}
            of={items.length}
            scale={scale}
            day={day}
            rem={type}
            isFocused={rows.first + index === focused.value}
            isOpen={planView.value.item === item.item}
            onOpen={() => {
              focused.value = rows.first + index;
              patchPlan({ item: item.item });
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function scaleOf(
  items: readonly PlanItem[],
  day: IsoDate,
  dayWidth: number,
  room: number,
): TimeScale {
  const { from, to } = rangeOf(items.flatMap(daysOf), day);
  const filled = addDays(from, Math.floor(room / dayWidth) - 1);
  return { from, to: filled > to ? filled : to, dayWidth };
}

/** Follows what of the rows is in sight. */
function useSight(
  scroller: { readonly current: HTMLDivElement | null },
  tell: (seen: { top: number; height: number; width: number }) => void,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () =>
      tell({
        top: element.scrollTop,
        height: element.clientHeight,
        width: element.clientWidth,
      });
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller.current]);
}

/** The day on show stands in the right half at first; zoomed, the day under the pointer, or in the middle, stays. */
function useKeptDay(
  scroller: { readonly current: HTMLDivElement | null },
  scale: TimeScale | null,
  type: number,
): void {
  const kept = useRef<{ day: IsoDate; x: number } | null>(null);
  const middle = useRef<{ day: IsoDate; x: number } | null>(null);
  const names = 14 * type;
  useLayoutEffect(() => {
    const element = scroller.current;
    const shown = shownDate.peek();
    if (!element || !scale || !shown) return;
    const room = element.clientWidth - sides * type;
    const { day, x } = kept.current ?? middle.current ?? { day: shown, x: room * 0.6 };
    element.scrollLeft = morningOf(scale, day) - x;
    kept.current = null;
  }, [scale?.dayWidth, scale?.from]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !scale) return undefined;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const x = event.clientX - element.getBoundingClientRect().left - names;
      kept.current = { day: dayOf(scale, element.scrollLeft + x), x };
      zoomBy(1.15 ** (-event.deltaY / 60));
    };
    element.addEventListener('wheel', turn, { passive: false });
    // Whoever zooms by button or key looks at the middle.
    const look = () => {
      const x = (element.clientWidth - sides * type) / 2;
      middle.current = { day: dayOf(scale, element.scrollLeft + x), x };
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('wheel', turn);
      element.removeEventListener('scroll', look);
    };
  }, [scale?.dayWidth, scale?.from, type]);
}

function bringIntoSight(element: HTMLElement | null, row: number, height: number): void {
  if (!element) return;
  const [top, room] = [row * height, element.clientHeight - height * 1.4];
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room;
}

function keyAction(
  key: string,
  {
    focusRow,
    at,
    scroller,
  }: {
    readonly focusRow: (row: number) => void;
    readonly at: number;
    readonly scroller: HTMLElement | null;
  },
): (() => void) | undefined {
  const along = (by: number) => () => scroller?.scrollBy({ left: by * rem() });
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusRow(at + 1),
    ArrowUp: () => focusRow(at - 1),
    PageDown: () => focusRow(at + 10),
    PageUp: () => focusRow(at - 10),
    Home: () => focusRow(0),
    End: () => focusRow(Number.MAX_SAFE_INTEGER),
    ArrowRight: along(8),
    ArrowLeft: along(-8),
    '+': () => zoomBy(1.25),
    '=': () => zoomBy(1.25),
    '-': () => zoomBy(0.8),
  };
  return Object.hasOwn(moves, key) ? moves[key] : undefined;
}
