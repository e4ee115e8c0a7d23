import { countBy } from '../../../geodata/countBy.ts';
import type { ClassOf, Count, Counts } from '../../../geodata/count.ts';
import { constructionGroup, type ConstructionStatus } from '../../../geodata/land/construction.ts';
import {
  constructionGroups,
  supplyGroups,
  type LandStructure,
} from '../../../geodata/land/structure.ts';
import { supplyGroup, type SupplyStatus } from '../../../geodata/land/supply.ts';
import type { LandRates } from '../../api.ts';
import { landTable, readPortions, type LandTable, type Reading } from './reading.ts';

type AreaStatistics = LandRates['area'];

/** Land that the server was asked about: what is on record of its parcels, and what they come to. */
export type AnsweredLand = { readonly table: LandTable; readonly reading: Reading };

/**
 * What the server says of some land. The page works out the figures itself where all parcels came along, by which a scenario
 * or another unit asks for nothing; of more land the figures are the server's, and the parcels the first by their ids.
 */
export function readAnswer(answer: LandRates): AnsweredLand {
  const { area, parcels, areAllParcels } = answer;
  const reported = new Map(
    area.indicators.flatMap(({ id, reported: rate }) => (rate ? [[id, rate] as const] : [])),
  );
  const table: LandTable = {
    ...landTable(
      parcels.map(({ parcel }) => parcel),
      parcels.flatMap(({ land }) => land ?? []),
      answer.asOf,
    ),
    reported,
  };
  const portions = parcels.map(({ parcel, share }) => ({ id: parcel.id, share }));
  const read = readPortions(table, portions, answer.touchingParcels);
  if (areAllParcels) return { table, reading: read };
  const counted = { partial: answer.partialParcels, structure: structureOf(area) };
  const { statistics, indicators } = countedBy(area);
  return { table, reading: { ...read, statistics, indicators, counted } };
}

function countedBy(area: AreaStatistics): Pick<Reading, 'statistics' | 'indicators'> {
  const { stage, clearance, levelling, building, landUse, quality, blocked, indicators } = area;
  const themes = { stage, clearance, levelling, building, landUse, quality, blocked };
  return { statistics: { ...themes, total: totalOf(area), indicators }, indicators };
}

function totalOf({ parcels, areaKnownM2, areaUnknownParcels }: AreaStatistics): Count {
  return { parcels, areaM2: areaKnownM2, areaUnknown: areaUnknownParcels };
}

function structureOf(area: AreaStatistics): LandStructure {
  const { construction, supply, highTech, idle } = area;
  return {
    total: totalOf(area),
    construction,
    constructionGroup: grouped<ConstructionStatus, 'A' | 'B' | 'C'>(
      construction,
      constructionGroups,
      constructionGroup,
    ),
    supply,
    supplyGroup: grouped<SupplyStatus, 'D' | 'E' | 'F'>(supply, supplyGroups, supplyGroup),
    highTech,
    idle,
  };
}

function grouped<Status extends string, Group extends string>(
  counts: Counts<Status>,
  groups: readonly Group[],
  groupOf: (status: Status) => Group,
): Counts<Group> {
  // entries forgets the keys, which are the statuses and 'unknown'.
  const classes = Object.entries<Count>(counts) as [ClassOf<Status>, Count][];
  return countBy<Count & { readonly of: ClassOf<Status> }, ClassOf<Group>>(
    classes.map(([of, count]) => ({ ...count, of })),
    [...groups, 'unknown'],
    ({ of }) => (of === 'unknown' ? 'unknown' : groupOf(of)),
  );
}
