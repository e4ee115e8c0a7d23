import type { LightColour, PlanItem } from '../../../geodata/plan/planItem.ts';

/** What wants looking after first. */
export const urgency: readonly LightColour[] = [
  'red',
  'amber',
  'unknown',
  'green',
  'notDue',
  'done',
];

/** Place of an item by its light, and among equals by how far it is behind: 0 is the most urgent, what has no plan the last. */
export function lightOrder({ light, expectedPercent, actualPercent }: PlanItem): number {
  if (light.reason.rule === 'noPlan') return urgency.length;
  const behind =
    expectedPercent === null || actualPercent === null ? 0 : expectedPercent - actualPercent;
  return urgency.indexOf(light.colour) - Math.max(0, Math.min(99, behind)) / 100;
}
