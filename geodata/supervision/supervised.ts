import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Blocker } from '../plan/blocker.ts';
import type { Milestone } from '../plan/milestone.ts';
import type { LightColour, PlanItem } from '../plan/planItem.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { KnownStates } from '../stage.ts';

/** What a parcel is in from a day on, until the next step. */
export type SupervisedStep = KnownStates & { readonly from: IsoDate; readonly blocked: boolean };

/** A parcel with its states over time, as known by the moment that is asked about. */
export type SupervisedParcel = {
  readonly id: string;
  readonly name: Bilingual;
  readonly block: string | null;
  /** By which it counts; null where unknown. */
  readonly areaM2: number | null;
  readonly quality: BoundaryQuality;
  /** Oldest first; the first holds from the first day there is. */
  readonly steps: readonly SupervisedStep[];
};

/** Something with a plan, or that may have one, as it stood when the month ended. */
export type SupervisedItem = Pick<
  PlanItem,
  'subject' | 'name' | 'contact' | 'parcels' | 'blocks' | 'areaMu' | 'unknownAreas'
> & {
  /** Those for which a day is set or that were passed. */
  readonly milestones: readonly {
    readonly milestone: Milestone;
    /** The day that counts; null where none is set. */
    readonly due: IsoDate | null;
    /** The day on which it was first seen passed, by the month's end; null where it was not. */
    readonly passed: IsoDate | null;
    /**
     * Of what has no parcels, whether it was seen before that day, and so is known not to have been passed before it. Of others
     * their parcels tell.
     */
    readonly seenBefore: boolean;
  }[];
  readonly light: LightColour;
  readonly lightBefore: LightColour;
};

/** A blocker with the blocks and the contact of what it holds up. */
export type SupervisedBlocker = Blocker & {
  readonly id: string;
  readonly name: Bilingual;
  readonly blocks: readonly string[];
  readonly contact: string | null;
};

/** All that a month's figures are worked out from, as known by one moment. */
export type Supervised = {
  /** Blocks in the order in which they are shown. */
  readonly blocks: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly parcels: readonly SupervisedParcel[];
  readonly items: readonly SupervisedItem[];
  readonly blockers: readonly SupervisedBlocker[];
};
