import type { RemainingStage } from './backwardSchedule.ts';
import { milestones, type Milestone } from './milestone.ts';
import type { Passings } from './passing.ts';
import { isBehind } from './stages.ts';
import type { StageDurations } from './stageDurations.ts';

/**
 * What is still to be done up to a milestone, each stage in its usual duration; of one that is reported in percent what is left of it,
 * in whole days. What was never seen is left when nothing after it is passed or under way, and taken as done on the way otherwise;
 * what was seen to be unfinished is left in any case.
 */
export function remainingStages(
  upTo: Milestone,
  passings: Passings,
  durations: StageDurations,
): RemainingStage[] {
  return milestones
    .slice(0, milestones.indexOf(upTo) + 1)
    .flatMap((milestone): RemainingStage | [] => {
      const passing = passings[milestone];
      const days = durations[milestone];
      switch (passing.kind) {
        case 'passed':
        case 'notRequired':
          return [];
        case 'unknown':
          return isBehind(milestone, passings) ? [] : { milestone, days };
        case 'notPassed':
          return { milestone, days: Math.ceil(days * (1 - passing.low)) };
      }
    });
}
