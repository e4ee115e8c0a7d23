import type { Bilingual } from '../../bilingual.ts';
import type { IsoDate } from '../../date.ts';
import type { LandRecord } from '../landRecord.ts';
import type { ParcelLand } from '../parcelLand.ts';
import type { Severity } from './landFinding.ts';

/** A check of one parcel's land on a day: what is wrong, null where nothing is or nothing can be told. */
export type ParcelCheck = {
  readonly id: string;
  readonly severity: Severity;
  check(land: ParcelLand, record: LandRecord, date: IsoDate): Bilingual | null;
};
