import type { LandUse } from '../../../landUse.ts';
import { chance, randomFor } from '../random.ts';
import type { BlockPlan } from './district.ts';
import { shareVertices } from './sharedVertices.ts';
import { areaOf, type Ring } from './localPlane.ts';
import { splitPlot, subdividePlot } from './subdivide.ts';
import { landUseIn } from './zoning.ts';

export type PlotPlan = { readonly ring: Ring; readonly landUse: LandUse };

export function plotCountOf({ plotsOnGround, strip }: BlockPlan): number {
  return plotsOnGround + (strip ? 1 : 0);
}

/** The plots of a block, the strip along the water first: a park near the centre, protective green further out. */
export function plotsOf(seed: number, block: BlockPlan): PlotPlan[] {
  const plots = groundPlots(seed, block);
  if (!block.strip) return plots;
  return [{ ring: block.strip, landUse: block.remoteness < 0.6 ? '1401' : '1402' }, ...plots];
}

/** Large blocks get a lane; some blocks of work give up the corner of their largest plot to a utility or a small park. */
function groundPlots(seed: number, block: BlockPlan): PlotPlan[] {
  const { ground, axes, zoningClass, plotsOnGround: count } = block;
  const random = randomFor(seed, 'plots', block.district, block.index);
  const lane = count >= 6 && zoningClass !== 'park' ? 14 : 0;
  const working = ['workshops', 'industry', 'logistics'].includes(zoningClass);
  const nook = working && count > 3 && chance(random, 0.45);
  const plots = subdividePlot(ground, nook ? count - 1 : count, axes, lane, random);
  const uses = plots.map(() => landUseIn(zoningClass, random));
  if (nook) {
    const largest = plots.indexOf(plots.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a)));
    plots.splice(largest, 1, ...splitPlot(plots[largest]!, 0.36, axes, 0, random));
    uses.splice(largest, 0, chance(random, 0.6) ? '13' : '1401');
  }
  return shareVertices(plots).map((ring, index) => ({ ring, landUse: uses[index]! }));
}
