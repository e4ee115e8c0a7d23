import type { Axis, AxisStates } from '../axis.ts';
import type { Bilingual } from '../bilingual.ts';
import type { ClassOf, Count } from '../count.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { LightColour } from '../plan/planItem.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { Campaign } from './campaign.ts';
import type { TaskState } from './campaignState.ts';
import type { IsoQuarter } from './month.ts';
import type { IsoMonth } from './monthClosing.ts';
import type { ScoreCriterion, ScoreRules } from './scoreRules.ts';
import type { ScoreTask } from './scoreTask.ts';

/** What of a parcel a month is asked about: 清表、平整、开工、竣工. */
export const monthMilestones = ['clearance', 'levelling', 'start', 'completion'] as const;
export type MonthMilestone = (typeof monthMilestones)[number];

/** Parcels that had passed a milestone when the month began and when it ended, and those that passed it in the month. */
export type Reached = {
  readonly before: Count;
  readonly atEnd: Count;
  /** Seen short of it when the month began or later, and past it in the month. */
  readonly passed: Count;
  /** Past it when they were first heard of in the month: nobody knows when they passed it. Not among `passed`. */
  readonly firstHeard: Count;
};

/** A task that a criterion gave points for, or none, by its place in the figures' `tasks`. */
type EarnedPoints = { readonly task: number; readonly points: number };

export type CriterionScore = {
  readonly criterion: ScoreCriterion;
  /** The most it can earn. */
  readonly weight: number;
  /** weight × done ÷ of; null where there was nothing to be judged. */
  readonly points: number | null;
  /** Sizes of the tasks done, and of all that were judged: items, of levelling 亩. */
  readonly done: number;
  readonly of: number;
  /** What was judged; their points add up to `points`. */
  readonly earned: readonly EarnedPoints[];
  /** What could not be judged, by place. */
  readonly leftOut: readonly number[];
};

export type Score = {
  /** In the order of `scoreCriteria`. */
  readonly criteria: readonly CriterionScore[];
  /** Sum of the criteria's points; null where there was nothing to be judged: 新进, said and not ranked. */
  readonly points: number | null;
  /** Sum of the weights of the criteria that were judged. */
  readonly possible: number;
  /** points ÷ possible × 100: what is ranked. */
  readonly score: number | null;
};

/** A place in a ranking: equal scores share one, and the next comes after as many (1, 1, 3). Null: not ranked. */
export type Ranked = { readonly score: Score; readonly rank: number | null };

/** A block's month, or the whole zone's. `id` is null for parcels that belong to no block. */
export type AreaMonth = Ranked & {
  readonly kind: 'zone' | 'block';
  readonly id: string | null;
  readonly name: Bilingual;
  /** Its rank of the month before by what counts of that month; null: not ranked then, or not asked. */
  readonly rankBefore: number | null;
  readonly total: Count;
  /** At the month's end, classes without parcels left out; `unknown`: nothing is on record. */
  readonly states: {
    readonly [A in Axis]: Readonly<Partial<Record<ClassOf<AxisStates[A]>, Count>>>;
  };
  readonly reached: Readonly<Record<MonthMilestone, Reached>>;
  /** Blockers on record: standing at the month's end, begun and cleared in it. */
  readonly blockers: {
    readonly standing: number;
    readonly begun: number;
    readonly cleared: number;
  };
  /** Projects and others that have a plan, by their light at the month's end and at the end of the month before. */
  readonly lights: Readonly<Record<LightColour, number>>;
  readonly lightsBefore: Readonly<Record<LightColour, number>>;
};

/** 联系人: what they answer for, scored by the same rules. */
export type ContactMonth = Ranked & {
  readonly contact: string;
  /** Projects and others for which the contact answers. */
  readonly items: number;
  readonly rankBefore: number | null;
};

/** What became of a parcel or a blocker in the month. */
export type MonthChange = {
  readonly kind: MonthMilestone | 'slippedBack' | 'blocked' | 'unblocked';
  readonly subject: Subject;
  readonly name: Bilingual;
  readonly block: string | null;
  /** The day from which it is on record. */
  readonly on: IsoDate;
  /** m²; null where it is unknown. */
  readonly areaM2: number | null;
};

