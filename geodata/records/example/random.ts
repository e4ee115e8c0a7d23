/** A stream of numbers in [0, 1), the same for the same keys on every machine. */
export type Random = () => number;

/**
 * A stream of its own for each purpose, such as `randomFor(seed, 'log', parcel)`, so that a new draw in one place moves
 * nothing elsewhere and any part of a zone can be generated without the parts before it.
 */
export function randomFor(...keys: readonly (number | string)[]): Random {
  let state = 0x9e3779b9;
  for (const key of keys) state = scramble(state ^ (typeof key === 'number' ? key : hash(key)));
  return mulberry32(state);
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

/** A whole number from `low` to `high`, both included. */
export function integerBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** Tommy Ettinger's generator: a counter in steps of a large odd number, its bits mixed by two multiplications. */
function mulberry32(seed: number): Random {
  let counter = seed;
  return () => {
    counter = (counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The finishing step of MurmurHash3: neighbouring keys such as parcels 7 and 8 get unrelated states. */
function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
