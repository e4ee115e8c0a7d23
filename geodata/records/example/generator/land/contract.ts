import { addDays, type IsoDate } from '../../../../date.ts';
import type { SupplyContract } from '../../../../land/landRecord.ts';
import type { LandUse } from '../../../../landUse.ts';
import { between, chance, integerBetween, type Random } from '../../random.ts';
import type { LandHistory } from './landHistory.ts';
import { isIndustrial } from './supplyWay.ts';

/** What a firm promises per 亩, in 万元; nulls where it promises nothing. */
export type Promised = SupplyContract['agreedPerMu'];

const nothingPromised: Promised = { investment: null, income: null, tax: null };

/** The contract as it stands on the parcel's land, known from the day it was signed. */
export function contractOf(
  index: number,
  landUse: LandUse,
  history: LandHistory,
  random: Random,
): SupplyContract {
  const { signed, way, agreedStart, termEnd, idleCase } = history;
  const [numbered, knowsRequired] = [!chance(random, 0.02), !chance(random, 0.03)];
  const [handing, permitting] = [integerBetween(random, 10, 60), integerBetween(random, 20, 75)];
  const building = integerBetween(random, 480, 900);
  const isDated = idleCase !== 'undated';
  return {
    number: numbered ? contractNumber(index, signed, way.mode === 'allocation') : null,
    mode: way.mode,
    required: knowsRequired ? way.required : null,
    signed,
    agreedStart,
    agreedCompletion: agreedStart && addDays(agreedStart, building),
    handedOver: isDated ? addDays(signed, handing) : null,
    permitted: isDated ? addDays(signed, permitting) : null,
    termEnd,
    expiryResolved: history.renewed,
    agreedPerMu: isIndustrial(landUse) ? promisedBy(random) : nothingPromised,
  };
}

/** 示例（2025）出让第 0123 号 */
function contractNumber(index: number, signed: IsoDate, isAllocated: boolean): string {
  const number = String(index + 1).padStart(4, '0');
  return `示例（${signed.slice(0, 4)}）${isAllocated ? '划拨' : '出让'}第 ${number} 号`;
}

function promisedBy(random: Random): Promised {
  const income = integerBetween(random, 700, 1200);
  return {
    investment: integerBetween(random, 330, 560),
    income,
    tax: Math.round(income * between(random, 0.044, 0.056)),
  };
}

/** The contract of a plant from the time before, on land let for 20 years. */
export function formerContract(
  index: number,
  lease: NonNullable<NonNullable<LandHistory['former']>['lease']>,
): SupplyContract {
  const { signed, termEnd, renewed } = lease;
  return {
    number: contractNumber(index, signed, false),
    mode: 'agreement',
    // The rules of those years asked for payment, not for competition.
    required: 'paid',
    signed,
    agreedStart: null,
    agreedCompletion: null,
    handedOver: addDays(signed, 20),
    permitted: addDays(signed, 40),
    termEnd,
    expiryResolved: renewed,
    agreedPerMu: { investment: 160, income: 620, tax: 24 },
  };
}

/** A contract as it is known on a day: what was to come by then is still open. */
export function contractOn(contract: SupplyContract, day: IsoDate): SupplyContract {
  const known = (date: IsoDate | null) => (date !== null && date <= day ? date : null);
  return {
    ...contract,
    handedOver: known(contract.handedOver),
    permitted: known(contract.permitted),
    expiryResolved: known(contract.expiryResolved),
  };
}
