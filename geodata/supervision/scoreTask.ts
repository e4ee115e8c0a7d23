import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { ScoreCriterion } from './scoreRules.ts';

/**
 * Why a task is not judged: its land cannot be weighed, it was seen done when it was first heard of, so that nobody knows in which
 * month it was done, or nothing was heard of it since before it was due.
 */
export const leftOutReasons = ['areaUnknown', 'firstHeard', 'notObserved'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Something that a month called for, or that was done in it: what points are given for. */
export type ScoreTask = {
  readonly criterion: ScoreCriterion;
  readonly subject: Subject;
  readonly name: Bilingual;
  /** What was to be done, where the criterion leaves it open: the milestone that was due, the words of the blocker. */
  readonly what: Bilingual | null;
  /** The blocks that answer for it: several where a project stands on several. */
  readonly blocks: readonly string[];
  readonly contact: string | null;
  /** The last day that would have kept it; null where none was set. */
  readonly due: IsoDate | null;
  /** The day on which it was done, by the month's end; null while it is not. */
  readonly done: IsoDate | null;
  /** How much it counts beside the others of its criterion: 1, of levelling its 亩; null where that is unknown. */
  readonly size: number | null;
  readonly outcome: 'earned' | 'missed' | 'leftOut';
  readonly leftOut: LeftOutReason | null;
};
