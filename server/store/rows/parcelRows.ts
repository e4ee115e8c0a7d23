import type { Insertable, Selectable } from 'kysely';
import type { Building, Parcel } from '../../../geodata/parcel.ts';
import { registeredMu } from '../../../geodata/parcelOnTile.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import { stageOf } from '../../../geodata/stage.ts';
import type { BuildingTable, ParcelTable } from '../schema.ts';
import type { ParcelStateTable, StateClassTable } from '../stateSchema.ts';
import { fromNames, fromNullableJson, toAreal, toMultiPolygon, toNames } from './values.ts';
import type { Decode } from './zoneRows.ts';

export function parcelRow(zone_id: string, parcel: Parcel): Insertable<ParcelTable> {
  return {
    zone_id,
    id: parcel.id,
    ...toNames(parcel.name),
    number: parcel.number,
    block_id: parcel.block,
    town_id: parcel.town,
    land_use: parcel.landUse,
    quality: parcel.quality,
    registered_m2: parcel.registered?.squareMetres ?? null,
    registered: parcel.registered,
    measured_m2: parcel.measuredM2,
    note: parcel.note,
    geom: toMultiPolygon(parcel.geometry),
  };
}

export function parcelFrom(row: Selectable<ParcelTable>, decode: Decode): Parcel {
  return {
    id: row.id,
    number: row.number,
    name: fromNames(row),
    block: row.block_id,
    town: row.town_id,
    landUse: row.land_use,
    quality: row.quality,
    registered: fromNullableJson(row.registered),
    measuredM2: row.measured_m2,
    geometry: toAreal(decode(row.geom)),
    note: fromNullableJson(row.note),
  };
}

/** The columns of a parcel and of its state on a day that make a feature. */
export type FeatureRow = Omit<Selectable<ParcelTable>, 'zone_id' | 'registered' | 'note'> &
  Pick<
    Selectable<ParcelStateTable>,
    'clearance_percent' | 'levelling_percent' | 'building_percent' | 'valid_from'
  > &
  Partial<Pick<Selectable<ParcelStateTable>, 'as_of'>> &
  Pick<Selectable<StateClassTable>, 'clearance' | 'levelling' | 'building' | 'blocked'>;

export function featureFrom(row: FeatureRow, decode: Decode): ParcelFeature {
  const { clearance, levelling, building } = row;
  return {
    type: 'Feature',
    id: row.id,
    geometry: toAreal(decode(row.geom)),
    properties: {
      id: row.id,
      name: row.name_zh,
      nameEn: row.name_en,
      number: row.number,
      block: row.block_id,
      town: row.town_id,
      landUse: row.land_use,
      quality: row.quality,
      registeredMu: row.registered_m2 === null ? null : registeredMu(row.registered_m2),
      registeredM2: row.registered_m2,
      measuredM2: row.measured_m2,
      clearance,
      clearancePercent: row.clearance_percent,
      levelling,
      levellingPercent: row.levelling_percent,
      building,
      buildingPercent: row.building_percent,
      stage: stageOf({ clearance, levelling, building }),
      blocked: Boolean(row.blocked),
      // A stretch begins on the newest day that anything in it speaks of, or says on which, unless nothing is known yet.
      asOf: clearance || levelling || building ? (row.as_of ?? row.valid_from) : null,
    },
  };
}

export function buildingRow(
  zone_id: string,
  ordinal: number,
  building: Building,
): Insertable<BuildingTable> {
  return {
    zone_id,
    ordinal,
    id: building.id,
    ...toNames(building.name),
    parcel_id: building.parcel,
    floors: building.floors,
    footprint_m2: building.footprintM2,
    floor_area_m2: building.floorAreaM2,
    quality: building.quality,
    geom: building.geometry,
  };
}

export function buildingFrom(row: Selectable<BuildingTable>, decode: Decode): Building {
  const geometry = decode(row.geom);
  if (geometry.type !== 'Polygon') throw new TypeError(`no polygon: ${geometry.type}`);
  return {
    id: row.id,
    parcel: row.parcel_id,
    name: fromNames(row),
    floors: row.floors,
    footprintM2: row.footprint_m2,
    floorAreaM2: row.floor_area_m2,
    quality: row.quality,
    geometry,
  };
}
