import type { LandUse } from '../../../landUse.ts';
import { chance, randomFor, type Random } from '../random.ts';
import { halfHeight, halfWidth } from './districtSize.ts';
import type { StreetBlock } from './streetBlocks.ts';
import type { Streets } from './streets.ts';

/** What a block is for. */
type ZoningClass = 'centre' | 'housing' | 'workshops' | 'industry' | 'logistics' | 'park';

export type Zoning = {
  readonly zoningClass: ZoningClass;
  /** Distance from the district's centre: 0 there, about 1 at the ring, 1.5 in the far corners. */
  readonly remoteness: number;
};

/** The size a plot should have, in m²: 16 亩 in the centre, 75 亩 for logistics. */
export const plotSizes: Record<ZoningClass, number> = {
  centre: 10_500,
  housing: 17_500,
  workshops: 17_500,
  industry: 33_000,
  logistics: 52_000,
  park: 40_000,
};

/**
 * The zoning of a district: a centre by the middle line, housing away from the freight corner, workshops and industry
 * around, and a park across the water from the centre.
 */
export function zoningOf(
  seed: number,
  district: number,
  streets: Streets,
  streetBlocks: readonly StreetBlock[],
): Zoning[] {
  const random = randomFor(seed, 'zoning', district);
  const [east, north] = [chance(random, 0.5) ? 1 : -1, chance(random, 0.5) ? 1 : -1];
  const middle = streets.eastWestLines[streets.middle]!.centreline;
  const a = streets.avenues[2].at;
  const centre = [a, middle(a) - north * 230] as const;
  const places = streetBlocks.map(({ middle: [x, y] }) => {
    const [dx, dy] = [(x - centre[0]) / halfWidth, (y - centre[1]) / halfHeight];
    return {
      remoteness: Math.hypot(dx, dy),
      freight: (x * east) / halfWidth + (y * north) / halfHeight,
      towardsFreight: dx * east + dy * north,
    };
  });
  const acrossWater = places.map(({ remoteness }, index) =>
    streetBlocks[index]!.north === north > 0 ? remoteness : Infinity,
  );
  const park = acrossWater.indexOf(Math.min(...acrossWater));
  return places.map(({ remoteness, freight, towardsFreight }, index) => {
    if (index === park) return { zoningClass: 'park', remoteness };
    if (freight > 1.08) return { zoningClass: 'logistics', remoteness };
    if (remoteness < 0.36) return { zoningClass: 'centre', remoteness };
    if (towardsFreight < 0.05 && remoteness < 0.8) return { zoningClass: 'housing', remoteness };
    return { zoningClass: remoteness < 0.75 ? 'workshops' : 'industry', remoteness };
  });
}

/** Shares of land uses in a block, in percent. */
const mixes: Record<ZoningClass, readonly (readonly [LandUse, number])[]> = {
  centre: [
    ['09', 36],
    ['mixed', 26],
    ['0701', 28],
    ['1401', 6],
    ['0804', 4],
  ],
  housing: [
    ['0701', 66],
    ['0804', 9],
    ['09', 9],
    ['mixed', 6],
    ['1401', 10],
  ],
  workshops: [
    ['1001', 94],
    ['09', 6],
  ],
  industry: [
    ['1001', 92],
    ['16', 8],
  ],
  logistics: [
    ['1101', 90],
    ['1001', 10],
  ],
  park: [['1401', 100]],
};

export function landUseIn(zoningClass: ZoningClass, random: Random): LandUse {
  const mix = mixes[zoningClass];
  let draw = random() * 100;
  for (const [use, share] of mix) {
    draw -= share;
    if (draw < 0) return use;
  }
  return mix[0]![0];
}
