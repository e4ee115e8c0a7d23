import { addDays, addYears, isoDate, type IsoDate } from '../../../../date.ts';
import type { ConstructionStatus } from '../../../../land/construction.ts';
import { chance, integerBetween, type Random } from '../../random.ts';
import { endOfMonth } from '../months.ts';
import type { LandHistoryInput } from './landHistoryInput.ts';
import { isIndustrial } from './supplyWay.ts';

/** What stands on land before it is cleared: a village or its workshops, or a plant on land leased for 20 years. */
export type FormerUse = {
  readonly construction: ConstructionStatus;
  readonly lease: {
    readonly signed: IsoDate;
    readonly termEnd: IsoDate;
    readonly renewed: IsoDate | null;
  } | null;
};

/** null for fields, and for land that was cleared before the first month. */
export function formerUseOf(
  { landUse, schedule, isBuiltOn }: Pick<LandHistoryInput, 'landUse' | 'schedule' | 'isBuiltOn'>,
  vacated: IsoDate,
  random: Random,
): FormerUse | null {
  const [isPlant, isVillage, isWorkshop, isRenewed] = [0.13, 0.5, 0.25, 0.45].map((share) =>
    chance(random, share),
  );
  if (vacated <= endOfMonth(0)) return null;
  if (isIndustrial(landUse) && isPlant && !isBuiltOn) {
    const signed = addDays(isoDate('2004-09-01'), integerBetween(random, 0, 900));
    const termEnd = addYears(signed, 20);
    const renewed = isRenewed ? addDays(termEnd, integerBetween(random, 60, 200)) : null;
    return { construction: 'A2', lease: { signed, termEnd, renewed } };
  }
  const settled = schedule.some(({ step }) => step.finding.state === 'demolishing');
  if (!settled || !isVillage) return null;
  return { construction: isWorkshop ? 'B11' : 'B12', lease: null };
}
