import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Quantity, Subject } from '../observation.ts';
import type { Project } from '../project.ts';
import type { Provenance } from '../provenance.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { Blocker } from './blocker.ts';
import type { Milestone } from './milestone.ts';

/** One reading of a day that a document or a plan sets; two documents may set two. */
export type PlannedDay = {
  readonly due: IsoDate;
  /** As the source puts it, 11 月中旬前; null where it is written as a day. */
  readonly asPrinted: Bilingual | null;
  readonly provenance: Provenance;
  /** What the source leaves open, or says beside it. */
  readonly note: Bilingual | null;
};

/** A milestone of a plan item, as it stands on the day asked about. */
export type PlannedMilestone = {
  readonly milestone: Milestone;
  /** As the first plan on record had it. */
  readonly baseline: IsoDate | null;
  /** Every day that is set for it now, the one that counts first; empty where none is. */
  readonly planned: readonly PlannedDay[];
  /** The day on which it was first seen passed, by then; null where it was not. */
  readonly actual: { readonly day: IsoDate; readonly provenance: Provenance } | null;
  /** 倒排: the last day on which work towards it may begin, and be done, for the deadline to hold; null without one. */
  readonly latest: { readonly start: IsoDate; readonly finish: IsoDate } | null;
};

/** Green to red is how far behind; `done` has passed its last planned milestone, `notDue` has none due yet. */
export const lightColours = ['green', 'amber', 'red', 'done', 'notDue', 'unknown'] as const;
export type LightColour = (typeof lightColours)[number];

/** Why a light is what it is: the rule that decided, with its figures. */
export type LightReason =
  | { readonly rule: 'behindPoints'; readonly expected: number; readonly actual: number }
  | {
      readonly rule: 'missedMonths';
      readonly milestone: Milestone;
      readonly due: IsoDate;
      readonly months: number;
    }
  | { readonly rule: 'onPlan' }
  | { readonly rule: 'allPassed'; readonly on: IsoDate }
  | { readonly rule: 'nothingDue'; readonly next: IsoDate | null }
  | { readonly rule: 'noPlan' }
  | { readonly rule: 'notObserved'; readonly since: IsoDate | null };

export type Light = { readonly colour: LightColour; readonly reason: LightReason };

/** Where a plan leads. Days are working days unless they say otherwise. */
export type BackwardSchedule =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'possible';
      /** Working days that could still be lost before the deadline is; 0 is the last moment. */
      readonly float: number;
      /** The stage that takes most of what is left. */
      readonly driving: Milestone;
    }
  | {
      readonly kind: 'impossible';
      readonly driving: Milestone;
      /** Working days that are missing. */
      readonly missing: number;
      /**
       * What would have to give: this day at the usual durations (null where its year's holidays are not known), or every
       * remaining stage in this share, 0…1, of its duration.
       */
      readonly earliest: IsoDate | null;
      readonly share: number;
    }
  /** Days are needed of a year whose holidays nobody knows. */
  | { readonly kind: 'unknownCalendar'; readonly year: number };

export type Forecast =
  | {
      readonly kind: 'range';
      readonly from: IsoDate;
      readonly to: IsoDate;
      /** Points a month, of the months it is drawn from. */
      readonly pace: number;
      readonly neededPace: number | null;
      readonly months: number;
    }
  | { readonly kind: 'finished'; readonly on: IsoDate }
  | { readonly kind: 'cannotSay'; readonly why: 'tooFewRecords' | 'noProgress' | 'nothingPlanned' };

export type StandingBlocker = Blocker & {
  readonly id: string;
  /** Calendar days since it began, to the day asked about or to its clearing. */
  readonly ageDays: number;
  readonly isOverdue: boolean;
  /** 亩 that it holds up; null where the area is unknown. */
  readonly heldUpMu: number | null;
};

/** Something with a plan or a deadline: a project, or a block, work, parcel or the zone for which a day is set. */
export type PlanItem = {
  /** 'project:project-12' */
  readonly item: string;
  readonly subject: Subject;
  readonly name: Bilingual;
  readonly category: Project['category'] | null;
  readonly owner: Bilingual | null;
  readonly contact: string | null;
  readonly investment: Quantity | null;
  /** Empty: no shape yet. */
  readonly parcels: readonly string[];
  readonly blocks: readonly { readonly id: string; readonly name: Bilingual }[];
  /** Of its parcels whose area is known; null where none is. */
  readonly areaMu: number | null;
  readonly unknownAreas: number;
  readonly quality: BoundaryQuality | null;
  readonly provenance: Provenance;
  /** In the order of `milestones`; only those that are planned, passed or needed. */
  readonly milestones: readonly PlannedMilestone[];
  readonly deadline: { readonly milestone: Milestone; readonly due: IsoDate } | null;
  /** 0…100 by plan and as observed; null where it cannot be said. */
  readonly expectedPercent: number | null;
  readonly actualPercent: number | null;
  readonly light: Light;
  /** At the ends of the months before, oldest first: missed stays missed when it is caught up later. */
  readonly lightHistory: readonly { readonly on: IsoDate; readonly colour: LightColour }[];
  readonly schedule: BackwardSchedule;
  readonly forecast: Forecast;
  readonly blockers: readonly StandingBlocker[];
  /** ETag of the plan that holds, for writing another; null without one. */
  readonly etag: string | null;
};
