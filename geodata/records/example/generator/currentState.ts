import { stages, type Stage } from '../../../stage.ts';
import type { BlockPlan } from '../plan/district.ts';
import { gridPositionOf } from '../plan/districtGrid.ts';
import type { PlotPlan } from '../plan/plots.ts';
import { between, chance, randomFor } from '../random.ts';
import { limitStage, type PlotKind } from './schedule.ts';

/** The state of a plot on the last day: null where nobody recorded anything. */
export type CurrentState = {
  readonly stage: Stage | null;
  readonly kind: PlotKind;
  /** For how many months nothing has moved because something is in the way; 0 where nothing is. */
  readonly stall: number;
};

/** A block with its plots. */
type BlockWithPlots = { readonly block: BlockPlan; readonly plots: readonly PlotPlan[] };

/** Shares of the plots that are built on, in the order of the stages; parks add to cleared and levelled land, where they end. */
const shares: Readonly<Record<Stage, number>> = {
  notStarted: 0.055,
  clearance: 0.135,
  levelling: 0.18,
  // The clearance of every plot that has begun is on record.
  levelled: 0,
  clearedAndLevelled: 0.06,
  underConstruction: 0.265,
  completed: 0.135,
  inProduction: 0.17,
};

/**
 * The current state of every plot of a district, in the order of its blocks and plots. Maturity falls from the centre outward
 * and differs from block to block and plot to plot; the most mature have come furthest.
 */
export function currentStatesOf(
  seed: number,
  district: number,
  blocks: readonly BlockWithPlots[],
): CurrentState[] {
  const random = randomFor(seed, 'standing', district);
  const bias = [between(random, -0.25, 0.25), between(random, -0.25, 0.25)] as const;
  const drawn = blocks.flatMap(({ block, plots }) => {
    const mature =
      -block.remoteness +
      (block.east ? bias[0] : -bias[0]) +
      (block.north ? bias[1] : -bias[1]) +
      between(random, -0.2, 0.2);
    const obstructed = chance(random, 0.17);
    return plots.map((plot) => ({
      kind: kindOf(plot),
      maturity: mature + between(random, -0.24, 0.24) - (plot.landUse === '16' ? 0.7 : 0),
      known: !chance(random, 0.036),
      stall: obstructed && chance(random, 0.75) ? between(random, 2, 6) : 0,
    }));
  });
  const quantiles = quantilesOf(drawn, latenessOf(seed, district));
  return drawn.map(({ kind, known, stall }, index): CurrentState => {
    const stage = limitStage(stageAt(quantiles[index]!), kind);
    const moving = stage === 'clearance' || stage === 'levelling';
    return { stage: known ? stage : null, kind, stall: moving ? stall : 0 };
  });
}

function kindOf({ landUse }: PlotPlan): PlotKind {
  return landUse === '1401' || landUse === '1402' ? 'open' : 'built';
}

/** Outer districts were begun later: the power that their quantiles are raised to. */
function latenessOf(seed: number, district: number): number {
  if (district === 0) return 1;
  const { column, row } = gridPositionOf(district);
  const ring = Math.max(column, Math.abs(row));
  return between(randomFor(seed, 'late', district), 0.8, 1.2) + Math.min(0.3, ring * 0.04);
}

/** Each plot's share of built plots that are less mature, so that the stages get their shares whatever the maturity. */
function quantilesOf(
  plots: readonly { readonly kind: PlotKind; readonly maturity: number }[],
  power: number,
): number[] {
  const built = plots
    .filter(({ kind }) => kind === 'built')
    .map(({ maturity }) => maturity)
    .sort((a, b) => a - b);
  return plots.map(({ maturity }) => {
    const below = built.filter((other) => other < maturity).length;
    return Math.min(0.999, below / built.length) ** power;
  });
}

function stageAt(quantile: number): Stage {
  let reached = 0;
  for (const stage of stages) {
    reached += shares[stage];
    if (quantile < reached) return stage;
  }
  return 'inProduction';
}
