import type { IsoInstant } from '../date.ts';
import type { Filed, FormKind } from '../filing/filed.ts';
import type { Deck } from '../meeting/deck.ts';
import type { MeetingDecision } from '../meeting/meetingDecision.ts';
import type { Blocker } from '../plan/blocker.ts';
import type { LightRules } from '../plan/lightRules.ts';
import type { Plan } from '../plan/plan.ts';
import type { StageDurations } from '../plan/stageDurations.ts';
import type { Campaign } from '../supervision/campaign.ts';
import type { Meeting } from '../supervision/meeting.ts';
import type { MonthClosing } from '../supervision/monthClosing.ts';
import type { ScoreRules } from '../supervision/scoreRules.ts';

/** What people write down beside observations, by kind. */
export type WrittenContents = {
  readonly plan: Plan;
  readonly stageDurations: StageDurations;
  readonly lightRules: LightRules;
  readonly blocker: Blocker;
  readonly monthClosing: MonthClosing;
  readonly scoreRules: ScoreRules;
  readonly campaign: Campaign;
  readonly meeting: Meeting;
  readonly deck: Deck;
  readonly meetingDecision: MeetingDecision;
} & { readonly [Kind in FormKind]: Filed<Kind> };
export type WrittenKind = keyof WrittenContents;

/**
 * One version of something that was written down. Versions are added and never changed; the newest by `recordedAt` holds. `item`
 * tells things of a kind apart: 'project:project-12', '2026-05', 'zone' where there is only one.
 */
export type WrittenVersion<Kind extends WrittenKind = WrittenKind> = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly item: string;
    /** Null takes back what stood there. */
    readonly content: WrittenContents[K] | null;
    readonly recordedAt: IsoInstant;
    /** Null as long as the program does not know who writes. */
    readonly recordedBy: string | null;
  };
}[Kind];

/** The item of what is written about a subject: 'project:project-12'. */
export function itemOfSubject({
  kind,
  id,
}: {
  readonly kind: string;
  readonly id: string;
}): string {
  return `${kind}:${id}`;
}

/** The item of what a zone has only one of. */
export const zoneItem = 'zone';
