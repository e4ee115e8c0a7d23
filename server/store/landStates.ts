import type { Insertable, Transaction } from 'kysely';
import { firstDay } from '../../geodata/date.ts';
import type { LandCell, LandQuantity } from '../../geodata/land/landCell.ts';
import type { LandRecord } from '../../geodata/land/landRecord.ts';
import { landTimeline } from '../../geodata/land/landTimeline.ts';
import { countedAreaM2, type Building } from '../../geodata/parcel.ts';
import { numberClasses, type ClassNumbers } from './classNumbers.ts';
import { quantityColumns, type LandClassTable, type LandStateTable } from './landSchema.ts';
import type { Schema } from './schema.ts';
import { within, type ParcelSpan } from './versions/spans.ts';

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

/** For land that is derived for a whole zone at once. */
export function newLandClasses(zone: string): LandClasses {
  return numberClasses(zone, classColumns, []);
}

export async function loadLandClasses(db: Transaction<Schema>, zone: string): Promise<LandClasses> {
  const rows = await db
    .selectFrom('land_class')
    .select(['id', ...classColumns])
    .where('zone_id', '=', zone)
    .execute();
  const known = rows.map((row) => ({
    ...row,
    idle: row.idle === null ? null : Boolean(row.idle),
    idle_disposed: Boolean(row.idle_disposed),
  }));
  return numberClasses(zone, classColumns, known);
}

/** The timeline of one parcel's land as rows, without a gap on the days on which there is such a parcel. */
export function landStateRows(
  zone_id: string,
  parcel_id: string,
  spans: readonly ParcelSpan[],
  buildings: readonly Pick<Building, 'floorAreaM2' | 'footprintM2'>[],
  records: readonly LandRecord[],
  classes: LandClasses,
): Insertable<LandStateTable>[] {
  return spans.flatMap((span) =>
    within(span, landTimeline(span.parcel, buildings, records)).map(({ from, until, of }) => ({
      zone_id,
      // A piece of what reaches to the newest record may itself end before it.
      newest: until === null || until > (records.at(-1)?.asOf ?? firstDay),
      parcel_id,
      valid_from: from,
      valid_until: until,
      class_id: classes.idOf(classOf(of.cell)),
      block_id: span.parcel.block,
      town_id: span.parcel.town,
      area_m2: countedAreaM2(span.parcel),
      ...quantitiesOf(of.cell),
    })),
  );
}

function quantitiesOf({ quantities: of }: LandCell) {
  return {
    floor_area_m2: of.floorAreaM2,
    footprint_m2: of.footprintM2,
    site_cover_m2: of.siteCoverM2,
    fixed_investment: of.fixedInvestment,
    income: of.income,
    tax: of.tax,
    added_value: of.addedValue,
    employees: of.employees,
    energy: of.energy,
    emissions: of.emissions,
    research: of.research,
    residents: of.residents,
  };
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
