import { bilingual, type Bilingual } from '../bilingual.ts';
import { addCounts, emptyCount, type ClassOf, type Count, type Counts } from '../count.ts';
import { countBy } from '../countBy.ts';
import {
  constructionGroup,
  constructionStatuses,
  type ConstructionGroup,
  type ConstructionStatus,
} from './construction.ts';
import type { LandClass } from './landCell.ts';
import { highTechClasses, type HighTech } from './landRecord.ts';
import { supplyGroup, supplyStatuses, type SupplyGroup, type SupplyStatus } from './supply.ts';

/** 涉嫌闲置 on the day or not; `disposed` was idle and has been dealt with. */
export const idleClasses = ['idle', 'disposed', 'notIdle'] as const;
type IdleClass = (typeof idleClasses)[number];

export const constructionGroups: readonly ConstructionGroup[] = ['A', 'B', 'C'];
export const supplyGroups: readonly SupplyGroup[] = ['D', 'E', 'F'];

export const constructionGroupNames: Record<ConstructionGroup, Bilingual> = {
  A: bilingual('已建成城镇建设用地', 'Built urban construction land'),
  B: bilingual('未建成城镇建设用地', 'Not yet built'),
  C: bilingual('不可建设土地', 'Unbuildable'),
};

export const supplyGroupNames: Record<SupplyGroup, Bilingual> = {
  D: bilingual('已供应国有建设用地', 'Supplied'),
  E: bilingual('尚可供应土地', 'Still to be supplied'),
  F: bilingual('不可供应土地', 'Not to be supplied'),
};

export const highTechNames: Record<HighTech, Bilingual> = {
  H1: bilingual('一类高新技术产业用地', 'High-tech, first class'),
  H2: bilingual('二类高新技术产业用地', 'High-tech, second class'),
  none: bilingual('非高新技术产业用地', 'Not high-tech'),
};

export const idleClassNames: Record<IdleClass, Bilingual> = {
  idle: bilingual('涉嫌闲置', 'Suspected idle'),
  disposed: bilingual('闲置已处置', 'Was idle, dealt with'),
  notIdle: bilingual('未闲置', 'Not idle'),
};

/** What land consists of, each time all of it: by construction status, supply status, high technology and idleness. */
export type LandStructure = {
  readonly total: Count;
  readonly construction: Counts<ConstructionStatus>;
  readonly constructionGroup: Counts<ConstructionGroup>;
  readonly supply: Counts<SupplyStatus>;
  readonly supplyGroup: Counts<SupplyGroup>;
  readonly highTech: Counts<HighTech>;
  readonly idle: Counts<IdleClass>;
};

export type ClassedLand = Count &
  Pick<LandClass, 'construction' | 'supply' | 'highTech' | 'idle' | 'idleDisposed'>;

/** The structure of any land, given as cells. Additive: that of two disjoint areas adds up class by class. */
export function landStructure(cells: readonly ClassedLand[]): LandStructure {
  return {
    total: cells.reduce<Count>(addCounts, emptyCount),
    construction: countKnown(cells, constructionStatuses, ({ construction }) => construction),
    constructionGroup: countKnown(
      cells,
      constructionGroups,
      ({ construction }) => construction && constructionGroup(construction),
    ),
    supply: countKnown(cells, supplyStatuses, ({ supply }) => supply),
    supplyGroup: countKnown(cells, supplyGroups, ({ supply }) => supply && supplyGroup(supply)),
    highTech: countKnown(cells, highTechClasses, highTechOf),
    idle: countKnown(cells, idleClasses, idleClassOf),
  };
}

function countKnown<Name extends string>(
  cells: readonly ClassedLand[],
  classes: readonly Name[],
  classOf: (cell: ClassedLand) => Name | null,
): Counts<Name> {
  return countBy<ClassedLand, ClassOf<Name>>(
    cells,
    [...classes, 'unknown'],
    (cell) => classOf(cell) ?? 'unknown',
  );
}

/** Only industrial land can be high-tech, so of other land nobody has to say that it is not. */
export function highTechOf({
  highTech,
  construction,
}: Pick<LandClass, 'highTech' | 'construction'>): HighTech | null {
  return highTech ?? (construction === null || construction === 'A2' ? null : 'none');
}

export function idleClassOf({
  idle,
  idleDisposed,
}: Pick<LandClass, 'idle' | 'idleDisposed'>): IdleClass | null {
  if (idle === null) return null;
  if (idle) return 'idle';
  return idleDisposed ? 'disposed' : 'notIdle';
}
