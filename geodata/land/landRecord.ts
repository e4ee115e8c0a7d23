import type { IsoDate } from '../date.ts';
import type { Provenance } from '../provenance.ts';
import type { ConstructionStatus } from './construction.ts';
import type { RequiredSupply, SupplyMode, SupplyStatus } from './supply.ts';

/** 高新技术产业用地: first class, second class, or none; `null` elsewhere says that nobody knows. */
export const highTechClasses = ['H1', 'H2', 'none'] as const;
export type HighTech = (typeof highTechClasses)[number];

/** The contract or decision by which land was supplied. Days without a record are null. */
export type SupplyContract = {
  /** 合同编号 or 划拨决定书编号. */
  readonly number: string | null;
  readonly mode: SupplyMode;
  /** What the rules asked for; null when not on record. */
  readonly required: RequiredSupply | null;
  readonly signed: IsoDate;
  /** 约定动工日期 */
  readonly agreedStart: IsoDate | null;
  /** 约定竣工日期 */
  readonly agreedCompletion: IsoDate | null;
  /** 实际交地日期 */
  readonly handedOver: IsoDate | null;
  /** 建设用地批准书颁发日期 */
  readonly permitted: IsoDate | null;
  /** 使用年限届满日期 */
  readonly termEnd: IsoDate | null;
  /** Day on which land whose term had run out was renewed, taken back or otherwise dealt with. */
  readonly expiryResolved: IsoDate | null;
  /** What the holder promised per 亩, in 万元; each null when not agreed. */
  readonly agreedPerMu: {
    readonly investment: number | null;
    readonly income: number | null;
    readonly tax: number | null;
  };
};

/** How building on supplied land went. Areas in m², money in 万元 without land price and state fees. */
export type Development = {
  /** 实际动工日期 */
  readonly started: IsoDate | null;
  /** 中止开发建设之日; null while building goes on. */
  readonly suspendedSince: IsoDate | null;
  readonly completed: IsoDate | null;
  readonly inProduction: IsoDate | null;
  /** 已动工开发建设用地面积 of 应动工面积 */
  readonly developedM2: number | null;
  readonly requiredM2: number | null;
  /** 已投资额 of 总投资额 */
  readonly invested: number | null;
  readonly totalInvestment: number | null;
  /** Who holds things up; null where nothing is said. */
  readonly delayCause: 'government' | 'holder' | null;
  /** 认定: an act of the administration with its own document; what this program computes is only 涉嫌. */
  readonly idleDetermination: { readonly document: string; readonly date: IsoDate } | null;
  /** Day on which idle land was put to use, taken back or otherwise dealt with. */
  readonly idleDisposed: IsoDate | null;
};

/** A firm's figures of the latest full year on the land, money in 万元; each null when not on record. */
export type EnterpriseFigures = {
  /** 累计固定资产投资总额 */
  readonly fixedInvestment: number | null;
  /** 总收入 (主营业务收入) */
  readonly income: number | null;
  readonly tax: number | null;
  /** 工业增加值 */
  readonly addedValue: number | null;
  /** 年平均职工人数 */
  readonly employees: number | null;
  /** 综合能耗, tonnes of standard coal */
  readonly energy: number | null;
  /** 主要污染物排放量, tonnes */
  readonly emissions: number | null;
  /** R&D 经费支出 */
  readonly research: number | null;
};

/**
 * What is on record of a parcel's land use on a day. Each record is whole, so that on any day the
 * newest one up to that day is the one that counts. null is unknown throughout.
 */
export type LandRecord = {
  /** The day on which it was true. */
  readonly asOf: IsoDate;
  readonly construction: ConstructionStatus | null;
  readonly supply: SupplyStatus | null;
  readonly highTech: HighTech | null;
  /** 农转用批准日期: the day on which the land was approved for construction. */
  readonly approved: IsoDate | null;
  readonly contract: SupplyContract | null;
  readonly development: Development | null;
  /** 建筑物、构筑物、露天堆场、露天操作场占地 in m². */
  readonly siteCoverM2: number | null;
  readonly enterprise: EnterpriseFigures | null;
  /** 常住人口 */
  readonly residents: number | null;
  readonly provenance: Provenance;
};

/** What a land record says, but for when and by whom. */
export type LandFacts = Omit<LandRecord, 'asOf' | 'provenance'>;

/** A record that says nothing. */
export const nothingRecorded: LandFacts = {
  construction: null,
  supply: null,
  highTech: null,
  approved: null,
  contract: null,
  development: null,
  siteCoverM2: null,
  enterprise: null,
  residents: null,
};

/** A course of building of which nothing is on record. */
export const nothingDeveloped: Development = {
  started: null,
  suspendedSince: null,
  completed: null,
  inProduction: null,
  developedM2: null,
  requiredM2: null,
  invested: null,
  totalInvestment: null,
  delayCause: null,
  idleDetermination: null,
  idleDisposed: null,
};
