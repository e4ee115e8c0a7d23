import type { Milestone } from './milestone.ts';

/** Working days that it usually takes to pass each milestone from the one before it; whole, from 0. */
export type StageDurations = Readonly<Record<Milestone, number>>;

/** What holds until a zone sets its own. Nobody's norm: a start to be edited, and said so wherever it is used. */
export const usualStageDurations: StageDurations = {
  conversion: 60,
  clearance: 60,
  levelling: 45,
  start: 40,
  completion: 250,
  production: 45,
};
