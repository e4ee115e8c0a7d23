import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { ConstructionStatus } from '../../geodata/land/construction.ts';
import type { Expiry, LandQuantity } from '../../geodata/land/landCell.ts';
import type {
  Development,
  EnterpriseFigures,
  HighTech,
  SupplyContract,
} from '../../geodata/land/landRecord.ts';
import type { RequiredSupply, SupplyMode, SupplyStatus } from '../../geodata/land/supply.ts';
import type { Provenance } from '../../geodata/provenance.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import type { Bool, Geom, Json, Zoned } from './columns.ts';

/** Records of land use, one for a day at most. Rows go only when their zone is replaced. */
export type LandRecordTable = Zoned & {
  parcel_id: string;
  as_of: IsoDate;
  construction: ConstructionStatus | null;
  supply: SupplyStatus | null;
  high_tech: HighTech | null;
  approved: IsoDate | null;
  contract: Json<SupplyContract | null>;
  development: Json<Development | null>;
  site_cover_m2: number | null;
  enterprise: Json<EnterpriseFigures | null>;
  residents: number | null;
  provenance: Json<Provenance>;
};

/** Everything by which land is told apart when it is counted, once per zone and combination; derived. */
export type LandClassTable = Zoned & {
  id: number;
  quality: BoundaryQuality;
  construction: ConstructionStatus | null;
  supply: SupplyStatus | null;
  high_tech: HighTech | null;
  idle: Bool<boolean | null>;
  idle_disposed: Bool;
  supply_mode: SupplyMode | null;
  required_supply: RequiredSupply | null;
  expiry: Expiry | null;
  /** Which of area and quantities are known, a bit for each: see `landQuantityColumns.ts`. */
  known: number;
};

/**
 * The timeline of each parcel's land, derived from its records and buildings: like `parcel_state`, but for the days on which
 * land falls idle or its term runs out, which may lie ahead, so that the row that holds today may have an end. Rows of the
 * newest record of each parcel are marked, and lie together in the key: counting the present day reads those alone.
 */
export type LandStateTable = Zoned &
  Record<LandQuantityColumn, number | null> & {
    newest: Bool;
    parcel_id: string;
    valid_from: IsoDate;
    valid_until: IsoDate | null;
    class_id: number;
    block_id: string | null;
    town_id: string | null;
    /** The area by which the parcel counts (`countedAreaM2`), NULL when unknown. */
    area_m2: number | null;
  };

/** Areas that people drew and kept. They belong to no record: a replaced zone keeps them, and a removed one keeps its row. */
export type SavedAreaTable = Zoned & {
  id: string;
  name: string;
  saved_at: IsoInstant;
  removed_at: IsoInstant | null;
  geom: Geom;
};

/** The column of each quantity. */
export const quantityColumns = {
  floorAreaM2: 'floor_area_m2',
  footprintM2: 'footprint_m2',
  siteCoverM2: 'site_cover_m2',
  fixedInvestment: 'fixed_investment',
  income: 'income',
  tax: 'tax',
  addedValue: 'added_value',
  employees: 'employees',
  energy: 'energy',
  emissions: 'emissions',
  research: 'research',
  residents: 'residents',
} as const satisfies Record<LandQuantity, string>;
type LandQuantityColumn = (typeof quantityColumns)[LandQuantity];
