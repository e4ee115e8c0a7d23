import { daysBetween, type IsoDate } from '../date.ts';
import type { Campaign, CampaignTask } from './campaign.ts';

/** How a task stands on a day. `open` is still ahead of its day, or has none. */
export const taskStates = ['done', 'doneLate', 'late', 'open'] as const;
export type TaskState = (typeof taskStates)[number];

/** Its day itself still keeps it; done on a later day than the one asked about is not done yet. */
export function taskState(
  { planned, done }: Pick<CampaignTask, 'planned' | 'done'>,
  day: IsoDate,
): TaskState {
  if (done !== null && done <= day) return planned !== null && done > planned ? 'doneLate' : 'done';
  return planned !== null && planned < day ? 'late' : 'open';
}

/** Where a day lies in a campaign's window, both ends of which belong to it. */
type CountDown =
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'running'; readonly left: number; readonly day: number; readonly of: number }
  | { readonly kind: 'over'; readonly days: number };

/** `left` is the days after this one: 0 on the last. `day` counts from 1. */
export function countDown({ from, to }: Pick<Campaign, 'from' | 'to'>, day: IsoDate): CountDown {
  if (day < from) return { kind: 'ahead', days: daysBetween(day, from) };
  if (day > to) return { kind: 'over', days: daysBetween(to, day) };
  return {
    kind: 'running',
    left: daysBetween(day, to),
    day: daysBetween(from, day) + 1,
    of: daysBetween(from, to) + 1,
  };
}

export function countTasks(
  tasks: readonly CampaignTask[],
  day: IsoDate,
): Record<TaskState, number> {
  const counts = taskStates.map((state) => [
    state,
    tasks.filter((task) => taskState(task, day) === state).length,
  ]);
  return Object.fromEntries(counts) as Record<TaskState, number>;
}
