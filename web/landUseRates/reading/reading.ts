import { faultAt } from '../../../geodata/area/areaFault.ts';
import {
  indexParcels,
  portionsAndTouches,
  type ParcelIndex,
  type Portion,
} from '../../../geodata/area/portions.ts';
import { readAreal, type AreaFault } from '../../../geodata/area/readArea.ts';
import { TooDetailedAreaError } from '../../../geodata/area/workLimit.ts';
import { partOf } from '../../../geodata/count.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { Fact } from '../../../geodata/fact.ts';
import type { ReportedRates } from '../../../geodata/reportedRate.ts';
import { reportedRates, withReportedRates } from '../../../geodata/reportedRates.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { Indicator } from '../../../geodata/indicator.ts';
import { landCellOf, portionOf, type LandCell } from '../../../geodata/land/landCell.ts';
import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import { landIndicators } from '../../../geodata/land/rates/landIndicators.ts';
import { landStructure, type LandStructure } from '../../../geodata/land/structure.ts';
import { cellOf, type ParcelFeature } from '../../../geodata/parcelFeature.ts';
import { summarise, type Statistics } from '../../../geodata/statistics.ts';
import type { AreaChoice } from '../area/areaChoice.ts';

/** The parcels of a zone on a day with their land, each worked out once and read by any number of areas. */
export type LandTable = {
  readonly date: IsoDate;
  readonly features: ReadonlyMap<string, ParcelFeature>;
  readonly land: ReadonlyMap<string, LandParcel>;
  readonly cells: ReadonlyMap<string, LandCell>;
  readonly located: ParcelIndex;
  /** What sources report of the whole zone on the day. */
  readonly reported: ReportedRates;
};

export function landTable(
  features: readonly ParcelFeature[],
  parcels: readonly LandParcel[],
  date: IsoDate,
  facts: readonly Fact[] = [],
): LandTable {
  const land = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  return {
    date,
    features: new Map(features.map((feature) => [feature.id, feature])),
    land,
    cells: new Map(
      features.map(({ id, properties }) => [id, landCellOf(properties, land.get(id), date)]),
    ),
    located: indexParcels(features),
    reported: reportedRates(facts, date),
  };
}

/** The same table with the land of some parcels put in place of what is on record. */
export function withLand(table: LandTable, changed: readonly LandParcel[]): LandTable {
  const land = new Map(table.land);
  const cells = new Map(table.cells);
  for (const parcel of changed) {
    const feature = table.features.get(parcel.id);
    if (!feature) continue;
    land.set(parcel.id, parcel);
    cells.set(parcel.id, landCellOf(feature.properties, parcel, table.date));
  }
  return { ...table, land, cells };
}

/** What the server says of land of which only the first parcels are here; `partial` is a number of parcels. */
type CountedByServer = { readonly partial: number; readonly structure: LandStructure };

/** Everything the panel says of some land. */
export type Reading = {
  readonly date: IsoDate;
  readonly portions: readonly Portion[];
  /** Ids of the parcels that lie only partly inside. */
  readonly partial: readonly string[];
  /** Parcels that the area only touches, with less than `leastShare` of their land: they are not counted. */
  readonly touching: number;
  /** null where `portions` are all of the land. Else they are the first of its parcels, and the figures are the server's. */
  readonly counted: CountedByServer | null;
  readonly statistics: Statistics;
  /** One for each portion, in their order. */
  readonly cells: readonly LandCell[];
  /** Progress first, then land use; the same as the server's statistics of the same land. */
  readonly indicators: readonly Indicator[];
};

/** The figures of some land, or what is wrong with its shape. */
export type ShapeReading =
  | { readonly status: 'read'; readonly reading: Reading }
  | { readonly status: 'faulty'; readonly geometry: Areal; readonly faults: readonly AreaFault[] };

/** What lies inside a shape, parcels at its edge with the part that does. */
export function readShape(table: LandTable, shape: Areal): ShapeReading {
  const checked = checkedShape(shape);
  if (!('type' in checked)) return { status: 'faulty', geometry: shape, faults: checked };
  try {
    const { portions, touches } = portionsAndTouches(checked, table.located);
    return { status: 'read', reading: readPortions(table, portions, touches.length) };
  } catch (error) {
    if (!(error instanceof TooDetailedAreaError)) throw error;
    return { status: 'faulty', geometry: shape, faults: [faultAt('tooDetailed', [])] };
  }
}

/** Land that is made of whole parcels. */
export type WholeParcels = Exclude<AreaChoice, { readonly kind: 'saved' | 'drawn' }>;

export function readWhole(table: LandTable, area: WholeParcels): ShapeReading {
  const isInside = insideOf(area);
  const portions = [...table.features.values()]
    .filter(isInside)
    .map(({ id }): Portion => ({ id, share: 1 }));
  return { status: 'read', reading: readPortions(table, portions) };
}

function insideOf(area: WholeParcels): (feature: ParcelFeature) => boolean {
  switch (area.kind) {
    case 'zone':
      return () => true;
    case 'block':
      return ({ properties }) => properties.block === area.id;
    case 'town':
      return ({ properties }) => properties.town === area.id;
    case 'parcels': {
      const ids = new Set(area.ids);
      return ({ id }) => ids.has(id);
    }
  }
}

/** What is wrong with a shape; nothing where it can be counted. */
export function faultsOf(shape: Areal): readonly AreaFault[] {
  const checked = checkedShape(shape);
  return 'type' in checked ? [] : checked;
}

/** What the land consists of. */
export function structureOf({ counted, cells }: Reading): LandStructure {
  return counted?.structure ?? landStructure(cells);
}

/** How many parcels are here of how many; null where all are. */
export function partsListed({
  counted,
  portions,
  statistics,
}: Reading): { readonly first: number; readonly all: number } | null {
  return counted && { first: portions.length, all: statistics.total.parcels };
}

/** How many parcels lie only partly inside. */
export function partialParcels({ counted, partial }: Reading): number {
  return counted?.partial ?? partial.length;
}

/** A shape is looked through once, however often what lies in it is counted. */
const checkedShapes = new WeakMap<Areal, Areal | readonly AreaFault[]>();

function checkedShape(shape: Areal): Areal | readonly AreaFault[] {
  const known = checkedShapes.get(shape);
  if (known !== undefined) return known;
  const checked = readAreal(shape);
  checkedShapes.set(shape, checked);
  return checked;
}

/** Portions of parcels that the table does not have are left out: a parcel may be younger than the day. */
export function readPortions(
  table: LandTable,
  portions: readonly Portion[],
  touching = 0,
): Reading {
  const present = portions.filter(({ id }) => table.features.has(id));
  const cells = present.map(({ id, share }) => portionOf(table.cells.get(id)!, share));
  const statistics = summarise(
    present.map(({ id, share }) => partOf(cellOf(table.features.get(id)!.properties), share)),
  );
  return {
    date: table.date,
    portions: present,
    partial: present.flatMap(({ id, share }) => (share < 1 ? [id] : [])),
    touching,
    counted: null,
    statistics,
    cells,
    indicators: withReportedRates(
      [...statistics.indicators, ...landIndicators(cells, table.date)],
      table.reported,
    ),
  };
}
