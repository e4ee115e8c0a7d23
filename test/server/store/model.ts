import type { IsoDate } from '../../../geodata/date.ts';
import {
  blockedBy,
  effectiveObservations,
  freshness,
  progressAt,
} from '../../../geodata/progress.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ParcelRecord } from '../../../geodata/records.ts';
import { stageOf } from '../../../geodata/stage.ts';

/** What a store must answer for a parcel on a day, worked out by the model alone. */
export function featureAt({ parcel, log }: ParcelRecord, date: IsoDate): ParcelFeature {
  const progress = progressAt(log, date);
  const states = {
    clearance: progress.clearance?.state ?? null,
    levelling: progress.levelling?.state ?? null,
    building: progress.building?.state ?? null,
  };
  const registeredM2 = parcel.registered?.squareMetres ?? null;
  return {
    type: 'Feature',
    id: parcel.id,
    geometry: parcel.geometry,
    properties: {
      id: parcel.id,
      name: parcel.name.zh,
      nameEn: parcel.name.en,
      number: parcel.number,
      block: parcel.block,
      town: parcel.town,
      landUse: parcel.landUse,
      quality: parcel.quality,
      registeredMu: registeredM2 === null ? null : Math.round((registeredM2 * 15) / 100) / 100,
      registeredM2,
      measuredM2: parcel.measuredM2,
      ...states,
      clearancePercent: progress.clearance?.percent ?? null,
      levellingPercent: progress.levelling?.percent ?? null,
      buildingPercent: progress.building?.percent ?? null,
      stage: stageOf(states),
      blocked: blockedBy(progress) !== null,
      asOf: freshness(progress),
    },
  };
}

/** The newest day that anything standing in the logs speaks of. */
export function latestDay(records: readonly ParcelRecord[]): IsoDate | null {
  const days = records.flatMap(({ log }) => effectiveObservations(log).map(({ asOf }) => asOf));
  return days.sort().at(-1) ?? null;
}
