import type { IsoDate } from '../../../geodata/date.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { say } from '../../words/words.ts';
import { LightMark } from '../lightMark.tsx';
import { lightLooks } from '../lightLooks.ts';
import { lightShort, scheduleShort } from '../lightText.ts';
import { isBlocked, whoAndWhere } from '../list/itemText.ts';
import { GanttBars, ganttText } from './ganttBars.tsx';
import type { TimeScale } from './timeScale.ts';

/** A row: its name at the left and its light at the right stay in sight, the bars move between them. */
export function GanttRow(props: {
  readonly item: PlanItem;
  /** From 0, of how many. */
  readonly row: number;
  readonly of: number;
  /** In rem. */
  readonly top: number;
  readonly scale: TimeScale;
  readonly day: IsoDate;
  readonly rem: number;
  readonly isFocused: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { item, row, top, scale, day, isFocused, isOpen, onOpen } = props;
  const light = `${say(lightLooks[item.light.colour].name)}，${lightShort(item)}`;
  return (
    <li
      class="gantt-row"
      style={{ top: `${top}rem` }}
      data-open={isOpen}
      aria-posinset={row + 1}
      aria-setsize={props.of}
      onClick={onOpen}
    >
      <div class="gantt-names">
        <button
          type="button"
          data-row={row}
          tabIndex={isFocused ? 0 : -1}
          aria-label={ganttText(item, light)}
          aria-pressed={isOpen}
          title={say(item.name)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {say(item.name)}
        </button>
        <small>{whoAndWhere(item)}</small>
      </div>
      <div class="gantt-bars">
        <GanttBars item={item} scale={scale} day={day} rem={props.rem} />
      </div>
      <div class="gantt-light" aria-hidden="true">
        <LightMark colour={item.light.colour} />
        <b>{lightShort(item)}</b>
        <small data-held={isBlocked(item)}>{secondLine(item)}</small>
      </div>
    </li>
  );
}

function secondLine(item: PlanItem): string {
  const standing = item.blockers.find(({ clearedOn }) => clearedOn === null);
  return standing ? say(standing.what) : scheduleShort(item);
}
