import type { LightColour, PlanItem } from '../../geodata/plan/planItem.ts';
import { actualDay } from './list/plannedDay.ts';

type HeadCounts = {
  readonly projects: number;
  /** Of blocks, works and the like. */
  readonly others: number;
  /** Of the projects, by what was seen; one that is completed has started. */
  readonly started: number;
  readonly completed: number;
  /** Of everything with a plan. */
  readonly lights: Readonly<Record<LightColour, number>>;
};

export function headCounts(items: readonly PlanItem[]): HeadCounts {
  const projects = items.filter(({ subject }) => subject.kind === 'project');
  const isCompleted = (item: PlanItem) =>
    actualDay(item, 'completion') !== null || actualDay(item, 'production') !== null;
  const lights = { green: 0, amber: 0, red: 0, done: 0, notDue: 0, unknown: 0 };
  for (const { light } of items) lights[light.colour] += 1;
  return {
    projects: projects.length,
    others: items.length - projects.length,
    started: projects.filter((item) => actualDay(item, 'start') !== null || isCompleted(item))
      .length,
    completed: projects.filter(isCompleted).length,
    lights,
  };
}
