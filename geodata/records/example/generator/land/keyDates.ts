import type { Axis } from '../../../../axis.ts';
import { addDays, type IsoDate } from '../../../../date.ts';
import { between, chance, integerBetween, type Random } from '../../random.ts';
import { dayIn } from '../months.ts';
import type { DatedStep, PlotKind } from '../schedule.ts';

/** The days on which land becomes fit to be supplied. */
export type ReadinessDates = {
  /** 农转用批准 */
  readonly approved: IsoDate;
  /** What stood on it is gone. */
  readonly vacated: IsoDate;
  /** Levelled and serviced. */
  readonly ready: IsoDate;
};

/** The days from the contract to the opening; null for what never happens, or of what no day was agreed. */
export type BuildingDates = {
  readonly signed: IsoDate;
  readonly agreedStart: IsoDate | null;
  readonly started: IsoDate | null;
  readonly suspended: IsoDate | null;
  readonly completed: IsoDate | null;
  readonly producing: IsoDate | null;
  /** Idle land: determined by the administration, and dealt with. */
  readonly determined: IsoDate | null;
  readonly disposed: IsoDate | null;
};

/** The days of a building that goes as planned. */
export type PlannedDates = {
  readonly signed: IsoDate;
  readonly started: IsoDate;
  readonly completed: IsoDate;
  readonly producing: IsoDate | null;
};

export function readinessDatesOf(schedule: readonly DatedStep[], random: Random): ReadinessDates {
  const negotiating = monthOfStep(schedule, 'clearance', 'negotiating') ?? 0;
  return {
    approved: dayIn(negotiating - between(random, 1, 5)),
    vacated: dayIn(
      monthOfStep(schedule, 'clearance', 'demolishing') ??
        monthOfStep(schedule, 'clearance', 'clearing') ??
        0,
    ),
    ready: dayIn(readyMonth(schedule)),
  };
}

/** Land is supplied once it is ready. A park is made within half a year; of one in four the papers come long after. */
export function plannedDatesOf(
  schedule: readonly DatedStep[],
  kind: PlotKind,
  random: Random,
): PlannedDates {
  if (kind === 'open') {
    const started = addDays(dayIn(readyMonth(schedule)), integerBetween(random, 10, 60));
    const completed = addDays(started, integerBetween(random, 60, 150));
    const late = addDays(completed, integerBetween(random, 20, 600));
    const signed = chance(random, 0.25) ? late : addDays(started, -integerBetween(random, 5, 9));
    return { signed, started, completed, producing: null };
  }
  const step = (state: string) => monthOfStep(schedule, 'building', state);
  const supplied = step('supplied') ?? (step('preparing') ?? 0) - between(random, 0.1, 0.6);
  return {
    signed: dayIn(supplied),
    started: dayIn(step('started') ?? 0),
    completed: dayIn(step('completed') ?? 0),
    producing: dayIn(step('inProduction') ?? 0),
  };
}

function readyMonth(schedule: readonly DatedStep[]): number {
  return (
    monthOfStep(schedule, 'levelling', 'substantiallyComplete') ??
    monthOfStep(schedule, 'levelling', 'complete') ??
    0
  );
}

/** undefined for a step that this schedule leaves out. */
function monthOfStep(
  schedule: readonly DatedStep[],
  axis: Axis,
  state: string,
): number | undefined {
  return schedule.find(({ step }) => step.finding.axis === axis && step.finding.state === state)
    ?.month;
}
