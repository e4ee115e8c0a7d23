import { bilingual, type Bilingual } from '../bilingual.ts';
import type { ClassOf, Counts } from '../count.ts';
import { countBy } from '../countBy.ts';
import { daysBetween, type IsoDate } from '../date.ts';
import { fromSquareMetres } from '../units.ts';
import { hasStarted } from './idleBasis.ts';
import { isOpenLand } from './landParcel.ts';
import type { Development, LandRecord } from './landRecord.ts';
import { countOf, type ParcelLand } from './parcelLand.ts';
import { inMu, inWanYuan, joined } from './sentence.ts';
import { isSupplied, supplyGroup } from './supply.ts';

/** 五未: the steps between approval and full yield at which land gets stuck, in their order. */
export const pendingClasses = [
  'approvedNotSupplied',
  'suppliedNotUsed',
  'usedNotFilled',
  'builtNotProducing',
  'producingBelowAgreed',
] as const;
export type PendingClass = (typeof pendingClasses)[number];

export const pendingNames: Record<PendingClass, Bilingual> = {
  approvedNotSupplied: bilingual('批而未供', 'Approved, not supplied'),
  suppliedNotUsed: bilingual('供而未用', 'Supplied, not used'),
  usedNotFilled: bilingual('用而未尽', 'Used in part'),
  builtNotProducing: bilingual('建而未投', 'Built, not producing'),
  producingBelowAgreed: bilingual('投而未达', 'Producing below what was agreed'),
};

export const pendingDefinitions: Record<PendingClass, Bilingual> = {
  approvedNotSupplied: bilingual(
    '农转用已批准、尚可供应而未供应；已动工但未办供地手续的也算',
    'Conversion approved and still to be supplied, even where somebody has begun to build',
  ),
  suppliedNotUsed: bilingual(
    '已供应而未动工；是否涉嫌闲置另行判定',
    'Supplied and not started; whether it is idle is another test',
  ),
  usedNotFilled: bilingual(
    '已动工，动工面积小于应动工面积，且已竣工、停工或过了约定竣工日期；如期在建的不算',
    'Started on less land than required and finished, suspended or past the agreed completion; building in time is not',
  ),
  builtNotProducing: bilingual(
    '工矿仓储用地已建成而未投产',
    'Industrial land that is built and not in production',
  ),
  producingBelowAgreed: bilingual(
    '已投产，亩均投资、收入或税收低于合同约定；未约定的不比',
    'In production, with investment, income or tax per mu below the contract; what was not agreed is not compared',
  ),
};

/** Which class land is in and what makes it belong; what is missing where nobody can tell. */
export type Pending = {
  readonly kind: PendingClass | 'none' | 'unknown';
  readonly because: Bilingual;
};

type PendingLand = Pick<ParcelLand, 'record' | 'areaM2'>;

/** A step holds for a reason, or cannot be told for want of something; null where it does not hold. */
type Step = { readonly holds: Bilingual } | { readonly lacks: Bilingual } | null;

/**
 * The class of land on a day that is not before its record's own. Land is in one class at most, so that the sums of the
 * five never count a parcel twice: the earliest step that is known to hold, though an earlier one may be unknown. Unknown is
 * land of which no step is known to hold and some cannot be told.
 */
export function pendingOf({ record, areaM2 }: PendingLand, date: IsoDate): Pending {
  if (record === null || record.supply === null)
    return { kind: 'unknown', because: lacking.supply };
  const steps = stepsOf(record, areaM2, date);
  for (const kind of pendingClasses) {
    const step = steps[kind];
    if (step && 'holds' in step) return { kind, because: step.holds };
  }
  const lacks = pendingClasses.flatMap((kind) => {
    const step = steps[kind];
    return step && 'lacks' in step ? [step.lacks] : [];
  });
  return lacks.length > 0
    ? { kind: 'unknown', because: joined([...new Set(lacks)]) }
    : { kind: 'none', because: bilingual('不属于五未', 'In none of the five') };
}

/** Parcels and land per class; of a parcel cut by the edge, its part inside. */
export function pendingCounts(
  lands: readonly ParcelLand[],
  date: IsoDate,
): Counts<PendingClass | 'none'> {
  return countBy(
    lands.map((land) => ({ ...countOf(land), kind: pendingOf(land, date).kind })),
    [...pendingClasses, 'none', 'unknown'] satisfies ClassOf<PendingClass | 'none'>[],
    ({ kind }) => kind,
  );
}

const lacking = {
  supply: bilingual('缺供应状况', 'the supply status is not on record'),
  approval: bilingual('缺农转用批准日期', 'the day of approval is not on record'),
  development: bilingual('缺开发建设情况', 'how building went is not on record'),
  developed: bilingual(
    '缺已动工面积或应动工面积',
    'the area built on, or the area required, is not on record',
  ),
  contract: bilingual('缺供地合同', 'the contract is not on record'),
  yield: bilingual(
    '缺地块面积或企业投入产出',
    'the area, or what the firm yields, is not on record',
  ),
};

