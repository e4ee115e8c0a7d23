import type { AxisStates } from '../../geodata/axis.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { LandUse } from '../../geodata/landUse.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import type { Bool, Zoned } from './columns.ts';

/** Everything by which parcels are counted, once per zone and combination; derived. */
export type StateClassTable = Zoned & {
  id: number;
  clearance: AxisStates['clearance'] | null;
  levelling: AxisStates['levelling'] | null;
  building: AxisStates['building'] | null;
  blocked: Bool;
  land_use: LandUse | null;
  quality: BoundaryQuality;
};

/**
 * The timeline of each parcel, derived from its log: the row with `valid_from <= day < valid_until` holds on that day
 * (NULL: to this day and on). Every parcel has exactly one row for any day on which there is such a parcel, from 0001-01-01 with nothing known. Narrow on
 * purpose: counting 100 000 parcels on any day reads this table from end to end, which beats every index tried.
 */
export type ParcelStateTable = Zoned & {
  parcel_id: string;
  valid_from: IsoDate;
  valid_until: IsoDate | null;
  class_id: number;
  clearance_percent: number | null;
  levelling_percent: number | null;
  building_percent: number | null;
  block_id: string | null;
  town_id: string | null;
  /** The area by which the parcel counts (`countedAreaM2`), NULL when unknown. */
  area_m2: number | null;
  /**
   * The newest day that the states speak of (0001-01-01: nothing is known), where the row begins on another day because a version
   * of the parcel does; NULL where it begins on that day.
   */
  as_of: IsoDate | null;
};

/**
 * What the parcels of a zone come to from its newest day on, by everything by which they are counted: the rows of `parcel_state` that
 * have no end, added up. Kept with every write of those; a class that no parcel belongs to has no row.
 */
export type ZoneCountTable = Zoned & {
  /** The class in words that are the same in every zone, see `counts/classText.ts`: `cleared|levelling||0|1001|surveyed`. */
  class: string;
  parcels: number;
  /** Of the parcels whose area is known, in whole mm²: sums of whole numbers are the same in whatever order they are made. */
  area_mm2: number;
  area_unknown: number;
};
