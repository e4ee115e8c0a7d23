import { addDays, addYears, daysBetween, type IsoDate } from '../../../../date.ts';
import type { Development } from '../../../../land/landRecord.ts';
import { fromSquareMetres } from '../../../../units.ts';
import { between, chance, type Random } from '../../random.ts';
import type { LandHistory } from './landHistory.ts';

/** How building on a parcel goes, asked for day by day. */
type DevelopmentOn = (day: IsoDate) => Development;

/**
 * @param areaM2 of the parcel
 * @param totalInvestment 万元
 */
export function developmentOf(
  history: LandHistory,
  areaM2: number,
  totalInvestment: number,
  random: Random,
): DevelopmentOn {
  const requiredM2 = Math.round(areaM2 * between(random, 0.9, 1));
  // One plot in nine is finished with land left over: 用而未尽.
  const filled = chance(random, 0.11) ? between(random, 0.45, 0.75) : 1;
  const number = Math.ceil(between(random, 0, 60));
  const blamesHolder = chance(random, 0.5);
  return (day) => {
    const known = (date: IsoDate | null) => (date !== null && date <= day ? date : null);
    const [landShare, moneyShare] = sharesOn(history, day, filled);
    const determined = known(history.determined);
    return {
      started: known(history.started),
      suspendedSince: known(history.suspended),
      completed: known(history.completed),
      inProduction: known(history.producing),
      developedM2: Math.round(requiredM2 * landShare),
      requiredM2,
      invested: Math.round(totalInvestment * moneyShare),
      totalInvestment,
      delayCause: delayCauseOn(history, day, blamesHolder),
      idleDetermination: determined && {
        document: `示例闲认〔${determined.slice(0, 4)}〕${number} 号`,
        date: determined,
      },
      idleDisposed: known(history.disposed),
    };
  };
}

/** How far land and money are used: evenly from start to completion; of stopped building only a little. */
function sharesOn(history: LandHistory, day: IsoDate, filled: number): readonly [number, number] {
  const { started, suspended, completed, idleCase } = history;
  if (started === null || started > day) return [0, 0];
  if (idleCase === 'suspendedByMoney') return [0.42, 0.17];
  if (suspended !== null && suspended <= day) return [0.21, 0.33];
  if (completed === null) return [0.25, 0.3];
  if (completed <= day) return [filled, 1];
  const elapsed = daysBetween(started, day) / daysBetween(started, completed);
  return [filled * (0.15 + 0.8 * elapsed), 0.1 + 0.8 * elapsed];
}

function delayCauseOn(
  { idleCase, agreedStart, started }: LandHistory,
  day: IsoDate,
  blamesHolder: boolean,
): Development['delayCause'] {
  if (idleCase === 'government' || idleCase === 'soon') return 'government';
  if (idleCase === 'undated') return null;
  if (idleCase !== null) return 'holder';
  const isLate = agreedStart !== null && agreedStart < day && (started === null || started > day);
  return isLate && blamesHolder ? 'holder' : null;
}

/** A plant of the time before, which was built within a year of its contract and uses all of its land. */
export function finishedBefore(signed: IsoDate, areaM2: number): Development {
  const requiredM2 = Math.round(areaM2);
  const totalInvestment = Math.round(fromSquareMetres(areaM2, 'mu') * 150);
  return {
    started: addDays(signed, 90),
    suspendedSince: null,
    completed: addYears(signed, 1),
    inProduction: addDays(addYears(signed, 1), 60),
    developedM2: requiredM2,
    requiredM2,
    invested: totalInvestment,
    totalInvestment,
    delayCause: null,
    idleDetermination: null,
    idleDisposed: null,
  };
}
