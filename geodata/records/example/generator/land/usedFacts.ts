import { daysBetween, type IsoDate } from '../../../../date.ts';
import { builtAreasOf } from '../../../../land/landParcel.ts';
import type { HighTech, LandFacts } from '../../../../land/landRecord.ts';
import { between, chance, type Random } from '../../random.ts';
import type { Promised } from './contract.ts';
import { firmOf, firmOn, highTechOf, noFirm, type EnterpriseOn } from './enterprise.ts';
import type { LandPlace } from './landPlace.ts';
import type { LandHistory } from './landHistory.ts';
import { isIndustrial } from './supplyWay.ts';

type UsedFacts = Pick<LandFacts, 'highTech' | 'siteCoverM2' | 'enterprise' | 'residents'>;

/** What only built land has: firms, people, ground that is covered. */
export function usedFactsOf(
  place: LandPlace,
  history: LandHistory,
  areaM2: number,
  promised: Promised,
  random: Random,
): (day: IsoDate, completed: IsoDate) => UsedFacts {
  const isPlant = isIndustrial(place.landUse);
  const { floorAreaM2, footprintM2 } = builtAreasOf(place.buildings, history.way.built);
  const highTech = isPlant ? highTechOf(random) : null;
  const covered = coveredM2(areaM2, footprintM2, random);
  const knowsCover = isPlant && !chance(random, 0.04);
  const enterprise = enterpriseOf(place, history, areaM2, promised, highTech, random);
  const residents = residentsOf(place, history, floorAreaM2, random);
  return (day, completed) => ({
    highTech,
    siteCoverM2: knowsCover ? covered : null,
    enterprise: enterprise(day),
    residents: residents(daysBetween(completed, day)),
  });
}

/** Buildings, and beside them structures, open storage and working yards. */
function coveredM2(areaM2: number, footprintM2: number | null, random: Random): number {
  const beside = areaM2 * between(random, 0.02, 0.14);
  return Math.round(footprintM2 === null ? 3 * beside : Math.min(footprintM2 + beside, areaM2));
}

/** Firms promise, and two in five reach only a part of it. Dwellings, schools and parks have none. */
function enterpriseOf(
  { landUse }: LandPlace,
  { completed, producing }: LandHistory,
  areaM2: number,
  promised: Promised,
  highTech: HighTech | null,
  random: Random,
): EnterpriseOn {
  const isShort = chance(random, 0.4);
  const reached = isShort ? between(random, 0.4, 0.85) : between(random, 1, 1.35);
  const yields = {
    investment: promised.investment ?? between(random, 500, 900),
    income: reached * (promised.income ?? between(random, 400, 900)),
    tax: reached * (promised.tax ?? between(random, 22, 60)),
  };
  const figures = firmOf(areaM2, yields, highTech, random);
  if (completed === null || chance(random, 0.02)) return () => null;
  const hasFirms = isIndustrial(landUse) || landUse === '09' || landUse === 'mixed';
  if (!hasFirms) return () => noFirm;
  return firmOn(figures, completed, producing);
}

/** People move in over a year; of a mixed quarter somewhat less than half of the floors are dwellings. */
function residentsOf(
  { landUse }: LandPlace,
  { way: { built } }: LandHistory,
  floorAreaM2: number | null,
  random: Random,
): (days: number) => number | null {
  const floorPerHead = between(random, 36, 48);
  const livedIn = landUse === 'mixed' ? 0.45 : 1;
  if (built !== 'A1') return () => 0;
  if (floorAreaM2 === null) return () => null;
  return (days) => {
    const moved = Math.min(0.92, 0.25 + days / 540);
    return Math.round(((floorAreaM2 * livedIn) / floorPerHead) * moved);
  };
}