function stepsOf(
  record: LandRecord,
  areaM2: number | null,
  date: IsoDate,
): Readonly<Record<PendingClass, Step>> {
  const supplied = isSupplied(record.supply);
  const used = supplied && hasStarted(record);
  return {
    approvedNotSupplied: supplied ? null : approvedNotSupplied(record, date),
    suppliedNotUsed: supplied && !used ? suppliedNotUsed(record, date) : null,
    usedNotFilled: used ? usedNotFilled(record, date) : null,
    builtNotProducing: used ? builtNotProducing(record) : null,
    producingBelowAgreed: used ? producingBelowAgreed(record, areaM2) : null,
  };
}

function approvedNotSupplied({ supply, approved }: LandRecord, date: IsoDate): Step {
  if (supply === null || supplyGroup(supply) !== 'E') return null;
  if (approved === null) return { lacks: lacking.approval };
  if (approved > date) return null;
  const days = daysBetween(approved, date);
  return {
    holds: bilingual(
      `${approved} 批准，至 ${date} 已 ${days} 天未供应`,
      `approved ${approved}, not supplied by ${date}, ${days} days later`,
    ),
  };
}

function suppliedNotUsed({ contract, development }: LandRecord, date: IsoDate): Step {
  if (development === null) return { lacks: lacking.development };
  if (contract === null)
    return {
      holds: bilingual(`已供应，至 ${date} 未动工`, `supplied, not started by ${date}`),
    };
  const days = daysBetween(contract.signed, date);
  return {
    holds: bilingual(
      `${contract.signed} 供应，至 ${date} 已 ${days} 天未动工`,
      `supplied ${contract.signed}, not started by ${date}, ${days} days later`,
    ),
  };
}

function usedNotFilled(record: LandRecord, date: IsoDate): Step {
  const { construction, contract, development } = record;
  if (isOpenLand(construction)) return null;
  if (development === null) return { lacks: lacking.development };
  const due = contract?.agreedCompletion ?? null;
  const isOver =
    development.completed !== null ||
    development.suspendedSince !== null ||
    (due !== null && due < date);
  const { developedM2, requiredM2 } = development;
  if (!isOver) return null;
  if (developedM2 === null || requiredM2 === null) return { lacks: lacking.developed };
  if (developedM2 >= requiredM2) return null;
  const [developed, required] = [inMu(developedM2), inMu(requiredM2)];
  return {
    holds: bilingual(
      `应动工 ${required.zh}，已动工 ${developed.zh}，${endOf(development, due).zh}`,
      `${developed.en} of ${required.en} built on, ${endOf(development, due).en}`,
    ),
  };
}

function endOf({ completed, suspendedSince }: Development, due: IsoDate | null): Bilingual {
  if (completed !== null) return bilingual(`${completed} 竣工`, `completed ${completed}`);
  if (suspendedSince !== null)
    return bilingual(`${suspendedSince} 起停工`, `suspended since ${suspendedSince}`);
  return bilingual(`约定 ${due} 竣工`, `completion agreed for ${due}`);
}

/** Whether a firm is at work: on record, or plain from its income. */
function isProducing({ development, enterprise }: LandRecord): boolean {
  return (development?.inProduction ?? null) !== null || (enterprise?.income ?? 0) > 0;
}

function builtNotProducing(record: LandRecord): Step {
  const { construction, development } = record;
  if (construction !== 'A2' || isProducing(record)) return null;
  if (development === null) return { lacks: lacking.development };
  const { completed } = development;
  return {
    holds:
      completed === null
        ? bilingual('已建成，未投产', 'built, not in production')
        : bilingual(`${completed} 竣工，未投产`, `completed ${completed}, not in production`),
  };
}

const agreements = [
  { agreed: 'investment', actual: 'fixedInvestment', name: bilingual('投资', 'investment') },
  { agreed: 'income', actual: 'income', name: bilingual('收入', 'income') },
  { agreed: 'tax', actual: 'tax', name: bilingual('税收', 'tax') },
] as const;

function producingBelowAgreed(record: LandRecord, areaM2: number | null): Step {
  const { contract, enterprise } = record;
  if (!isProducing(record)) return null;
  if (contract === null) return { lacks: lacking.contract };
  const compared = agreements.flatMap(({ agreed, actual, name }) => {
    const promised = contract.agreedPerMu[agreed];
    return promised === null ? [] : [{ name, promised, amount: enterprise?.[actual] ?? null }];
  });
  if (compared.length === 0) return null;
  if (areaM2 === null || areaM2 <= 0) return { lacks: lacking.yield };
  const mu = fromSquareMetres(areaM2, 'mu');
  const short = compared.flatMap(({ name, promised, amount }) => {
    // Exactly what was agreed must not fall short by a rounding: 1920 万元 on 96 亩 are 20 each.
    if (amount === null || amount * (1 + 1e-9) >= promised * mu) return [];
    const [yielded, agreed] = [inWanYuan(amount / mu), inWanYuan(promised)];
    return [
      bilingual(
        `亩均${name.zh} ${yielded.zh}，约定 ${agreed.zh}`,
        `${name.en} of ${yielded.en} per mu where ${agreed.en} was agreed`,
      ),
    ];
  });
  if (short.length > 0) return { holds: joined(short) };
  return compared.some(({ amount }) => amount === null) ? { lacks: lacking.yield } : null;
}