/** A blocker that stood in the month, on the day the month ended. */
export type MonthBlocker = {
  readonly id: string;
  readonly subject: Subject;
  readonly name: Bilingual;
  readonly what: Bilingual;
  readonly blocks: readonly string[];
  readonly owner: string | null;
  readonly since: IsoDate;
  readonly due: IsoDate | null;
  readonly clearedOn: IsoDate | null;
};

/** Figures of a month as they were known at one moment. */
export type MonthFigures = {
  /** Null: all that is known. */
  readonly knownBy: IsoInstant | null;
  readonly rules: ScoreRules;
  /** Whether the zone had published no rules and the usual ones were used. */
  readonly areRulesUsual: boolean;
  /** The zone, then its blocks in their order, then parcels of none where there are any. */
  readonly areas: readonly AreaMonth[];
  /** Best first; not ranked ones last. */
  readonly contacts: readonly ContactMonth[];
  /** What points were given for, and what was left out. */
  readonly tasks: readonly ScoreTask[];
  /** By day. */
  readonly changes: readonly MonthChange[];
  readonly blockers: readonly MonthBlocker[];
};

/** A figure that was another when the month was closed. `area` as in `AreaMonth`; a contact's has a name instead. */
export type MovedFigure = {
  readonly area: { readonly kind: 'zone' | 'block'; readonly id: string | null } | null;
  readonly contact: string | null;
  readonly figure:
    | {
        readonly kind: 'reached';
        readonly milestone: MonthMilestone;
        readonly of: 'atEnd' | 'passed';
      }
    | {
        readonly kind: 'areaReached';
        readonly milestone: MonthMilestone;
        readonly of: 'atEnd' | 'passed';
      }
    | { readonly kind: 'light'; readonly colour: LightColour }
    | { readonly kind: 'blockers'; readonly of: 'standing' | 'begun' | 'cleared' }
    | { readonly kind: 'score' }
    | { readonly kind: 'rank' };
  /** Parcels, m², items or points; null where there was none to give. */
  readonly closed: number | null;
  readonly now: number | null;
};

/** One closing of a month, or its opening again. */
export type ClosingEvent = {
  readonly kind: 'closed' | 'opened';
  readonly at: IsoInstant;
  readonly by: string | null;
  readonly note: Bilingual | null;
};

/** A campaign whose window touches the month, with its tasks counted as they stood when the month ended. */
export type CampaignState = {
  readonly id: string;
  readonly campaign: Campaign;
  readonly tasks: Readonly<Record<TaskState, number>>;
};

/** 督查: a month of a zone. */
export type MonthReading = {
  readonly zone: string;
  readonly month: IsoMonth;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly qualities: readonly BoundaryQuality[];
  readonly isClosed: boolean;
  /** Oldest first. */
  readonly closings: readonly ClosingEvent[];
  /** ETag of the closing that holds, for opening the month again. */
  readonly closingEtag: string | null;
  /** What counts: of a closed month as it was known when it was closed, of an open one as it is known. */
  readonly figures: MonthFigures;
  /** As it is known now, of a closed month of which figures have moved since; null otherwise. */
  readonly now: MonthFigures | null;
  readonly moved: readonly MovedFigure[];
  readonly campaigns: readonly CampaignState[];
};

/** 季度: the months of a quarter added up. A block's points and possible points are those of its months, added. */
export type QuarterReading = {
  readonly zone: string;
  readonly quarter: IsoQuarter;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly qualities: readonly BoundaryQuality[];
  readonly months: readonly {
    readonly month: IsoMonth;
    readonly isClosed: boolean;
    readonly knownBy: IsoInstant | null;
    readonly moved: number;
  }[];
  readonly areas: readonly QuarterArea[];
  readonly contacts: readonly QuarterContact[];
  readonly campaigns: readonly CampaignState[];
};

type QuarterScore = {
  readonly points: number | null;
  readonly possible: number;
  readonly score: number | null;
  readonly rank: number | null;
  /** Of its months, in their order. */
  readonly scores: readonly (number | null)[];
};

export type QuarterArea = Pick<
  AreaMonth,
  'kind' | 'id' | 'name' | 'total' | 'states' | 'reached' | 'lights' | 'lightsBefore'
> &
  QuarterScore & { readonly blockers: AreaMonth['blockers'] };

export type QuarterContact = QuarterScore & { readonly contact: string; readonly items: number };
