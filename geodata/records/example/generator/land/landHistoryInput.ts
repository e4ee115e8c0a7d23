import type { LandUse } from '../../../../landUse.ts';
import type { DatedStep, PlotKind } from '../schedule.ts';
import type { IdleCase } from './idleLand.ts';

/** What the history of a parcel's land follows from. `schedule` is empty where nobody recorded any progress. */
export type LandHistoryInput = {
  readonly landUse: LandUse;
  readonly kind: PlotKind;
  readonly schedule: readonly DatedStep[];
  readonly idleCase: IdleCase | null;
  /** Whether the buildings of its own development are on record, which count for any day. */
  readonly isBuiltOn: boolean;
  /** In how many days from the last day building has to start, of land that waits for it. */
  readonly startsIn: number;
};
