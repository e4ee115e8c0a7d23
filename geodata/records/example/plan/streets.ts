import { between, chance, randomFor, type Random } from '../random.ts';
import { halfHeight, halfWidth } from './bend.ts';
import type { LatticePosition } from './lattice.ts';
import { hasRiver, riverCourse, type Course } from './river.ts';

export type StreetKind = 'ring' | 'avenue' | 'street' | 'river';

/** Half the width between the building plots on both sides, in metres. */
export const halfWidthOf: Record<Exclude<StreetKind, 'river'>, number> = {
  ring: 30,
  avenue: 24,
  street: 15,
};

/** A line running east: the southern or northern side of a band of blocks. */
export type Parallel = { readonly kind: StreetKind; readonly course: Course };

/** A line running north, `at` metres east where it crosses the middle of the board, leaning by `lean` metres per metre. */
export type Upright = { readonly kind: StreetKind; readonly at: number; readonly lean: number };

/** A row of blocks between two parallels; `uprights` from west to east, ring and avenues included. */
export type Band = {
  readonly south: Parallel;
  readonly north: Parallel;
  readonly uprights: readonly Upright[];
};

export type Streets = {
  /** From south to north, the ring's sides first and last. */
  readonly parallels: readonly Parallel[];
  /** The index of the river, or of the avenue in its place. */
  readonly middle: number;
  /** West ring, west avenue, main avenue, east avenue, east ring: they run through all bands. */
  readonly avenues: readonly [Upright, Upright, Upright, Upright, Upright];
  readonly bands: readonly Band[];
};

/** The street plan of a district on its drawing board. */
export function streetsOf(seed: number, district: number, position: LatticePosition): Streets {
  const random = randomFor(seed, 'streets', district);
  const { parallels, middle } = parallelsOf(seed, position, random);
  const avenues = avenuesOf(random);
  const bands = parallels.slice(1).map((north, index): Band => {
    const along = index === middle || index === middle - 1;
    const outer = index === 0 || index === parallels.length - 2;
    return { south: parallels[index]!, north, uprights: uprightsOf(random, avenues, along, outer) };
  });
  return { parallels, middle, avenues, bands };
}

function parallelsOf(seed: number, position: LatticePosition, random: Random) {
  const river = hasRiver(position);
  const course = river ? riverCourse(seed, position) : tilted(between(random, -180, 180), random);
  const level = river ? averageOf(course) : course(0);
  const nearly = (share: number) => share + between(random, -0.03, 0.03);
  // The wider side of the middle holds three bands, the narrower two; the bands along the middle are the deepest.
  const sharesSouth = level > 0 ? [nearly(0.31), nearly(0.63)] : [nearly(0.46)];
  const sharesNorth = level > 0 ? [nearly(0.54)] : [nearly(0.37), nearly(0.69)];
  const south = sharesSouth.map((share) => -halfHeight + share * (halfHeight + level));
  const north = sharesNorth.map((share) => level + share * (halfHeight - level));
  const street = (b: number): Parallel => ({ kind: 'street', course: tilted(b, random) });
  const parallels: Parallel[] = [
    { kind: 'ring', course: () => -halfHeight },
    ...south.map(street),
    { kind: river ? 'river' : 'avenue', course },
    ...north.map(street),
    { kind: 'ring', course: () => halfHeight },
  ];
  return { parallels, middle: south.length + 1 };
}

function averageOf(course: Course): number {
  const samples = [-1200, -800, -400, 0, 400, 800, 1200].map(course);
  return samples.reduce((sum, b) => sum + b, 0) / samples.length;
}

function tilted(b: number, random: Random): Course {
  const tilt = between(random, -0.03, 0.03);
  return (a) => b + tilt * a;
}

function avenuesOf(random: Random): Streets['avenues'] {
  const avenue = (at: number): Upright => ({
    kind: 'avenue',
    at,
    lean: between(random, -0.05, 0.05),
  });
  const main = between(random, -130, 130);
  const west = (main - halfWidth) / 2 + between(random, -70, 70);
  const east = (main + halfWidth) / 2 + between(random, -70, 70);
  const ring = (at: number): Upright => ({ kind: 'ring', at, lean: 0 });
  return [ring(-halfWidth), avenue(west), avenue(main), avenue(east), ring(halfWidth)];
}

/**
 * Most of the strips between avenues are parted once more: always in the middle, never in the four corners, where the ring
 * needs room to turn.
 */
function uprightsOf(
  random: Random,
  avenues: Streets['avenues'],
  along: boolean,
  outer: boolean,
): Upright[] {
  return avenues.flatMap((upright, index) => {
    const next = avenues[index + 1];
    if (!next) return [upright];
    const inner = index === 1 || index === 2;
    const likelihood = inner ? (along ? 1 : 0.8) : outer ? 0 : 0.6;
    const at = (upright.at + next.at) / 2 + between(random, -75, 75);
    const lean = (upright.lean + next.lean) / 2 + between(random, -0.03, 0.03);
    return chance(random, likelihood) ? [upright, { kind: 'street', at, lean }] : [upright];
  });
}
