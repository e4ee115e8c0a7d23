import { addDays, addYears, type IsoDate } from '../../../../date.ts';
import { chance, integerBetween, type Random } from '../../random.ts';
import { endOfMonth, lastMonth } from '../months.ts';
import type { PlotKind } from '../schedule.ts';
import {
  readinessDatesOf,
  plannedDatesOf,
  type BuildingDates,
  type ReadinessDates,
  type PlannedDates,
} from './keyDates.ts';
import type { LandHistoryInput } from './landHistoryInput.ts';
import { formerUseOf, type FormerUse } from './formerUse.ts';
import { idleBuildingDates, type IdleCase } from './idleLand.ts';
import { supplyWayOf, type SupplyWay } from './supplyWay.ts';

/** What a parcel's land goes through, in days of which many lie ahead of the last day. */
export type LandHistory = ReadinessDates &
  BuildingDates & {
    readonly way: SupplyWay;
    readonly termEnd: IsoDate | null;
    /** The day on which an expired term was renewed. */
    readonly renewed: IsoDate | null;
    readonly former: FormerUse | null;
    readonly idleCase: IdleCase | null;
  };

const firstDay = endOfMonth(0);
const lastDay = endOfMonth(lastMonth);

export function landHistoryOf(input: LandHistoryInput, random: Random): LandHistory {
  const { landUse, kind, schedule, idleCase, startsIn } = input;
  const way = supplyWayOf(landUse, random);
  const building =
    idleCase === null
      ? withIncidents(plannedDatesOf(schedule, kind, random), kind, startsIn, random)
      : idleBuildingDates(idleCase, random);
  const ground = schedule.length > 0 ? readinessDatesOf(schedule, random) : null;
  return {
    ...building,
    ...groundBefore(building.signed, ground, idleCase),
    ...termOf(way, building.signed, random),
    way,
    former: ground && idleCase === null ? formerUseOf(input, ground.vacated, random) : null,
    idleCase,
  };
}

/** What the plan did not foresee: a start far too late, a start that is due, building that stopped some weeks ago. */
function withIncidents(
  planned: PlannedDates,
  kind: PlotKind,
  startsIn: number,
  random: Random,
): BuildingDates {
  const { signed, started, completed } = planned;
  const dates = { ...planned, suspended: null, determined: null, disposed: null };
  if (kind === 'open') return { ...dates, agreedStart: null };
  if (started < firstDay && chance(random, 0.45)) {
    const agreedStart = addDays(started, -integerBetween(random, 430, 520));
    const determined = addDays(addYears(agreedStart, 1), integerBetween(random, 10, 40));
    const early = addDays(agreedStart, -integerBetween(random, 160, 280));
    return { ...dates, signed: early, agreedStart, determined, disposed: started };
  }
  if (signed <= lastDay && started > lastDay) {
    const due = addDays(lastDay, startsIn);
    const earliest = addDays(signed, 20);
    return { ...dates, agreedStart: due > earliest ? due : earliest };
  }
  const agreedStart = chance(random, 0.04)
    ? null
    : addDays(signed, integerBetween(random, 150, 300));
  const stops = started < addDays(lastDay, -90) && completed > lastDay;
  return stops && chance(random, 0.08)
    ? { ...dates, agreedStart, suspended: addDays(lastDay, -integerBetween(random, 20, 80)) }
    : { ...dates, agreedStart };
}

/** Land is approved before it is sold, and ready too, but for land that was sold while its clearance was stuck. */
function groundBefore(
  signed: IsoDate,
  ground: ReadinessDates | null,
  idleCase: IdleCase | null,
): ReadinessDates {
  const latest = {
    approved: addDays(signed, -240),
    vacated: addDays(signed, -120),
    ready: addDays(signed, -1),
  };
  if (ground === null) return latest;
  const approved = earlier(ground.approved, latest.approved);
  if (idleCase !== null) return { ...ground, approved };
  return {
    approved,
    vacated: earlier(ground.vacated, latest.vacated),
    ready: earlier(ground.ready, latest.ready),
  };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** Some of the older plots were let for two years first; half of these terms were renewed, months late. */
function termOf({ term }: SupplyWay, signed: IsoDate, random: Random) {
  const [isLet, isRenewed] = [chance(random, 0.25), chance(random, 0.5)];
  if (term === null) return { termEnd: null, renewed: null };
  if (signed > firstDay || !isLet) return { termEnd: addYears(signed, term), renewed: null };
  const termEnd = addYears(signed, 2);
  const renewed = isRenewed ? addDays(termEnd, integerBetween(random, 60, 200)) : null;
  return { termEnd, renewed };
}
