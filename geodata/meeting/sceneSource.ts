import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Indicator } from '../indicator.ts';
import type { ChangeSummary } from '../parcelChanges.ts';
import type { PlanItem, StandingBlocker } from '../plan/planItem.ts';
import type { Progress } from '../progress.ts';
import type { Statistics } from '../statistics.ts';
import type { Meeting } from '../supervision/meeting.ts';
import type { AreaMonth } from '../supervision/monthReading.ts';
import type { IsoMonth } from '../supervision/monthClosing.ts';
import type { Work, Zone } from '../zone.ts';
import type { MeetingDecision } from './meetingDecision.ts';

/** A work with how far it has come. */
export type SceneWork = {
  readonly work: Pick<Work, 'id' | 'name' | 'kind' | 'block'>;
  readonly progress: Progress;
};

/** A block with what is counted of it. */
export type SceneBlock = {
  readonly id: string;
  readonly name: Bilingual;
  readonly statistics: Statistics;
  readonly parcels: readonly string[];
  /** What became of its parcels since the last meeting; null without one. */
  readonly changes: ChangeSummary | null;
};

/** Everything on record that the scenes of a day are read from. */
export type SceneSource = {
  readonly zone: Pick<Zone, 'id' | 'name' | 'origin'>;
  readonly asOf: IsoDate;
  readonly statistics: Statistics;
  /** Of the zone: of progress, then of land use, reported ones beside them. */
  readonly indicators: readonly Indicator[];
  readonly changes: ChangeSummary | null;
  /** The last one on record before the day. */
  readonly lastMeeting: Meeting | null;
  readonly blocks: readonly SceneBlock[];
  readonly works: readonly SceneWork[];
  readonly plan: readonly PlanItem[];
  /** Those that stand on the day. */
  readonly blockers: readonly StandingBlocker[];
  /** What was last seen of parcels that scenes are of alone: a block of one parcel, a project of no block. */
  readonly parcels: ReadonlyMap<string, Progress>;
  /** 'block:nanbo' → 南博区块. */
  readonly names: ReadonlyMap<string, Bilingual>;
  /** Scores of the month of the day; null where no scene asks for them. */
  readonly ranking: { readonly month: IsoMonth; readonly areas: readonly AreaMonth[] } | null;
  /** The newest first. */
  readonly decisions: readonly MeetingDecision[];
};
