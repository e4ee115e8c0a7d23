import type { Milestone } from '../../../geodata/plan/milestone.ts';

/** The colour of the stage that a milestone ends: those of the three axes, and ink for what no axis shows. */
export const milestoneStage: Readonly<Record<Milestone, string>> = {
  conversion: 'conversion',
  clearance: 'clearance',
  levelling: 'levelling',
  start: 'start',
  completion: 'building',
  production: 'production',
};
