import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import type { LogEntry, Observation, Retraction, Subject } from '../../../geodata/observation.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { ParcelRecord, ZoneRecords } from '../../../geodata/records.ts';

const site = { kind: 'site' } as const;

/** A square of 0.01°, its south-west corner given. */
export function squareAt(west: number, south: number, side = 0.01): Polygon {
  const ring: LonLat[] = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** An observation with everything left out that the test does not care about. */
export function observation(
  parcel: string,
  id: string,
  axisAndState: Pick<Observation, 'axis' | 'state'>,
  asOf: string,
  more: Partial<Omit<Observation, 'axis' | 'state' | 'kind'>> = {},
): Observation {
  return {
    kind: 'observation',
    id,
    subject: { kind: 'parcel', id: parcel },
    ...axisAndState,
    percent: null,
    quantities: [],
    qualifiers: [],
    blocked: null,
    asOf: isoDate(asOf),
    supersedes: null,
    recordedAt: isoInstant(`${asOf}T10:00:00+08:00`),
    recordedBy: '王',
    provenance: site,
    note: null,
    ...more,
    // Axis and state come together from the caller's pair.
  } as Observation;
}

export function retraction(subject: Subject, id: string, retracts: string, at: string): Retraction {
  return {
    kind: 'retraction',
    id,
    subject,
    retracts,
    recordedAt: isoInstant(at),
    recordedBy: '李',
    provenance: site,
    note: bilingual('误记', 'Entered by mistake'),
  };
}

export function parcelRecord(
  id: string,
  parcel: Partial<Parcel> = {},
  log: readonly LogEntry[] = [],
): ParcelRecord {
  return {
    parcel: {
      id,
      number: null,
      name: bilingual(`地块 ${id}`, `Parcel ${id}`),
      block: null,
      town: null,
      landUse: null,
      quality: 'surveyed',
      registered: null,
      measuredM2: 1000,
      geometry: squareAt(119.8, 29.2),
      note: null,
      ...parcel,
    },
    buildings: [],
    projects: [],
    targets: [],
    log,
    land: [],
    written: [],
  };
}

/** A zone with nothing in it but the parcels given. */
export function zoneOf(id: string, parcels: Iterable<ParcelRecord>): ZoneRecords {
  return {
    zone: {
      id,
      name: bilingual('示例区', 'Sample zone'),
      origin: 'example',
      bbox: [119.8, 29.1, 119.95, 29.31],
      note: bilingual('测试', 'For tests'),
    },
    sources: [],
    towns: [],
    works: [],
    events: [],
    landmarks: [],
    projects: [],
    targets: [],
    facts: [],
    doubts: [],
    log: [],
    written: [],
    blocks: [],
    parcels,
  };
}
