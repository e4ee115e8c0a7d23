import type { RowColumns } from './rowConditionSql.ts';

/** The columns of a parcel's own row, whichever table its version lies in. */
export const parcelColumns = {
  id: 'id',
  name: 'name_zh',
  nameEn: 'name_en',
  number: 'number',
  block: 'block_id',
  town: 'town_id',
  landUse: 'land_use',
  quality: 'quality',
  measuredM2: 'measured_m2',
} as const satisfies RowColumns;

/** Those of a parcel joined to its state on a day. */
export const statedParcelColumns = {
  id: 'parcel.id',
  name: 'parcel.name_zh',
  nameEn: 'parcel.name_en',
  number: 'parcel.number',
  block: 'parcel.block_id',
  town: 'parcel.town_id',
  landUse: 'parcel.land_use',
  quality: 'parcel.quality',
  measuredM2: 'parcel.measured_m2',
  clearance: 'state_class.clearance',
  levelling: 'state_class.levelling',
  building: 'state_class.building',
  clearancePercent: 'state.clearance_percent',
  levellingPercent: 'state.levelling_percent',
  buildingPercent: 'state.building_percent',
} as const satisfies RowColumns;

/** Those of the other lists of features. */
export const listColumns = {
  block: {
    id: 'block.id',
    name: 'block.name_zh',
    nameEn: 'block.name_en',
    town: 'block.town_id',
    quality: 'block.quality',
  },
  work: {
    id: 'work.id',
    name: 'work.name_zh',
    nameEn: 'work.name_en',
    kind: 'work.kind',
    block: 'work.block_id',
    quality: 'work.quality',
  },
  event: {
    id: 'event.id',
    name: 'event.name_zh',
    nameEn: 'event.name_en',
    kind: 'event.kind',
    town: 'event.town_id',
    from: 'event.from_date',
    to: 'event.to_date',
    areaM2: 'event.area_m2',
    households: 'event.households',
    places: 'event.places',
    quality: 'event.quality',
  },
  building: {
    id: 'building.id',
    name: 'building.name_zh',
    nameEn: 'building.name_en',
    parcel: 'building.parcel_id',
    floors: 'building.floors',
    footprintM2: 'building.footprint_m2',
    floorAreaM2: 'building.floor_area_m2',
    quality: 'building.quality',
  },
} as const satisfies Readonly<Record<string, RowColumns>>;
