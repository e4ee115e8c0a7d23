import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import type { Milestone } from './milestone.ts';

export type MilestoneDays = { readonly [M in Milestone]?: IsoDate };

/**
 * 计划: by when a subject shall pass its milestones. The first that was written for a subject is its baseline 基线; later ones are
 * changes of it, and all of them stay on record.
 */
export type Plan = {
  readonly subject: Subject;
  /** The day on which these days were agreed. */
  readonly agreedOn: IsoDate;
  /** The last day that still keeps each milestone. */
  readonly planned: MilestoneDays;
  /** What must be kept whatever else moves; the rest is planned backwards from it (倒排). */
  readonly deadline: { readonly milestone: Milestone; readonly due: IsoDate } | null;
  /** Milestones of which no axis tells, each with the day on which it was passed. */
  readonly passed: MilestoneDays;
  readonly provenance: Provenance;
  readonly note: Bilingual | null;
};
