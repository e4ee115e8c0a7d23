import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { axes, axisNames } from '../../../geodata/axis.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import { useMoreToTheRight } from '../../parts/moreToTheRight.ts';
import { isNarrow } from '../../state/screen.ts';
import { say } from '../../words/words.ts';
import { entryDay } from '../choice.ts';
import { words } from '../words/words.ts';
import { active, wantsFocus } from './active.ts';
import { columns, fieldsShown, widths } from './columns.ts';
import { GridRow } from './gridRow.tsx';

/** In rem, as entry.css has it. */
const rowHeight = 1.9;
const headHeight = 3.5;
const nameWidth = 14;
/** Rows drawn beyond either edge. */
const beyond = 8;

/** The sheet: a row for each parcel, of which only those in sight are drawn. */
export function EntryGrid({ rows }: { readonly rows: readonly EntryRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const first = useSignal(0);
  const inSight = useSignal(40);
  useMoreToTheRight(scroller);
  const text = words.value.entry;
  const look = () => {
    const box = scroller.current;
    if (!box) return;
    const row = rowHeight * rem();
    first.value = Math.max(0, Math.floor(box.scrollTop / row) - beyond);
    inSight.value = Math.ceil(box.clientHeight / row) + 2 * beyond;
  };
  useEffect(() => {
    look();
    const watcher = new ResizeObserver(look);
    if (scroller.current) watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    // Whoever opens the sheet at a desk types at once; on a phone the keys would cover it.
    if (!isNarrow.peek()) wantsFocus.value = true;
    return () => {
      wantsFocus.value = false;
    };
  }, []);
  const { row, column } = active.value;
  // Before the next key: it is for a cell that is there.
  useLayoutEffect(() => {
    if (scroller.current) keepInSight(scroller.current, row);
  }, [row, column]);
  const start = Math.max(0, Math.min(first.value, rows.length - inSight.value));
  const fields = fieldsShown.value;
  const wide = nameWidth + axes.length * fields.reduce((sum, field) => sum + widths[field], 0);
  return (
    <div class="table-scroller entry-scroller" ref={scroller} onScroll={look}>
      <table
        role="grid"
        aria-label={text.grid(entryDay.value)}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.value.length + 1}
        aria-multiselectable="true"
        style={{ minWidth: `${wide}rem` }}
      >
        <colgroup>
          <col style={{ width: `${nameWidth}rem` }} />
          {columns.value.map(({ axis, field }) => (
            <col key={`${axis} ${field}`} style={{ width: `${widths[field]}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" rowSpan={2}>
              {text.parcel}
            </th>
            {axes.map((axis) => (
              <th key={axis} scope="colgroup" colSpan={fields.length} class="entry-axis">
                {say(axisNames[axis])}
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2}>
            {columns.value.map(({ axis, field }) => (
              <th key={`${axis} ${field}`} scope="col" class={`entry-${field}`}>
                {text.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <DrawnRows rows={rows} from={start} to={start + inSight.value} also={row} />
        </tbody>
      </table>
    </div>
  );
}

/** Rows of a stretch, and one that may lie outside it: that which is typed into keeps the keyboard wherever one scrolls. */
function DrawnRows(props: {
  readonly rows: readonly EntryRow[];
  readonly from: number;
  readonly to: number;
  readonly also: number;
}) {
  const { rows, from, to, also } = props;
  const drawn = rows.flatMap((row, position) =>
    position === also || (position >= from && position < to) ? [{ row, position }] : [],
  );
  let next = 0;
  return (
    <>
      {drawn.map(({ row, position }) => {
        const gap = position - next;
        next = position + 1;
        return (
          <Fragment key={row.parcel}>
            <Spacer rows={gap} />
            <GridRow row={row} position={position} />
          </Fragment>
        );
      })}
      <Spacer rows={rows.length - next} />
    </>
  );
}

function Spacer({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" class="entry-spacer" style={{ height: `${rows * rowHeight}rem` }}>
      <td colSpan={columns.value.length + 1} />
    </tr>
  );
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Brings the active cell clear of head and edges. */
function keepInSight(box: HTMLElement, row: number): void {
  const [height, head] = [rowHeight * rem(), headHeight * rem()];
  const top = row * height;
  if (top < box.scrollTop) box.scrollTop = top;
  const lowest = top + 2 * height + head - box.clientHeight;
  if (lowest > box.scrollTop) box.scrollTop = lowest;
  const cell = box.querySelector<HTMLElement>('.entry-active');
  const name = box.querySelector<HTMLElement>('tbody th');
  if (!cell || !name) return;
  const [left, right] = [cell.offsetLeft - name.offsetWidth, cell.offsetLeft + cell.offsetWidth];
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}
