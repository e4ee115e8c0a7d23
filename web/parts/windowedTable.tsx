import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useMoreToTheRight } from './moreToTheRight.ts';

/** Rows drawn at a time: enough for the tallest wall, few enough for 100 000 parcels. */
const windowSize = 80;
/** In rem, as sheet.css has it. */
const rowHeight = 2.5;

/** A table of any length, of which only the rows in sight are drawn. */
export function WindowedTable<Row>(props: {
  readonly label: string;
  readonly head: ComponentChildren;
  readonly columns: number;
  readonly rows: readonly Row[];
  readonly renderRow: (row: Row, position: number) => ComponentChildren;
  /** When it changes the rows are others, and the first of them is shown. */
  readonly order: string;
  /** Each new one has a row of that position brought into sight. */
  readonly shownRow?: { readonly position: number } | null;
}) {
  const { rows, columns } = props;
  const firstRow = useSignal(0);
  const start = Math.max(0, Math.min(firstRow.value, rows.length - windowSize));
  const visible = rows.slice(start, start + windowSize);
  const scroller = useRef<HTMLDivElement>(null);
  const fontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  useMoreToTheRight(scroller);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [props.order]);
  const { shownRow } = props;
  useEffect(() => {
    const box = scroller.current;
    if (!box || !shownRow) return;
    const top = shownRow.position * rowHeight * fontSize();
    if (top < box.scrollTop || top > box.scrollTop + box.clientHeight - 3 * rowHeight * fontSize())
      box.scrollTo({ top: Math.max(0, top - box.clientHeight / 3) });
  }, [shownRow]);
  return (
    <div
      class="table-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={props.label}
      onScroll={(event) => {
        const row = Math.floor(event.currentTarget.scrollTop / (rowHeight * fontSize()));
        firstRow.value = Math.max(0, row - 20);
      }}
    >
      <table aria-rowcount={rows.length + 1}>
        {props.head}
        <tbody>
          <Spacer rows={start} columns={columns} />
          {visible.map((row, index) => props.renderRow(row, start + index))}
          <Spacer rows={rows.length - start - visible.length} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" style={{ height: `${rows * rowHeight}rem` }}>
      <td colSpan={columns} />
    </tr>
  );
}
