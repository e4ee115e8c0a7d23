import type { LogEntry } from '../observation.ts';
import type { Building, Parcel } from '../parcel.ts';
import type { Project, Target } from '../project.ts';
import type { ParcelRecord, ZoneRecords } from '../records.ts';
import type { Block } from '../zone.ts';

/** A zone read to the end and held in memory, with what travels with a parcel put beside what does not. */
export type Gathered = Omit<ZoneRecords, 'blocks' | 'parcels'> & {
  readonly blocks: readonly Block[];
  readonly parcels: readonly Parcel[];
  readonly buildings: readonly Building[];
  readonly projects: readonly Project[];
  readonly targets: readonly Target[];
  readonly log: readonly LogEntry[];
  /** The parcels once more, each with what travels with it. */
  readonly parcelRecords: readonly ParcelRecord[];
};

/** For zones that fit in memory: a checker looks at every pair of parcels anyway. */
export function gather(records: ZoneRecords): Gathered {
  const parcelRecords = [...records.parcels];
  return {
    ...records,
    blocks: [...records.blocks],
    parcels: parcelRecords.map(({ parcel }) => parcel),
    buildings: parcelRecords.flatMap(({ buildings }) => buildings),
    projects: [...records.projects, ...parcelRecords.flatMap(({ projects }) => projects)],
    targets: [...records.targets, ...parcelRecords.flatMap(({ targets }) => targets)],
    written: [...records.written, ...parcelRecords.flatMap(({ written }) => written)],
    log: [...records.log, ...parcelRecords.flatMap(({ log }) => log)],
    parcelRecords,
  };
}
