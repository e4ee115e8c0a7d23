import type { IsoDate } from '../../geodata/date.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { ParcelFeature, ParcelProperties } from '../../geodata/parcelFeature.ts';
import type { TimelineStep } from '../../geodata/parcelTimeline.ts';

/** A parcel as it is or was over some days, with every state it has ever had. */
export type ParcelVersion = Pick<
  ParcelProperties,
  | 'id'
  | 'name'
  | 'nameEn'
  | 'number'
  | 'block'
  | 'town'
  | 'landUse'
  | 'quality'
  | 'registeredM2'
  | 'measuredM2'
> & {
  readonly geometry: ParcelFeature['geometry'];
  /** The first day on which the parcel is so; null: for as long as anything is known. */
  readonly since: IsoDate | null;
  /** The first day on which it is so no longer; null: it still is. */
  readonly until: IsoDate | null;
  readonly steps: readonly TimelineStep[];
};

/** What a store reads for maps that know every day. */
export interface StoreVersions {
  /**
   * Every version of the parcels whose box meets one, west ≤ east: those that are first, in the order of their ids, then those that
   * were; undefined where there may be more than so many, which is found out without reading them.
   */
  parcelVersions(
    zone: string,
    box: BoundingBox,
    most: number,
  ): Promise<ParcelVersion[] | undefined>;
}
