import { bilingual, type Bilingual } from './bilingual.ts';
import type { IsoDate } from './date.ts';
import type { Areal, BoundingBox, Geometry, Linear, LonLat, Point } from './geometry.ts';
import type { Subject } from './observation.ts';
import type { Provenance } from './provenance.ts';
import type { BoundaryQuality } from './quality.ts';

/** 开发区. `origin` says what its records are: restated from a document, generated, or brought in by whoever keeps the zone. */
export type Zone = {
  readonly id: string;
  readonly name: Bilingual;
  readonly origin: 'document' | 'example' | 'own';
  readonly bbox: BoundingBox;
  readonly note: Bilingual;
};

/** Whether a text can be the id of a new zone: what may stand in an address and in a file's name without being coded. */
export function isZoneId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text);
}

/** Some five kilometres to each side of a place, and no further than 180°: where the map of a zone opens while it has no parcels. */
export function boxAround([lon, lat]: LonLat): BoundingBox {
  return [Math.max(lon - 0.05, -180), lat - 0.05, Math.min(lon + 0.05, 180), lat + 0.05];
}

/** 镇 or 街道: the frame in which places are named. */
export type Town = {
  readonly id: string;
  readonly name: Bilingual;
  readonly quality: BoundaryQuality;
  readonly geometry: Areal;
};

/** 区块: the unit of supervision in meetings; holds parcels. */
export type Block = {
  readonly id: string;
  readonly name: Bilingual;
  readonly town: string | null;
  readonly quality: BoundaryQuality;
  readonly geometry: Areal;
  readonly note: Bilingual | null;
};

/** 工程: a road, river, plant or network. Without geometry it is listed and counted, not drawn. */
export type Work = {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: 'road' | 'river' | 'plant' | 'fence' | 'power' | 'utility';
  readonly block: string | null;
  readonly quality: BoundaryQuality;
  readonly geometry: Linear | Point | null;
  readonly note: Bilingual | null;
};

/** Something that happened at a place within a period, such as a demolition. Counts and area are null when the source gives none, or none that stands as it is: “nearly 80,000 m²”. */
export type ZoneEvent = {
  readonly id: string;
  readonly kind: 'demolition';
  readonly name: Bilingual;
  readonly town: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly areaM2: number | null;
  readonly households: number | null;
  readonly places: number | null;
  readonly quality: BoundaryQuality;
  readonly geometry: Point | null;
  readonly provenance: Provenance;
  readonly note: Bilingual | null;
};

/**
 * How an event stands on a day. A source that looks back gives a period and no day, so within it nobody can say whether the
 * event has happened yet.
 */
export const eventStates = ['ahead', 'withinPeriod', 'over'] as const;
export type EventState = (typeof eventStates)[number];

export function eventState(
  { from, to }: Pick<ZoneEvent, 'from' | 'to'>,
  date: IsoDate,
): EventState {
  if (date < from) return 'ahead';
  return date < to ? 'withinPeriod' : 'over';
}

export const eventStateNames: Record<EventState, Bilingual> = {
  ahead: bilingual('未到', 'Ahead'),
  withinPeriod: bilingual(
    '在所述时段内，是否已发生未载明',
    'Within its period; whether done yet is not stated',
  ),
  over: bilingual('已结束', 'Over'),
};

/** Orientation on the map, no subject of the records: a road, a river, a place name. */
export type Landmark = {
  readonly id: string;
  readonly kind: 'road' | 'river' | 'place';
  readonly name: Bilingual | null;
  readonly quality: BoundaryQuality;
  readonly geometry: Geometry;
};

/** A contradiction or a suspect figure, kept with every reading and the reason for what is shown. */
export type Doubt = {
  readonly id: string;
  readonly title: Bilingual;
  readonly readings: readonly { readonly text: Bilingual; readonly provenance: Provenance }[];
  readonly handling: Bilingual;
  readonly facts: readonly string[];
  readonly subjects: readonly Subject[];
};
