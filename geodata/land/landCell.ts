import { partOf, type Count } from '../count.ts';
import type { IsoDate } from '../date.ts';
import { countedAreaM2 } from '../parcel.ts';
import type { ParcelProperties } from '../parcelFeature.ts';
import type { BoundaryQuality } from '../quality.ts';
import { isIdleOn } from './idle.ts';
import type { ConstructionStatus } from './construction.ts';
import type { LandParcel } from './landParcel.ts';
import type { HighTech, LandRecord } from './landRecord.ts';
import type { RequiredSupply, SupplyMode, SupplyStatus } from './supply.ts';

/** Everything that is summed over land, areas in m², money in 万元, energy and emissions in tonnes. */
export const landQuantities = [
  'floorAreaM2',
  'footprintM2',
  'siteCoverM2',
  'fixedInvestment',
  'income',
  'tax',
  'addedValue',
  'employees',
  'energy',
  'emissions',
  'research',
  'residents',
] as const;
export type LandQuantity = (typeof landQuantities)[number];

/** Whether the term for which land was supplied has run out, and if so whether that has been dealt with. */
export type Expiry = 'notExpired' | 'resolved' | 'unresolved';

/** Everything by which land is told apart when it is counted; null is unknown. */
export type LandClass = {
  readonly quality: BoundaryQuality;
  readonly construction: ConstructionStatus | null;
  readonly supply: SupplyStatus | null;
  readonly highTech: HighTech | null;
  /** 涉嫌闲置 on the day; null where nothing on record can tell. */
  readonly idle: boolean | null;
  /** Whether it was idle once, has been dealt with, and has not become idle again. */
  readonly idleDisposed: boolean;
  readonly supplyMode: SupplyMode | null;
  readonly requiredSupply: RequiredSupply | null;
  readonly expiry: Expiry | null;
};

/**
 * Land alike in everything that is counted: one parcel, a part of one, or what a store has already grouped. A quantity is
 * known of all of a cell or, null, of none of it; so is the area.
 */
export type LandCell = Count &
  LandClass & { readonly quantities: Readonly<Record<LandQuantity, number | null>> };

/** The parcel's land as a cell of one. `land` undefined: nothing is on record of it. */
export function landCellOf(
  properties: Pick<ParcelProperties, 'registeredM2' | 'measuredM2' | 'quality'>,
  land: LandParcel | undefined,
  date: IsoDate,
): LandCell {
  const area = countedAreaM2(properties);
  const record = land?.record ?? null;
  return {
    parcels: 1,
    areaM2: area ?? 0,
    areaUnknown: area === null ? 1 : 0,
    quality: properties.quality,
    ...landClassOf(record, date),
    quantities: quantitiesOf(land, record),
  };
}

/** Everything a record says of how its land is counted on a day. */
export function landClassOf(record: LandRecord | null, date: IsoDate): Omit<LandClass, 'quality'> {
  const idle = record && isIdleOn(record, date);
  return {
    construction: record?.construction ?? null,
    supply: record?.supply ?? null,
    highTech: record?.highTech ?? null,
    idle,
    idleDisposed: idle !== true && isPast(record?.development?.idleDisposed, date),
    supplyMode: record?.contract?.mode ?? null,
    requiredSupply: record?.contract?.required ?? null,
    expiry: record && expiryOn(record, date),
  };
}

function quantitiesOf(
  land: LandParcel | undefined,
  record: LandRecord | null,
): LandCell['quantities'] {
  const enterprise = record?.enterprise;
  return {
    floorAreaM2: land?.floorAreaM2 ?? null,
    footprintM2: land?.footprintM2 ?? null,
    siteCoverM2: record?.siteCoverM2 ?? null,
    fixedInvestment: enterprise?.fixedInvestment ?? null,
    income: enterprise?.income ?? null,
    tax: enterprise?.tax ?? null,
    addedValue: enterprise?.addedValue ?? null,
    employees: enterprise?.employees ?? null,
    energy: enterprise?.energy ?? null,
    emissions: enterprise?.emissions ?? null,
    research: enterprise?.research ?? null,
    residents: record?.residents ?? null,
  };
}

/**
 * The part of a cell that lies inside an area. What is on a parcel counts with the part of its land, as if spread evenly:
 * a firm cut in half brings half of its tax. Of a part of a sketch neither the area nor what is on it is known.
 *
 * @param share 0…1
 */
export function portionOf(cell: LandCell, share: number): LandCell {
  if (share === 1) return cell;
  const isSketch = cell.quality === 'schematic';
  const quantities = Object.fromEntries(
    landQuantities.map((name) => {
      const value = cell.quantities[name];
      return [name, value === null || isSketch ? null : value * share];
    }),
    // fromEntries forgets the keys, which are all of landQuantities.
  ) as LandCell['quantities'];
  return { ...partOf(cell, share), quantities };
}

/** By the contract's days, and by D22 where they are not on record. Land not supplied, or allocated, has no term. */
function expiryOn({ supply, contract }: LandRecord, date: IsoDate): Expiry | null {
  if (supply === null && contract === null) return null;
  if (supply !== 'D22' && !isPast(contract?.termEnd, date)) return 'notExpired';
  return isPast(contract?.expiryResolved, date) ? 'resolved' : 'unresolved';
}

function isPast(day: IsoDate | null | undefined, date: IsoDate): boolean {
  return day !== null && day !== undefined && day <= date;
}
