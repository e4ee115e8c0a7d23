import { isoDate, type IsoDate } from '../../../geodata/date.ts';
import {
  landQuantities,
  type LandCell,
  type LandClass,
  type LandQuantity,
} from '../../../geodata/land/landCell.ts';
import {
  nothingDeveloped,
  nothingRecorded,
  type Development,
  type EnterpriseFigures,
  type LandRecord,
  type SupplyContract,
} from '../../../geodata/land/landRecord.ts';
import type { ParcelLand } from '../../../geodata/land/parcelLand.ts';

export const day = (text: string): IsoDate => isoDate(text);

type Quantities = Readonly<Partial<Record<LandQuantity, number>>>;

/** One parcel of land of so many hectares, null for an area nobody knows; what is not given is unknown. */
export function cellOfHectares(
  hectares: number | null,
  of: Partial<LandClass> & { readonly quantities?: Quantities } = {},
): LandCell {
  const { quantities = {}, ...classes } = of;
  return {
    parcels: 1,
    areaM2: (hectares ?? 0) * 10_000,
    areaUnknown: hectares === null ? 1 : 0,
    quality: 'surveyed',
    construction: null,
    supply: null,
    highTech: null,
    idle: null,
    idleDisposed: false,
    supplyMode: null,
    requiredSupply: null,
    expiry: null,
    ...classes,
    quantities: Object.fromEntries(
      landQuantities.map((name) => [name, quantities[name] ?? null]),
    ) as LandCell['quantities'],
  };
}

export function record(of: Partial<LandRecord> = {}): LandRecord {
  return {
    asOf: day('2008-01-01'),
    ...nothingRecorded,
    provenance: { kind: 'example' },
    ...of,
  };
}

export function contract(of: Partial<SupplyContract> = {}): SupplyContract {
  return {
    number: null,
    mode: 'listing',
    required: null,
    signed: day('2008-01-01'),
    agreedStart: null,
    agreedCompletion: null,
    handedOver: null,
    permitted: null,
    termEnd: null,
    expiryResolved: null,
    agreedPerMu: { investment: null, income: null, tax: null },
    ...of,
  };
}

export function development(of: Partial<Development> = {}): Development {
  return { ...nothingDeveloped, ...of };
}

export function enterprise(of: Partial<EnterpriseFigures> = {}): EnterpriseFigures {
  return {
    fixedInvestment: null,
    income: null,
    tax: null,
    addedValue: null,
    employees: null,
    energy: null,
    emissions: null,
    research: null,
    ...of,
  };
}

/** Supplied land with a contract, on which nothing else is known to have happened. */
export function suppliedLand(
  agreed: Partial<SupplyContract>,
  happened: Partial<Development> = {},
  of: Partial<LandRecord> = {},
): LandRecord {
  return record({
    supply: 'D21',
    construction: 'B21',
    contract: contract(agreed),
    development: development(happened),
    ...of,
  });
}

/** A parcel of 96 亩 (6.4 ha), all of it inside. */
export function parcelLand(of: Partial<ParcelLand> = {}): ParcelLand {
  return {
    id: 'p1',
    record: null,
    floorAreaM2: null,
    footprintM2: null,
    landUse: null,
    areaM2: 64_000,
    quality: 'surveyed',
    share: 1,
    ...of,
  };
}
