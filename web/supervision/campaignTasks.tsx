import { useSignal } from '@preact/signals';
import { daysBetween, parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import {
  campaignFields,
  type Campaign,
  type CampaignTask,
} from '../../geodata/supervision/campaign.ts';
import { taskState, type TaskState } from '../../geodata/supervision/campaignState.ts';
import { say } from '../words/words.ts';
import { AddTask } from './campaignForms.tsx';
import type { Save } from './saveCampaign.ts';
import { words } from './words/words.ts';

export const taskShapes: Record<TaskState, string> = {
  done: '●',
  doneLate: '◆',
  late: '■',
  open: '○',
};

/** Tasks by field, planned against actual, on the days of the drive. */
export function CampaignTasks(props: {
  readonly campaign: Campaign;
  readonly day: IsoDate;
  /** null: only looked at. */
  readonly save: Save | null;
}) {
  const { campaign, day, save } = props;
  const text = words.value.supervision;
  return (
    <>
      <table class="drive-table" style={{ '--tasks': Math.max(4, campaign.tasks.length) }}>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.task}</th>
            <th scope="col">{text.owner}</th>
            <th scope="col">{text.planned}</th>
            <th scope="col">{text.actual}</th>
            <th scope="col" class="drive-line-head">
              <DayAxis campaign={campaign} />
            </th>
          </tr>
        </thead>
        <tbody>
          {campaignFields.flatMap((field) => {
            const tasks = campaign.tasks.filter((task) => task.field === field);
            return tasks.map((task, index) => (
              <TaskRow
                key={task.id}
                {...{ task, campaign, day, save }}
                field={index === 0 ? text.fields[field] : ''}
              />
            ));
          })}
        </tbody>
      </table>
      {save && <AddTask campaign={campaign} save={save} />}
    </>
  );
}

function DayAxis({ campaign: { from, to } }: { readonly campaign: Campaign }) {
  return (
    <span class="drive-axis">
      <span>{from.slice(5)}</span>
      <span>{to.slice(5)}</span>
    </span>
  );
}

function TaskRow(props: {
  readonly task: CampaignTask;
  readonly campaign: Campaign;
  readonly day: IsoDate;
  readonly save: Save | null;
  readonly field: string;
}) {
  const { task, campaign, day, save, field } = props;
  const text = words.value.supervision;
  const state = taskState(task, day);
  const done = task.done !== null && task.done <= day ? task.done : null;
  const late = task.planned === null ? 0 : daysBetween(task.planned, done ?? day);
  return (
    <tr class={`drive-${state}`}>
      <td class="drive-field">{field}</td>
      <th scope="row">{say(task.name)}</th>
      <td>{task.owner ?? <span class="duty-quiet">{text.noOwner}</span>}</td>
      <td>{task.planned?.slice(5) ?? text.noDay}</td>
      <td>
        <span class="drive-mark">
          <i aria-hidden="true">{taskShapes[state]}</i>{' '}
          {done ? done.slice(5) : text.taskStates[state]}
        </span>
        {(state === 'late' || state === 'doneLate') && <small>{text.lateBy(late)}</small>}
        {state === 'done' && late < 0 && <small>{text.early(-late)}</small>}
        {save && <DoneOn {...{ task, campaign, day, save }} />}
      </td>
      <td class="drive-line">
        <Line {...{ task, campaign, day, done }} />
      </td>
    </tr>
  );
}

/** The window with the day planned, the day done and today. */
function Line(props: {
  readonly task: CampaignTask;
  readonly campaign: Campaign;
  readonly day: IsoDate;
  readonly done: IsoDate | null;
}) {
  const { task, campaign, day, done } = props;
  const whole = Math.max(1, daysBetween(campaign.from, campaign.to));
  const at = (on: IsoDate) =>
    `${Math.min(100, Math.max(0, (daysBetween(campaign.from, on) / whole) * 100))}%`;
  return (
    <span class="drive-track" aria-hidden="true">
      {task.planned && <span class="drive-planned" style={{ left: at(task.planned) }} />}
      {done && <span class="drive-done-mark" style={{ left: at(done) }} />}
      {day >= campaign.from && day <= campaign.to && (
        <span class="drive-today" style={{ left: at(day) }} />
      )}
    </span>
  );
}

function DoneOn(props: {
  readonly task: CampaignTask;
  readonly campaign: Campaign;
  readonly day: IsoDate;
  readonly save: Save;
}) {
  const { task, campaign, day, save } = props;
  const text = words.value.supervision;
  const on = useSignal<string>(day);
  const change = (done: IsoDate | null) =>
    void save({
      ...campaign,
      tasks: campaign.tasks.map((each) => (each.id === task.id ? { ...each, done } : each)),
    });
  if (task.done !== null)
    return (
      <button type="button" class="link" onClick={() => change(null)}>
        {text.undo}
      </button>
    );
  const parsed = parseIsoDate(on.value);
  return (
    <span class="drive-done-on">
      <input
        type="date"
        aria-label={text.doneOn(say(task.name))}
        value={on.value}
        onInput={({ currentTarget }) => (on.value = currentTarget.value)}
      />
      <button
        type="button"
        class="link"
        disabled={parsed === undefined}
        onClick={() => parsed && change(parsed)}
      >
        {text.markDone}
      </button>
    </span>
  );
}
