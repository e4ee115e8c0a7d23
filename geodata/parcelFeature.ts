import type { AxisStates } from './axis.ts';
import type { IsoDate } from './date.ts';
import type { Areal } from './geometry.ts';
import type { LandUse } from './landUse.ts';
import { countedAreaM2 } from './parcel.ts';
import type { BoundaryQuality } from './quality.ts';
import type { Stage } from './stage.ts';
import type { Cell } from './statistics.ts';

/**
 * What a parcel carries to the map: flat, so that a style expression can read it. null is unknown throughout.
 * `asOf` is the newest day that the states speak of, not the day that was asked for.
 */
export type ParcelProperties = {
  /** The feature's id again: map sources can only promote a property to a string id. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly number: string | null;
  readonly block: string | null;
  readonly town: string | null;
  readonly landUse: LandUse | null;
  readonly quality: BoundaryQuality;
  readonly registeredMu: number | null;
  readonly registeredM2: number | null;
  readonly measuredM2: number;
  readonly clearance: AxisStates['clearance'] | null;
  readonly clearancePercent: number | null;
  readonly levelling: AxisStates['levelling'] | null;
  readonly levellingPercent: number | null;
  readonly building: AxisStates['building'] | null;
  readonly buildingPercent: number | null;
  readonly stage: Stage | null;
  readonly blocked: boolean;
  readonly asOf: IsoDate | null;
};

/** What of a parcel may be another on another day. */
export const parcelStateFields = [
  'clearance',
  'clearancePercent',
  'levelling',
  'levellingPercent',
  'building',
  'buildingPercent',
  'stage',
  'blocked',
  'asOf',
] as const satisfies (keyof ParcelProperties)[];

export type ParcelStateField = (typeof parcelStateFields)[number];

export type ParcelFeature = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Areal;
  readonly properties: ParcelProperties;
};

/** The parcel as a statistical cell of one. */
export function cellOf(properties: ParcelProperties): Cell {
  const area = countedAreaM2(properties);
  return {
    parcels: 1,
    areaM2: area ?? 0,
    areaUnknown: area === null ? 1 : 0,
    clearance: properties.clearance,
    levelling: properties.levelling,
    building: properties.building,
    blocked: properties.blocked,
    landUse: properties.landUse,
    quality: properties.quality,
  };
}
