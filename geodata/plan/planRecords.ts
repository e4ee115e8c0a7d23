import type { Axis, AxisStates } from '../axis.ts';
import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Project, Target } from '../project.ts';
import type { Provenance } from '../provenance.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { WrittenContents, WrittenVersion } from '../written/writtenRecord.ts';
import type { LightRules } from './lightRules.ts';
import type { StageDurations } from './stageDurations.ts';

/** A parcel as plans look at it. */
export type PlanParcel = {
  readonly id: string;
  readonly name: Bilingual;
  readonly block: string | null;
  /** By which it counts, m²; null when unknown. */
  readonly areaM2: number | null;
  readonly quality: BoundaryQuality;
};

/** A state of an axis from the day on which it was seen until the next of the axis. */
export type SeenState = {
  readonly [A in Axis]: {
    readonly axis: A;
    readonly state: AxisStates[A];
    readonly percent: number | null;
    readonly from: IsoDate;
    readonly provenance: Provenance;
  };
}[Axis];

/** What of a subject was seen over time, each axis oldest first and one state a day at most; ahead of the day asked about too. */
export type SeenStates = { readonly [A in Axis]: readonly (SeenState & { readonly axis: A })[] };

type Named = { readonly id: string; readonly name: Bilingual };

/** A blocker as it stands on record. */
export type RecordedBlocker = WrittenContents['blocker'] & { readonly id: string };

/** Everything on record that plan items are made of, as known by one moment. */
export type PlanRecords = {
  readonly zone: Named;
  readonly projects: readonly Project[];
  readonly targets: readonly Target[];
  /** Every version, oldest first, by item. */
  readonly plans: ReadonlyMap<string, readonly WrittenVersion<'plan'>[]>;
  readonly blockers: readonly RecordedBlocker[];
  /** Null until the zone sets its own. */
  readonly stageDurations: StageDurations | null;
  readonly lightRules: LightRules | null;
  readonly blocks: readonly Named[];
  readonly works: readonly (Named & { readonly block: string | null })[];
  readonly events: readonly Named[];
  readonly parcels: ReadonlyMap<string, PlanParcel>;
  /** By item: 'parcel:p0000001'. What was never seen is left out. */
  readonly seen: ReadonlyMap<string, SeenStates>;
};
