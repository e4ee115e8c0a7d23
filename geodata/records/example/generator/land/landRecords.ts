import { nothingRecorded, type LandFacts, type LandRecord } from '../../../../land/landRecord.ts';
import { chance, type Random } from '../../random.ts';
import { exampleProvenance } from '../log.ts';
import { endOfMonth, lastMonth } from '../months.ts';
import type { DatedStep } from '../schedule.ts';
import type { CurrentState } from '../currentState.ts';
import { formerFactsOf, ownFactsOf } from './facts.ts';
import type { LandPlace } from './landPlace.ts';
import { landHistoryOf } from './landHistory.ts';
import { obstructedIdleCase, unrecordedIdleCase, type IdleCase } from './idleLand.ts';
import { recordDays } from './recordDays.ts';

/** Hands out running numbers from 0, a row of its own for each purpose. */
type Counters = (purpose: 'unwatched' | 'obstructed' | 'waiting') => number;

export function newCounters(): Counters {
  const taken = { unwatched: 0, obstructed: 0, waiting: 0 };
  return (purpose) => (taken[purpose] += 1) - 1;
}

/** A parcel as the land office finds it. `schedule` is empty where nobody recorded any progress. */
type LandPlot = LandPlace &
  Pick<CurrentState, 'stall'> & {
    readonly schedule: readonly DatedStep[];
    /** Along the water. */
    readonly riverbank: boolean;
  };

/** Days from the last day to the agreed start of land that waits for it, in turn: just due, soon due, overdue. */
const startsIn = [-4, 20, 50, 80, -40] as const;

/**
 * The land records of a parcel: one at the end of each month of the example that changed something. Of some land the office
 * knows nothing. Rare cases come in turn rather than by chance, so that every district has some of each.
 */
export function landRecordsOf(plot: LandPlot, counters: Counters, random: Random): LandRecord[] {
  const { kind, schedule, landUse } = plot;
  if (chance(random, 0.015)) return [];
  const unbuildable = unbuildableAs(plot, random);
  if (unbuildable !== null)
    return [
      { asOf: endOfMonth(0), ...nothingRecorded, ...unbuildable, provenance: exampleProvenance },
    ];
  const idleCase = idleCaseOf(plot, counters);
  if (schedule.length === 0 && idleCase === null) return [];
  const due = waitsForStart(schedule) ? startsIn[counters('waiting') % startsIn.length]! : 0;
  const isBuiltOn = plot.buildings.length > 0;
  const history = landHistoryOf(
    { landUse, kind, schedule, idleCase, isBuiltOn, startsIn: due },
    random,
  );
  const former = history.former && formerFactsOf(plot, history.former, random);
  const own = ownFactsOf(plot, history, random);
  const records: LandRecord[] = [];
  let before: LandFacts | null = null;
  for (const asOf of recordDays(history)) {
    const facts = former !== null && asOf < history.vacated ? former(asOf) : own(asOf);
    if (!isEqual(facts, before)) records.push({ asOf, ...facts, provenance: exampleProvenance });
    before = facts;
  }
  return records;
}

/** The banks belong to the river; of the reserved land some lies under power lines. */
function unbuildableAs({ landUse, riverbank }: LandPlot, random: Random) {
  const underLines = chance(random, 0.3);
  if (riverbank && landUse === '1402') return { construction: 'C1', supply: 'F' } as const;
  if (landUse === '16' && underLines) return { construction: 'C3', supply: 'F' } as const;
  return null;
}

function idleCaseOf(
  { kind, stall, schedule, landUse }: LandPlot,
  counters: Counters,
): IdleCase | null {
  if (kind === 'open' || landUse === '16') return null;
  if (schedule.length === 0) return unrecordedIdleCase(counters('unwatched'));
  return stall > 0 ? obstructedIdleCase(counters('obstructed')) : null;
}

/** Whether land was supplied by the last day and building has yet to start. */
function waitsForStart(schedule: readonly DatedStep[]): boolean {
  const begins = (state: string) =>
    schedule.find(({ step }) => step.finding.state === state)?.month ?? Infinity;
  return (
    Math.min(begins('supplied'), begins('preparing')) <= lastMonth && begins('started') > lastMonth
  );
}

/** Whether two plain values hold the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return Object.entries(a).every(([name, value]) => isEqual(value, Reflect.get(b, name)));
}
