import type { IsoDate } from '../date.ts';
import { nothingRecorded, type LandRecord } from '../land/landRecord.ts';

/** A record of land that a parcel has from those it came from. */
export type InheritedLand = { readonly parcel: string; readonly record: LandRecord };

/**
 * What is on record of the land of parcels by what was of those that they came from. What is said of all of the land holds of each part
 * of it; sums (money, people, area built on) cannot be told apart and are unknown of a part. Of parcels that are put together it is what
 * is said of all of them alike.
 */
export function inheritedLand(
  asOf: IsoDate,
  from: readonly (readonly LandRecord[])[],
  heirs: readonly string[],
): InheritedLand[] {
  const records = from.length === 1 ? ofPart(asOf, from[0]!) : ofAll(asOf, from);
  return heirs.flatMap((parcel) => records.map((record) => ({ parcel, record })));
}

function ofPart(asOf: IsoDate, records: readonly LandRecord[]): LandRecord[] {
  const held = heldOn(asOf, records);
  const later = records.filter((record) => record.asOf > asOf);
  return [...(held ? [held] : []), ...later].map(withoutSums);
}

function ofAll(asOf: IsoDate, from: readonly (readonly LandRecord[])[]): LandRecord[] {
  const held = from.flatMap((records) => heldOn(asOf, records) ?? []);
  const [first, ...more] = held.map(withoutSums);
  if (!first || held.length < from.length) return [];
  const alike = <Key extends keyof LandRecord>(key: Key) =>
    more.every((record) => JSON.stringify(record[key]) === JSON.stringify(first[key]));
  const newest = held.map((record) => record.asOf).toSorted();
  return [
    {
      ...nothingRecorded,
      asOf: newest.at(-1)!,
      provenance: first.provenance,
      construction: alike('construction') ? first.construction : null,
      supply: alike('supply') ? first.supply : null,
      highTech: alike('highTech') ? first.highTech : null,
      approved: alike('approved') ? first.approved : null,
      contract: alike('contract') ? first.contract : null,
      development: alike('development') ? first.development : null,
    },
  ];
}

/** Records come oldest first. */
function heldOn(asOf: IsoDate, records: readonly LandRecord[]): LandRecord | undefined {
  return records.findLast((record) => record.asOf <= asOf);
}

function withoutSums(record: LandRecord): LandRecord {
  return {
    ...record,
    development: record.development && {
      ...record.development,
      developedM2: null,
      requiredM2: null,
      invested: null,
      totalInvestment: null,
    },
    siteCoverM2: null,
    enterprise: null,
    residents: null,
  };
}
