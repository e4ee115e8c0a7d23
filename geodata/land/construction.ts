import { bilingual, type Bilingual } from '../bilingual.ts';

/**
 * 建设状况: how far land is built, in the codes of the national evaluation of development zones (field DLDM). A is built as
 * urban construction land, B not yet, C cannot be built on. B21 is ready for supply: acquired and serviced (三通一平).
 */
export const constructionStatuses = [
  'A1',
  'A2',
  'A31',
  'A32',
  'A4',
  'A51',
  'A52',
  'A6',
  'B11',
  'B12',
  'B21',
  'B22',
  'C1',
  'C2',
  'C3',
] as const;
export type ConstructionStatus = (typeof constructionStatuses)[number];

export const constructionNames: Record<ConstructionStatus, Bilingual> = {
  A1: bilingual('住宅用地', 'Residential'),
  A2: bilingual('工矿仓储用地', 'Industrial, mining and storage'),
  A31: bilingual('街巷用地', 'Streets and lanes'),
  A32: bilingual('其他交通运输用地', 'Other transport'),
  A4: bilingual('商服用地', 'Commercial and services'),
  A51: bilingual('公园与绿地', 'Parks and green'),
  A52: bilingual('其他公共管理与公共服务用地', 'Other public services'),
  A6: bilingual('其他城镇建设用地', 'Other urban construction land'),
  B11: bilingual('已建成农村工矿仓储用地', 'Rural industry and storage'),
  B12: bilingual('其他已建成农村建设用地', 'Other rural construction land'),
  B21: bilingual('已达到供地条件的其他土地', 'Unbuilt, ready for supply'),
  B22: bilingual('未达到供地条件的其他土地', 'Unbuilt, not ready for supply'),
  C1: bilingual('河湖及其蓄滞洪区土地', 'Rivers, lakes and flood storage'),
  C2: bilingual('自然、生态保护区土地', 'Nature reserves'),
  C3: bilingual('其他不可建设土地', 'Other unbuildable land'),
};

/** A 已建成, B 未建成, C 不可建设. */
export type ConstructionGroup = 'A' | 'B' | 'C';

export function constructionGroup(status: ConstructionStatus): ConstructionGroup {
  // The code begins with its group.
  return status[0] as ConstructionGroup;
}

/** A 已建成; land of unknown status is not known to be. */
export function isBuilt(status: ConstructionStatus | null): boolean {
  return status !== null && constructionGroup(status) === 'A';
}

/** Whether land counts in A + B21: built, or ready to be supplied (达到供应条件的土地). */
export function meetsSupplyConditions(status: ConstructionStatus): boolean {
  return constructionGroup(status) === 'A' || status === 'B21';
}
