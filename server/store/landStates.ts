import type { Insertable } from 'kysely';
import type { LandCell, LandQuantity } from '../../geodata/land/landCell.ts';
import type { LandRecord } from '../../geodata/land/landRecord.ts';
import { landTimeline } from '../../geodata/land/landTimeline.ts';
import { countedAreaM2, type Building } from '../../geodata/parcel.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import { numberClasses, type ClassNumbers } from './classNumbers.ts';
import { quantityColumns, type LandClassTable, type LandStateTable } from './landSchema.ts';

export type LandClasses = ClassNumbers<Omit<Insertable<LandClassTable>, 'zone_id' | 'id'>>;

const classColumns = [
  'quality',
  'construction',
  'supply',
  'high_tech',
  'idle',
  'idle_disposed',
  'supply_mode',
  'required_supply',
  'expiry',
  'known',
] as const satisfies (keyof LandClassTable)[];

/** Land is derived for a whole zone at once, so its classes begin anew. */
export function newLandClasses(zone: string): LandClasses {
  return numberClasses(zone, classColumns, []);
}

/** What of a parcel its land states repeat, so that counting reads one table. */
type LandedParcel = {
  readonly id: string;
  readonly block: string | null;
  readonly town: string | null;
  readonly quality: BoundaryQuality;
  readonly registeredM2: number | null;
  readonly measuredM2: number;
};

/** The timeline of one parcel's land as rows, without a gap from the first day on. */
export function landStateRows(
  zone_id: string,
  parcel: LandedParcel,
  buildings: readonly Pick<Building, 'floorAreaM2' | 'footprintM2'>[],
  records: readonly LandRecord[],
  classes: LandClasses,
): Insertable<LandStateTable>[] {
  const area_m2 = countedAreaM2(parcel);
  return landTimeline(parcel, buildings, records).map(({ from, until, newest, cell }) => ({
    zone_id,
    newest,
    parcel_id: parcel.id,
    valid_from: from,
    valid_until: until,
    class_id: classes.idOf(classOf(cell)),
    block_id: parcel.block,
    town_id: parcel.town,
    area_m2,
    floor_area_m2: cell.quantities.floorAreaM2,
    footprint_m2: cell.quantities.footprintM2,
    site_cover_m2: cell.quantities.siteCoverM2,
    fixed_investment: cell.quantities.fixedInvestment,
    income: cell.quantities.income,
    tax: cell.quantities.tax,
    added_value: cell.quantities.addedValue,
    employees: cell.quantities.employees,
    energy: cell.quantities.energy,
    emissions: cell.quantities.emissions,
    research: cell.quantities.research,
    residents: cell.quantities.residents,
  }));
}

function classOf(cell: LandCell) {
  return {
    quality: cell.quality,
    construction: cell.construction,
    supply: cell.supply,
    high_tech: cell.highTech,
    idle: cell.idle,
    idle_disposed: cell.idleDisposed,
    supply_mode: cell.supplyMode,
    required_supply: cell.requiredSupply,
    expiry: cell.expiry,
    known: knownBits(cell),
  };
}

/** The quantities in the order of their bits, which is the store's own; bit 0 is the area's. */
export const quantities = Object.keys(quantityColumns) as LandQuantity[];

function knownBits(cell: LandCell): number {
  return quantities.reduce(
    (bits, name, index) => (cell.quantities[name] === null ? bits : bits | (2 << index)),
    cell.areaUnknown === 0 ? 1 : 0,
  );
}

/** The quantities that `known` says are known, and null for the others. */
export function knownOnly(
  known: number,
  sumOf: (name: LandQuantity) => number | null,
): LandCell['quantities'] {
  const values: Partial<Record<LandQuantity, number | null>> = {};
  for (let index = 0; index < quantities.length; index++) {
    const name = quantities[index]!;
    values[name] = (known & (2 << index)) === 0 ? null : sumOf(name);
  }
  // All of the quantities were put in.
  return values as LandCell['quantities'];
}
