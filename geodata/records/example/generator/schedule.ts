import { stages, type Stage } from '../../../stage.ts';
import { between, chance, type Random } from '../random.ts';
import { lastMonth } from './months.ts';
import { initialSteps, steps, type Step } from './steps.ts';

/** A step and the month, counted from the first observation (fractions and negatives allowed), in which it was or will be reached. */
export type DatedStep = { readonly step: Step; readonly month: number };

/** What is left out of a parcel's steps: parks are not built on. */
export type PlotKind = 'built' | 'open';

/**
 * Dates a parcel's steps so that it is somewhere within `stage` after the last month's end. Every parcel has a pace of its
 * own; `stall` is for how many months it has stood still.
 */
export function scheduleOf(
  stage: Stage,
  kind: PlotKind,
  stall: number,
  random: Random,
): DatedStep[] {
  const pace = between(random, 0.85, 1.45);
  const traits = { settled: chance(random, 0.4), detailed: chance(random, 0.5) };
  let start = 0;
  const timed = steps
    .filter(({ finding }) => kind === 'built' || finding.axis !== 'building')
    .filter(({ only }) => only === undefined || traits[only])
    .map((step) => {
      const from = start;
      start += step.months * pace * between(random, 0.75, 1.25);
      return { step, from, to: start };
    });
  const inStage = timed.filter(({ step }) => step.stage === stage);
  const [from, to] = [inStage[0]?.from ?? -6, inStage.at(-1)?.to ?? 0];
  // Land that is never built on stays where its last step left it, most of it for a long time.
  const reach = kind === 'open' && stage === 'clearedAndLevelled' ? to + 14 : to;
  const position = between(random, from, reach);
  // What was done was done before the standstill; what is left can only follow the last month.
  const monthOf = (begins: number) =>
    lastMonth + begins - position - (begins <= position ? stall : 0);
  return [
    ...initialSteps.map((step) => ({ step: beginning(step, kind), month: -Infinity })),
    ...timed.map(({ step, from: begins }) => ({ step, month: monthOf(begins) })),
  ];
}

function beginning(step: Step, kind: PlotKind): Step {
  if (kind === 'built' || step.finding.axis !== 'building') return step;
  return { ...step, finding: { ...step.finding, state: 'notRequired' } };
}

/** The furthest stage that land of a kind can reach. */
export function limitStage(stage: Stage, kind: PlotKind): Stage {
  const limit = stages.indexOf('clearedAndLevelled');
  return kind === 'open' && stages.indexOf(stage) > limit ? 'clearedAndLevelled' : stage;
}
