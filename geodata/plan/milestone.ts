import type { Axis, AxisStates } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';

/** 节点: what a project passes on its way, in the order in which it is planned. */
export const milestones = [
  'conversion',
  'clearance',
  'levelling',
  'start',
  'completion',
  'production',
] as const;
export type Milestone = (typeof milestones)[number];

export const milestoneNames: Record<Milestone, Bilingual> = {
  conversion: bilingual('农转用', 'Land conversion'),
  clearance: bilingual('清表', 'Clearance'),
  levelling: bilingual('平整', 'Levelling'),
  start: bilingual('开工', 'Start'),
  completion: bilingual('竣工', 'Completion'),
  production: bilingual('投产', 'In production'),
};

/** A state on its axis: reaching it, or a later one, reaches the milestone. */
export type AxisState = {
  readonly [A in Axis]: { readonly axis: A; readonly state: AxisStates[A] };
}[Axis];

/** Where a milestone shows in the observations; null where no axis tells of it, and only who keeps the plan can. */
export const milestoneStates: Record<Milestone, AxisState | null> = {
  conversion: null,
  clearance: { axis: 'clearance', state: 'cleared' },
  levelling: { axis: 'levelling', state: 'complete' },
  start: { axis: 'building', state: 'started' },
  completion: { axis: 'building', state: 'completed' },
  production: { axis: 'building', state: 'inProduction' },
};
