import type { Count } from '../count.ts';
import type { LandUse } from '../landUse.ts';
import { countedAreaM2, partAreaM2 } from '../parcel.ts';
import type { ParcelProperties } from '../parcelFeature.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { LandParcel } from './landParcel.ts';

/** A parcel's land with what has to be known of the parcel to judge it. */
export type ParcelLand = LandParcel & {
  readonly landUse: LandUse | null;
  readonly quality: BoundaryQuality;
  /** The area by which the whole parcel counts, m²; null when unknown. */
  readonly areaM2: number | null;
  /** How much of it lies in the area that is looked at, 0…1; 1 is all of it. */
  readonly share: number;
};

/** `land` undefined: nothing is on record of it. */
export function parcelLandOf(
  properties: Pick<ParcelProperties, 'id' | 'landUse' | 'registeredM2' | 'measuredM2' | 'quality'>,
  land: LandParcel | undefined,
  share: number,
): ParcelLand {
  return {
    id: properties.id,
    record: land?.record ?? null,
    floorAreaM2: land?.floorAreaM2 ?? null,
    footprintM2: land?.footprintM2 ?? null,
    landUse: properties.landUse,
    quality: properties.quality,
    areaM2: countedAreaM2(properties),
    share,
  };
}

/** The part inside the area looked at, as one parcel. */
export function countOf(land: Pick<ParcelLand, 'areaM2' | 'share' | 'quality'>): Count {
  const part = partAreaM2(land.areaM2, land);
  return { parcels: 1, areaM2: part ?? 0, areaUnknown: part === null ? 1 : 0 };
}
