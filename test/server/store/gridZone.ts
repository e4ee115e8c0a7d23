import { statesOf } from '../../../geodata/axis.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { addDays, isoDate, isoInstant } from '../../../geodata/date.ts';
import type { Polygon } from '../../../geodata/geometry.ts';
import { landUseOrder } from '../../../geodata/landUse.ts';
import type { Observation } from '../../../geodata/observation.ts';
import type { ParcelRecord, ZoneRecords } from '../../../geodata/records.ts';
import type { Block } from '../../../geodata/zone.ts';

const example = { kind: 'example' } as const;
const columns = 400;
const parcelsPerBlock = 250;

/** A zone of any size in rows of squares of about 90 m, each with `observations` observations a quarter of a year apart. */
export function gridZone(id: string, parcels: number, observations = 8): ZoneRecords {
  return {
    zone: {
      id,
      name: bilingual('格网', 'Grid'),
      origin: 'example',
      bbox: [119.8, 29.1, 120.3, 29.6],
      note: bilingual('示例', 'Example'),
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
    blocks: generate(Math.ceil(parcels / parcelsPerBlock), gridBlock),
    parcels: generate(parcels, (index) => gridParcel(index, observations)),
  };
}

function* generate<T>(count: number, make: (index: number) => T): Generator<T> {
  for (let index = 0; index < count; index += 1) yield make(index);
}

function square(index: number): Polygon {
  const [west, south] = [
    119.8 + (index % columns) * 0.001,
    29.1 + Math.floor(index / columns) * 0.001,
  ];
  const [east, north] = [west + 0.0009, south + 0.0009];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function gridBlock(index: number): Block {
  return {
    id: `b${index}`,
    name: bilingual(`区块${index}`, `Block ${index}`),
    town: `t${index % 7}`,
    quality: 'example',
    geometry: square(index * parcelsPerBlock),
    note: null,
  };
}

function gridParcel(index: number, observations: number): ParcelRecord {
  const id = `p${String(index).padStart(7, '0')}`;
  const block = Math.floor(index / parcelsPerBlock);
  return {
    parcel: {
      id,
      number: `G-${index}`,
      name: bilingual(`地块${index}`, `Parcel ${index}`),
      block: `b${block}`,
      town: `t${block % 7}`,
      landUse: landUseOrder[index % landUseOrder.length] ?? null,
      quality: 'example',
      registered:
        index % 3 === 0
          ? { squareMetres: 5000 + index, asPrinted: `${5000 + index} m²`, provenance: example }
          : null,
      measuredM2: 8700 + (index % 100),
      geometry: square(index),
      note: null,
    },
    buildings: [],
    projects: [],
    targets: [],
    log: Array.from({ length: observations }, (_, step) => gridObservation(id, index, step)),
    land: [],
    written: [],
  };
}

/** Clearance, levelling, building in turn, each a state further every time. */
function gridObservation(parcel: string, index: number, step: number): Observation {
  const asOf = addDays(isoDate('2009-01-15'), step * 91 + (index % 5) * 3);
  const axis = (['clearance', 'levelling', 'building'] as const)[step % 3] ?? 'clearance';
  const states = statesOf[axis];
  return {
    kind: 'observation',
    id: `${parcel}.${step}`,
    subject: { kind: 'parcel', id: parcel },
    axis,
    state: states[(Math.floor(step / 3) * 2 + index) % states.length],
    percent: index % 4 === 0 ? index % 101 : null,
    quantities: [],
    qualifiers: [],
    blocked: (index + step) % 20 === 0 ? bilingual('有纠纷', 'Disputed') : null,
    asOf,
    supersedes: null,
    recordedAt: isoInstant(`${asOf}T08:00:00Z`),
    recordedBy: 'grid',
    provenance: example,
    note: null,
  } as Observation;
}
