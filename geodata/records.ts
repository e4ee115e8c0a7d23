import type { Fact } from './fact.ts';
import type { LandRecord } from './land/landRecord.ts';
import type { LogEntry } from './observation.ts';
import type { Building, Parcel } from './parcel.ts';
import type { Project, Target } from './project.ts';
import type { Source } from './provenance.ts';
import type { WrittenVersion } from './written/writtenRecord.ts';
import type { Block, Doubt, Landmark, Town, Work, Zone, ZoneEvent } from './zone.ts';

/** A parcel with everything that hangs on it alone, so that a zone of any size can be streamed parcel by parcel. */
export type ParcelRecord = {
  readonly parcel: Parcel;
  readonly buildings: readonly Building[];
  readonly projects: readonly Project[];
  readonly targets: readonly Target[];
  readonly log: readonly LogEntry[];
  /** What is on record of its land use, oldest first, at most one for a day; empty where nothing is. */
  readonly land: readonly LandRecord[];
  /** Plans and blockers of the parcel's projects and the like. */
  readonly written: readonly WrittenVersion[];
};

/** A zone whole. `blocks` and `parcels` may be generated while they are read; each is read once. */
export type ZoneRecords = {
  readonly zone: Zone;
  readonly sources: readonly Source[];
  readonly towns: readonly Town[];
  readonly works: readonly Work[];
  readonly events: readonly ZoneEvent[];
  readonly landmarks: readonly Landmark[];
  /** Projects of no parcel or of several; those of one parcel may travel with it. */
  readonly projects: readonly Project[];
  readonly targets: readonly Target[];
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  /** Log entries of subjects that are no parcels. */
  readonly log: readonly LogEntry[];
  /** What was written down of the zone and of subjects that are not of one parcel. */
  readonly written: readonly WrittenVersion[];
  readonly blocks: Iterable<Block>;
  readonly parcels: Iterable<ParcelRecord>;
};
