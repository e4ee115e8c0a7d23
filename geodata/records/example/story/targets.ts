import type { Subject } from '../../../observation.ts';
import type { Target } from '../../../project.ts';
import { between, type Random } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { byEndOf, endOfMonth, lastMonth } from './months.ts';
import type { DatedStep } from './schedule.ts';
import type { Finding } from './steps.ts';

const milestones: readonly Finding['state'][] = [
  'cleared',
  'complete',
  'started',
  'completed',
  'inProduction',
];

/**
 * Plans for the milestones around the last month: some kept, some late, some still ahead. The plans were made before
 * anybody knew of the `stall` months that the parcel would stand still.
 */
export function targetsOf(
  subject: Subject,
  schedule: readonly DatedStep[],
  stall: number,
  random: Random,
): Target[] {
  return schedule
    .filter(({ step }) => milestones.includes(step.finding.state))
    .filter(({ month }) => month > lastMonth - 9 && month < lastMonth + 15)
    .slice(0, 3)
    .map(({ step, month }, index): Target => {
      const due = Math.round(month - stall + between(random, -6, 4));
      const { percent: _, ...planned } = step.finding;
      return {
        ...planned,
        id: `target-${subject.id}-${index + 1}`,
        subject,
        due: endOfMonth(due),
        dueAsPrinted: byEndOf(due),
        provenance: exampleProvenance,
        note: null,
      };
    });
}
