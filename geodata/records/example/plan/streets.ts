import { between, chance, randomFor, type Random } from '../random.ts';
import { halfHeight, halfWidth } from './districtSize.ts';
import type { GridPosition } from './districtGrid.ts';
import { hasRiver, riverCentreline, type Centreline } from './river.ts';

type StreetKind = 'ring' | 'avenue' | 'street' | 'river';

/** Half the width between the building plots on both sides, in metres. */
export const halfWidthOf: Record<Exclude<StreetKind, 'river'>, number> = {
  ring: 30,
  avenue: 24,
  street: 15,
};

/** A line running east: the southern or northern side of a row of blocks. */
export type EastWestLine = { readonly kind: StreetKind; readonly centreline: Centreline };

/** A line running north, `at` metres east where it crosses the middle of the district, leaning by `lean` metres per metre. */
export type NorthSouthLine = {
  readonly kind: StreetKind;
  readonly at: number;
  readonly lean: number;
};

/** A row of blocks between two east–west lines; `northSouthLines` from west to east, ring and avenues included. */
export type BlockRow = {
  readonly south: EastWestLine;
  readonly north: EastWestLine;
  readonly northSouthLines: readonly NorthSouthLine[];
};

export type Streets = {
  /** From south to north, the ring's sides first and last. */
  readonly eastWestLines: readonly EastWestLine[];
  /** The index of the river, or of the avenue in its place. */
  readonly middle: number;
  /** West ring, west avenue, main avenue, east avenue, east ring: they run through all rows. */
  readonly avenues: readonly [
    NorthSouthLine,
    NorthSouthLine,
    NorthSouthLine,
    NorthSouthLine,
    NorthSouthLine,
  ];
  readonly blockRows: readonly BlockRow[];
};

/** The street plan of a district in its local coordinates. */
export function streetsOf(seed: number, district: number, position: GridPosition): Streets {
  const random = randomFor(seed, 'streets', district);
  const { eastWestLines, middle } = eastWestLinesOf(seed, position, random);
  const avenues = avenuesOf(random);
  const blockRows = eastWestLines.slice(1).map((north, index): BlockRow => {
    const along = index === middle || index === middle - 1;
    const outer = index === 0 || index === eastWestLines.length - 2;
    return {
      south: eastWestLines[index]!,
      north,
      northSouthLines: northSouthLinesOf(random, avenues, along, outer),
    };
  });
  return { eastWestLines, middle, avenues, blockRows };
}

function eastWestLinesOf(seed: number, position: GridPosition, random: Random) {
  const river = hasRiver(position);
  const centreline = river
    ? riverCentreline(seed, position)
    : tilted(between(random, -180, 180), random);
  const level = river ? averageOf(centreline) : centreline(0);
  const nearly = (share: number) => share + between(random, -0.03, 0.03);
  // The wider side of the middle holds three rows, the narrower two; the rows along the middle are the deepest.
  const sharesSouth = level > 0 ? [nearly(0.31), nearly(0.63)] : [nearly(0.46)];
  const sharesNorth = level > 0 ? [nearly(0.54)] : [nearly(0.37), nearly(0.69)];
  const south = sharesSouth.map((share) => -halfHeight + share * (halfHeight + level));
  const north = sharesNorth.map((share) => level + share * (halfHeight - level));
  const street = (b: number): EastWestLine => ({ kind: 'street', centreline: tilted(b, random) });
  const eastWestLines: EastWestLine[] = [
    { kind: 'ring', centreline: () => -halfHeight },
    ...south.map(street),
    { kind: river ? 'river' : 'avenue', centreline },
    ...north.map(street),
    { kind: 'ring', centreline: () => halfHeight },
  ];
  return { eastWestLines, middle: south.length + 1 };
}

function averageOf(centreline: Centreline): number {
  const samples = [-1200, -800, -400, 0, 400, 800, 1200].map(centreline);
  return samples.reduce((sum, b) => sum + b, 0) / samples.length;
}

function tilted(b: number, random: Random): Centreline {
  const tilt = between(random, -0.03, 0.03);
  return (a) => b + tilt * a;
}

function avenuesOf(random: Random): Streets['avenues'] {
  const avenue = (at: number): NorthSouthLine => ({
    kind: 'avenue',
    at,
    lean: between(random, -0.05, 0.05),
  });
  const main = between(random, -130, 130);
  const west = (main - halfWidth) / 2 + between(random, -70, 70);
  const east = (main + halfWidth) / 2 + between(random, -70, 70);
  const ring = (at: number): NorthSouthLine => ({ kind: 'ring', at, lean: 0 });
  return [ring(-halfWidth), avenue(west), avenue(main), avenue(east), ring(halfWidth)];
}

/**
 * Most of the strips between avenues are parted once more: always in the middle, never in the four corners, where the ring
 * needs room to turn.
 */
function northSouthLinesOf(
  random: Random,
  avenues: Streets['avenues'],
  along: boolean,
  outer: boolean,
): NorthSouthLine[] {
  return avenues.flatMap((line, index) => {
    const next = avenues[index + 1];
    if (!next) return [line];
    const inner = index === 1 || index === 2;
    const likelihood = inner ? (along ? 1 : 0.8) : outer ? 0 : 0.6;
    const at = (line.at + next.at) / 2 + between(random, -75, 75);
    const lean = (line.lean + next.lean) / 2 + between(random, -0.03, 0.03);
    return chance(random, likelihood) ? [line, { kind: 'street', at, lean }] : [line];
  });
}
