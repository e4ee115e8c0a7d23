import type { Axis } from '../../../axis.ts';
import type { Subject } from '../../../observation.ts';
import type { Target } from '../../../project.ts';
import { between, type Random } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { byEndOf, endOfMonth, lastMonth } from './months.ts';
import type { DatedStep } from './schedule.ts';
import { steps, type Step } from './steps.ts';

type Planned = {
  readonly [A in Axis]: Pick<Target & { readonly axis: A }, 'axis' | 'state'>;
}[Axis];

/** The steps that are planned for, each with what its target asks. */
const milestones: ReadonlyMap<Step, Planned> = new Map(
  steps
    .filter(({ finding: { state } }) =>
      ['cleared', 'complete', 'started', 'completed', 'inProduction'].includes(state),
    )
    .map((step) => {
      const { percent: _, ...planned } = step.finding;
      return [step, planned];
    }),
);

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
  const targets: Target[] = [];
  for (const { step, month } of schedule) {
    const planned = milestones.get(step);
    if (!planned || month < lastMonth - 9 || month > lastMonth + 15 || targets.length === 3)
      continue;
    const due = Math.round(month - stall + between(random, -6, 4));
    targets.push({
      ...planned,
      id: `target-${subject.id}-${targets.length + 1}`,
      subject,
      due: endOfMonth(due),
      dueAsPrinted: byEndOf(due),
      provenance: exampleProvenance,
      note: null,
    });
  }
  return targets;
}
