import type { Insertable, Selectable } from 'kysely';
import type { Geometry } from '../../../geodata/geometry.ts';
import type { Block, Landmark, Town, Work, Zone, ZoneEvent } from '../../../geodata/zone.ts';
import type {
  BlockTable,
  EventTable,
  LandmarkTable,
  TownTable,
  WorkTable,
  ZoneTable,
} from '../schema.ts';
import type { ZoneSummary } from '../store.ts';
import {
  fromJson,
  fromNames,
  fromNullableJson,
  toAreal,
  toLinearOrPoint,
  toMultiPolygon,
  toNames,
  toPoint,
} from './values.ts';

export type Decode = (bytes: Uint8Array) => Geometry;

export function zoneRow(
  zone: Zone,
): Omit<Insertable<ZoneTable>, 'parcels' | 'latest' | 'revision' | 'hidden_at'> {
  const [west, south, east, north] = zone.bbox;
  return {
    zone_id: zone.id,
    ...toNames(zone.name),
    origin: zone.origin,
    west,
    south,
    east,
    north,
    note: JSON.stringify(zone.note),
  };
}

export function zoneFrom(row: Selectable<ZoneTable>): ZoneSummary {
  return {
    id: row.zone_id,
    name: fromNames(row),
    origin: row.origin,
    bbox: [row.west, row.south, row.east, row.north],
    note: fromJson(row.note),
    parcels: row.parcels,
    latest: row.latest,
    revision: row.revision,
    hidden: row.hidden_at !== null,
  };
}

export function townRow(zone_id: string, ordinal: number, town: Town): Insertable<TownTable> {
  return {
    zone_id,
    ordinal,
    id: town.id,
    ...toNames(town.name),
    quality: town.quality,
    geom: toMultiPolygon(town.geometry),
  };
}

export function townFrom(row: Selectable<TownTable>, decode: Decode): Town {
  return {
    id: row.id,
    name: fromNames(row),
    quality: row.quality,
    geometry: toAreal(decode(row.geom)),
  };
}

export function blockRow(zone_id: string, ordinal: number, block: Block): Insertable<BlockTable> {
  return {
    zone_id,
    ordinal,
    id: block.id,
    ...toNames(block.name),
    town_id: block.town,
    quality: block.quality,
    note: block.note,
    geom: toMultiPolygon(block.geometry),
  };
}

export function blockFrom(row: Selectable<BlockTable>, decode: Decode): Block {
  return {
    id: row.id,
    name: fromNames(row),
    town: row.town_id,
    quality: row.quality,
    geometry: toAreal(decode(row.geom)),
    note: fromNullableJson(row.note),
  };
}

export function workRow(zone_id: string, ordinal: number, work: Work): Insertable<WorkTable> {
  return {
    zone_id,
    ordinal,
    id: work.id,
    ...toNames(work.name),
    kind: work.kind,
    block_id: work.block,
    quality: work.quality,
    note: work.note,
    geom: work.geometry,
  };
}

export function workFrom(row: Selectable<WorkTable>, decode: Decode): Work {
  return {
    id: row.id,
    name: fromNames(row),
    kind: row.kind,
    block: row.block_id,
    quality: row.quality,
    geometry: row.geom && toLinearOrPoint(decode(row.geom)),
    note: fromNullableJson(row.note),
  };
}

export function eventRow(
  zone_id: string,
  ordinal: number,
  event: ZoneEvent,
): Insertable<EventTable> {
  return {
    zone_id,
    ordinal,
    id: event.id,
    ...toNames(event.name),
    kind: event.kind,
    town_id: event.town,
    from_date: event.from,
    to_date: event.to,
    area_m2: event.areaM2,
    households: event.households,
    places: event.places,
    quality: event.quality,
    provenance: event.provenance,
    note: event.note,
    geom: event.geometry,
  };
}

export function eventFrom(row: Selectable<EventTable>, decode: Decode): ZoneEvent {
  return {
    id: row.id,
    kind: row.kind,
    name: fromNames(row),
    town: row.town_id,
    from: row.from_date,
    to: row.to_date,
    areaM2: row.area_m2,
    households: row.households,
    places: row.places,
    quality: row.quality,
    geometry: row.geom && toPoint(decode(row.geom)),
    provenance: fromJson(row.provenance),
    note: fromNullableJson(row.note),
  };
}

export function landmarkRow(
  zone_id: string,
  ordinal: number,
  landmark: Landmark,
): Insertable<LandmarkTable> {
  return {
    zone_id,
    ordinal,
    id: landmark.id,
    name_zh: landmark.name?.zh ?? null,
    name_en: landmark.name?.en ?? null,
    kind: landmark.kind,
    quality: landmark.quality,
    geom: landmark.geometry,
  };
}

export function landmarkFrom(row: Selectable<LandmarkTable>, decode: Decode): Landmark {
  const { name_zh, name_en } = row;
  return {
    id: row.id,
    kind: row.kind,
    name: name_zh === null || name_en === null ? null : { zh: name_zh, en: name_en },
    quality: row.quality,
    geometry: decode(row.geom),
  };
}
