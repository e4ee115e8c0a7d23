import type { Milestone } from '../../../geodata/plan/milestone.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { WindowedTable } from '../../parts/windowedTable.tsx';
import { shownDate } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { LightMark } from '../lightMark.tsx';
import { lightShort, scheduleShort } from '../lightText.ts';
import { patchPlan, planView } from '../planView.ts';
import { words } from '../words/words.ts';
import { investmentText, landText } from './itemText.ts';
import { actualDay, plannedDay } from './plannedDay.ts';
import { searchText } from './shownItems.ts';
import type { SortColumn } from './sorting.ts';

/** Name and light stand first and stay in sight. */
const columns: readonly SortColumn[] = [
  'name',
  'light',
  'float',
  'contact',
  'block',
  'investment',
  'land',
  'start',
  'completion',
  'deadline',
];

/** The plan as rows. */
export function PlanTable({ items }: { readonly items: readonly PlanItem[] }) {
  const { sorting, light, block, contact } = planView.value;
  const filter = [light, block, contact, searchText.value].join(' ');
  return (
    <WindowedTable
      label={words.value.plan.caption(items.length, shownDate.value ?? words.value.noDate)}
      head={<Head />}
      columns={columns.length}
      rows={items}
      order={`${sorting.column} ${sorting.descending} ${filter}`}
      renderRow={(item, position) => <Row key={item.item} item={item} position={position} />}
    />
  );
}

function Head() {
  const text = words.value.plan;
  const { column: current, descending } = planView.value.sorting;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            class={`cell-${column}`}
            aria-sort={current !== column ? 'none' : descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              title={text.sort(text.columns[column])}
              onClick={() =>
                patchPlan({ sorting: { column, descending: current === column && !descending } })
              }
            >
              {text.columns[column]}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ item, position }: { readonly item: PlanItem; readonly position: number }) {
  const open = () => patchPlan({ item: item.item });
  return (
    <tr
      aria-rowindex={position + 2}
      aria-selected={planView.value.item === item.item}
      onClick={open}
    >
      <th scope="row">
        <button type="button" class="link" title={say(item.name)} onClick={open}>
          <span class="plan-name">{say(item.name)}</span>
        </button>
      </th>
      {columns.slice(1).map((column) => (
        <td key={column} class={`cell-${column}`}>
          <Cell item={item} column={column} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ item, column }: { readonly item: PlanItem; readonly column: SortColumn }) {
  const text = words.value.plan;
  switch (column) {
    case 'light':
      return (
        <>
          <LightMark colour={item.light.colour} /> {lightShort(item)}
        </>
      );
    case 'float':
      return <>{scheduleShort(item)}</>;
    case 'contact':
      return <>{item.contact ?? <span class="unknown">{words.value.notOnRecord}</span>}</>;
    case 'block':
      return <>{item.blocks.map(({ name }) => say(name)).join('、') || words.value.none}</>;
    case 'investment':
      return <>{investmentText(item.investment)}</>;
    case 'land':
      return item.parcels.length === 0 ? (
        <span class="unknown">{text.noShape}</span>
      ) : (
        <>{landText(item)}</>
      );
    case 'deadline':
      return <>{item.deadline?.due ?? <span class="unknown">{text.noDay}</span>}</>;
    case 'start':
    case 'completion':
      return <Days item={item} milestone={column} />;
    case 'name':
      return null;
  }
}

/** Planned, and beneath it when it was. */
function Days({ item, milestone }: { readonly item: PlanItem; readonly milestone: Milestone }) {
  const text = words.value.plan;
  const [planned, actual] = [plannedDay(item, milestone), actualDay(item, milestone)];
  const isLate = planned !== null && (actual ?? shownDate.value ?? '') > planned;
  return (
    <span class="plan-days">
      <span>{planned ?? <span class="unknown">{text.noDay}</span>}</span>
      <small data-late={isLate}>
        {actual ? `✓ ${actual}` : planned === null ? '' : text.notPassed}
      </small>
    </span>
  );
}
