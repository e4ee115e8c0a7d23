import type { Window } from './month.ts';
import { isWithin } from './month.ts';
import type { ScoreTask } from './scoreTask.ts';
import type { SupervisedBlocker } from './supervised.ts';

/** Blockers that stood in the month at any time. */
export function blockersIn(
  blockers: readonly SupervisedBlocker[],
  { before, to }: Window,
): SupervisedBlocker[] {
  return blockers.filter(
    ({ since, clearedOn }) => since <= to && (clearedOn === null || clearedOn > before),
  );
}

/** Whether it stands at the month's end. */
export function isStanding({ clearedOn }: SupervisedBlocker, { to }: Window): boolean {
  return clearedOn === null || clearedOn > to;
}

/** Each blocker that stood in the month: earned by whoever answers for what it held up, if it was cleared by the month's end. */
export function blockerTasks(blockers: readonly SupervisedBlocker[], window: Window): ScoreTask[] {
  return blockersIn(blockers, window).map((blocker) => ({
    criterion: 'blockersCleared',
    subject: blocker.subject,
    name: blocker.name,
    what: blocker.what,
    blocks: blocker.blocks,
    contact: blocker.contact,
    due: blocker.due,
    done: isWithin(window, blocker.clearedOn) ? blocker.clearedOn : null,
    size: 1,
    outcome: isStanding(blocker, window) ? 'missed' : 'earned',
    leftOut: null,
  }));
}
