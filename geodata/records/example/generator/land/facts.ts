import type { IsoDate } from '../../../../date.ts';
import { nothingRecorded, type LandFacts } from '../../../../land/landRecord.ts';
import type { SupplyStatus } from '../../../../land/supply.ts';
import { countedAreaM2, type Parcel } from '../../../../parcel.ts';
import { fromSquareMetres } from '../../../../units.ts';
import { between, type Random } from '../../random.ts';
import { contractOf, contractOn, formerContract } from './contract.ts';
import { developmentOf, finishedBefore } from './development.ts';
import { firmOf } from './enterprise.ts';
import type { FormerUse } from './formerUse.ts';
import type { LandHistory } from './landHistory.ts';
import type { LandPlace } from './landPlace.ts';
import { usedFactsOf } from './usedFacts.ts';

/** What a land record says, day by day. */
type FactsOn = (day: IsoDate) => LandFacts;

/** The land as it was before its development began: a village, or a plant whose lease runs out. */
export function formerFactsOf(place: LandPlace, former: FormerUse, random: Random): FactsOn {
  const { construction, lease } = former;
  if (lease === null) return () => ({ ...nothingRecorded, construction, supply: 'F' });
  const areaM2 = landAreaOf(place.parcel);
  const contract = formerContract(place.index, lease);
  const yields = {
    investment: 230,
    income: between(random, 420, 820),
    tax: between(random, 14, 30),
  };
  const plant: LandFacts = {
    ...nothingRecorded,
    construction,
    highTech: 'none',
    development: finishedBefore(lease.signed, areaM2),
    siteCoverM2: Math.round(areaM2 * between(random, 0.34, 0.55)),
    enterprise: firmOf(areaM2, yields, 'none', random),
    residents: 0,
  };
  return (day) => ({
    ...plant,
    supply: suppliedOn('D21', lease, day),
    contract: contractOn(contract, day),
  });
}

/** The land in its own development: bare, ready, supplied, built on, in use. */
export function ownFactsOf(place: LandPlace, history: LandHistory, random: Random): FactsOn {
  const { way, approved, ready, signed, completed } = history;
  const areaM2 = landAreaOf(place.parcel);
  const assumed = fromSquareMetres(areaM2, 'mu') * between(random, 220, 480);
  const cost = place.projects[0]?.investment?.value ?? assumed;
  const contract = contractOf(place.index, place.landUse, history, random);
  const development = developmentOf(history, areaM2, Math.round(cost), random);
  const used = usedFactsOf(place, history, areaM2, contract.agreedPerMu, random);
  return (day) => {
    const isReady = ready <= day;
    const isSupplied = signed <= day;
    const isBuilt = completed !== null && completed <= day;
    return {
      ...nothingRecorded,
      ...(isBuilt ? used(day, completed) : {}),
      construction: isBuilt ? way.built : isReady ? 'B21' : 'B22',
      supply: isSupplied ? suppliedOn(way.supplied, history, day) : isReady ? way.offered : 'F',
      approved: approved <= day ? approved : null,
      contract: isSupplied ? contractOn(contract, day) : null,
      // Nobody keeps a record of how a park is made.
      development: isSupplied && place.kind === 'built' ? development(day) : null,
    };
  };
}

/** The area by which the parcel is counted. */
function landAreaOf(parcel: Parcel): number {
  const registeredM2 = parcel.registered?.squareMetres ?? null;
  return countedAreaM2({ ...parcel, registeredM2 }) ?? parcel.measuredM2;
}

function suppliedOn(
  supplied: SupplyStatus,
  { termEnd, renewed }: { readonly termEnd: IsoDate | null; readonly renewed: IsoDate | null },
  day: IsoDate,
): SupplyStatus {
  const hasExpired = termEnd !== null && termEnd <= day;
  return hasExpired && (renewed === null || renewed > day) ? 'D22' : supplied;
}
