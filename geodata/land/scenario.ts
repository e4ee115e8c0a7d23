import { bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { LandUse } from '../landUse.ts';
import type { Provenance } from '../provenance.ts';
import { builtAs } from './builtAs.ts';
import {
  constructionGroup,
  isBuilt,
  type ConstructionGroup,
  type ConstructionStatus,
} from './construction.ts';
import { isIdleOn } from './idle.ts';
import { isOpenLand, type LandParcel } from './landParcel.ts';
import {
  nothingDeveloped,
  nothingRecorded,
  type Development,
  type LandRecord,
  type SupplyContract,
} from './landRecord.ts';
import { isSupplied, type SupplyStatus } from './supply.ts';

/** 情景推演: land taken as supplied, or as supplied and built as planned, on the day that is looked at. */
export type ScenarioMark = 'supplied' | 'finished';

type Planned = { readonly id: string; readonly properties: { readonly landUse: LandUse | null } };

/**
 * The land as it would be; never stored. It comes back as it is where the mark says nothing new or nothing possible: land
 * supplied or built already, unbuildable land, and land to be finished whose use says not as what.
 *
 * What nobody knows stays unknown. Supplied land counts as ready for supply and has a contract of the day, agreed on nothing,
 * so that it is not idle; whether supply had to be paid for stays unknown. Finished land keeps what stands on it; the floor
 * area, site cover and firm of a parcel on which nothing stands yet stay unknown and leave it out of the rates that need
 * them. What rural land had on it is gone. Land that was idle counts as dealt with.
 */
export function applyScenario(
  land: LandParcel | undefined,
  { id, properties: { landUse } }: Planned,
  mark: ScenarioMark,
  date: IsoDate,
): LandParcel {
  const recorded = land ?? { id, record: null, floorAreaM2: null, footprintM2: null };
  const record = recorded.record ?? {
    ...nothingRecorded,
    asOf: date,
    provenance: provenanceOf.supplied,
  };
  if (isInGroup(record, 'C')) return recorded;
  const [wasSupplied, wasFinished] = [isSupplied(record.supply), isFinished(record)];
  if (wasSupplied && (mark === 'supplied' || wasFinished)) return recorded;
  const start = { ...recorded, record };
  const built = mark === 'finished' && !wasFinished ? finished(start, landUse, date) : start;
  if (built === null) return recorded;
  return {
    ...built,
    record: {
      ...(wasSupplied ? built.record : suppliedRecord(built.record, landUse, date)),
      asOf: date,
      provenance: provenanceOf[mark],
    },
  };
}

function isInGroup({ construction }: LandRecord, group: ConstructionGroup): boolean {
  return construction !== null && constructionGroup(construction) === group;
}

/** Built, and not left before it was done. */
function isFinished({ construction, development }: LandRecord): boolean {
  const { suspendedSince = null, completed = null } = development ?? {};
  return isBuilt(construction) && (suspendedSince === null || completed !== null);
}

type Recorded = LandParcel & { readonly record: LandRecord };

/** null where there is nothing to build, or no telling what it would be. */
function finished(land: Recorded, landUse: LandUse | null, date: IsoDate): Recorded | null {
  const { record } = land;
  const becomes = isBuilt(record.construction)
    ? record.construction
    : builtStatusOf(landUse, record.supply);
  if (becomes === null) return null;
  const wasRural = record.construction === 'B11' || record.construction === 'B12';
  const none = isOpenLand(becomes) ? 0 : null;
  return {
    ...land,
    floorAreaM2: wasRural ? none : (land.floorAreaM2 ?? none),
    footprintM2: wasRural ? none : (land.footprintM2 ?? none),
    record: {
      ...record,
      ...(wasRural ? { siteCoverM2: null, enterprise: null, residents: null } : {}),
      construction: becomes,
      development: finishedDevelopment(record, date),
    },
  };
}

function builtStatusOf(
  landUse: LandUse | null,
  supply: SupplyStatus | null,
): ConstructionStatus | null {
  const planned = landUse && builtAs[landUse][0];
  if (planned) return isBuilt(planned) ? planned : null;
  return supply === 'E21' ? 'A2' : null;
}

function finishedDevelopment(record: LandRecord, date: IsoDate): Development {
  const development = record.development ?? nothingDeveloped;
  return {
    ...development,
    started: development.started ?? date,
    suspendedSince: null,
    completed: development.completed ?? date,
    developedM2: development.requiredM2,
    idleDisposed: isIdleOn(record, date) === true ? date : development.idleDisposed,
  };
}

function suppliedRecord(record: LandRecord, landUse: LandUse | null, date: IsoDate): LandRecord {
  const supply = suppliedAs(record.supply, landUse);
  return {
    ...record,
    construction: isInGroup(record, 'B') ? 'B21' : record.construction,
    supply,
    contract: record.contract ?? contractOf(supply, date),
    development: record.development ?? nothingDeveloped,
  };
}

const publicUses: readonly LandUse[] = ['0804', '1207', '13', '1401', '1402'];

/** Allocated or paid: as the land is set aside, else by its use. The rates only ask whether it is supplied. */
function suppliedAs(supply: SupplyStatus | null, landUse: LandUse | null): SupplyStatus {
  if (supply === 'E1') return 'D1';
  if (supply === 'E21' || supply === 'E22') return 'D21';
  return landUse !== null && publicUses.includes(landUse) ? 'D1' : 'D21';
}

function contractOf(supply: SupplyStatus, date: IsoDate): SupplyContract {
  return {
    number: null,
    mode: supply === 'D1' ? 'allocation' : 'listing',
    required: null,
    signed: date,
    agreedStart: null,
    agreedCompletion: null,
    handedOver: date,
    permitted: null,
    termEnd: null,
    expiryResolved: null,
    agreedPerMu: { investment: null, income: null, tax: null },
  };
}

const provenanceOf: Record<ScenarioMark, Provenance> = {
  supplied: {
    kind: 'computed',
    formula: bilingual(
      '情景推演：设想当日已供应，非台账记录',
      'What if: taken as supplied on the day, not on record',
    ),
  },
  finished: {
    kind: 'computed',
    formula: bilingual(
      '情景推演：设想当日已供应并按规划用途建成，非台账记录',
      'What if: taken as supplied and built as planned on the day, not on record',
    ),
  },
};
