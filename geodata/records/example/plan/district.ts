import type { LandUse } from '../../../landUse.ts';
import { chance, randomFor } from '../random.ts';
import { apportion } from './apportion.ts';
import { bendFor, type Bend } from './bend.ts';
import { cellsOf, type Cell } from './fields.ts';
import { knit } from './knit.ts';
import { latticePositionOf, parcelsPerDistrict } from './lattice.ts';
import { outlineOf } from './outline.ts';
import { areaOf, type Position, type Ring } from './plane.ts';
import { cutPlot, partPlot, type Axes } from './split.ts';
import { streetsOf, type Streets } from './streets.ts';
import { landUseIn, plotSizes, zoningOf, type Zoning } from './zoning.ts';

export type BlockPlan = Zoning & {
  readonly outline: Ring;
  readonly axes: Axes;
  readonly plots: readonly PlotPlan[];
  readonly north: boolean;
  readonly east: boolean;
};

export type PlotPlan = { readonly ring: Ring; readonly landUse: LandUse };

/** A district whole: `parcelsPerDistrict` plots in blocks ordered from the centre outward. */
export type DistrictPlan = {
  readonly district: number;
  readonly bend: Bend;
  readonly streets: Streets;
  readonly blocks: readonly BlockPlan[];
};

/** The plan of one district, from the seed alone: no other district is needed, and nothing is kept. */
export function planDistrict(seed: number, district: number): DistrictPlan {
  const position = latticePositionOf(district);
  const bend = bendFor(seed, position);
  const streets = streetsOf(seed, district, position);
  const cells = cellsOf(streets, randomFor(seed, 'corners', district));
  const zonings = zoningOf(seed, district, streets, cells);
  const grounds = cells.map((cell) => outlineOf(cell.ground).map(bend));
  const strips = cells.filter((cell) => cell.strip !== null).length;
  const counts = apportion(
    grounds.map((ground, index) => areaOf(ground) / plotSizes[zonings[index]!.character]),
    parcelsPerDistrict - strips,
    2,
  );
  const blocks = cells.map((cell, index): BlockPlan => {
    const [zoning, ground] = [zonings[index]!, grounds[index]!];
    const axes = axesOf(cell, bend);
    const plots = plotsOf(seed, district, index, {
      ...zoning,
      ground,
      axes,
      count: counts[index]!,
    });
    return {
      ...zoning,
      outline: outlineOf(cell.edge).map(bend),
      axes,
      plots: [...stripPlot(cell, zoning, bend), ...plots],
      north: cell.north,
      east: cell.east,
    };
  });
  return { district, bend, streets, blocks: blocks.sort((a, b) => a.remoteness - b.remoteness) };
}

type Ground = Zoning & { readonly ground: Ring; readonly axes: Axes; readonly count: number };

function plotsOf(seed: number, district: number, cell: number, ground: Ground): PlotPlan[] {
  const { character, axes, count } = ground;
  const random = randomFor(seed, 'plots', district, cell);
  const lane = count >= 6 && character !== 'park' ? 14 : 0;
  const working =
    character === 'workshops' || character === 'industry' || character === 'logistics';
  const nook = working && count > 3 && chance(random, 0.45);
  const plots = partPlot(ground.ground, nook ? count - 1 : count, axes, lane, random);
  const uses = plots.map(() => landUseIn(character, random));
  if (nook) {
    const largest = plots.indexOf(plots.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a)));
    plots.splice(largest, 1, ...cutPlot(plots[largest]!, 0.29, axes, 0, random));
    uses.splice(largest, 0, chance(random, 0.6) ? '13' : '1401');
  }
  return knit(plots).map((ring, index) => ({ ring, landUse: uses[index]! }));
}

/** The strip along the water: a park near the centre, protective green further out. */
function stripPlot(cell: Cell, { remoteness }: Zoning, bend: Bend): PlotPlan[] {
  if (!cell.strip) return [];
  return [{ ring: outlineOf(cell.strip).map(bend), landUse: remoteness < 0.6 ? '1401' : '1402' }];
}

/** The directions of a block's sides after bending: the means of its two parallels and of its two uprights. */
function axesOf({ middle: [a, b], ground }: Cell, bend: Bend): Axes {
  const lean = (ground.west.lean + ground.east.lean) / 2;
  const tilt = (ground.south(a + 100) - ground.south(a - 100)) / 400;
  const tiltNorth = (ground.north(a + 100) - ground.north(a - 100)) / 400;
  const [here, along, across] = [
    bend([a, b]),
    bend([a + 50, b + 50 * (tilt + tiltNorth)]),
    bend([a + 50 * lean, b + 50]),
  ];
  return { along: unit(here, along), across: unit(here, across) };
}

function unit(from: Position, to: Position): Position {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return [dx / length, dy / length];
}
