import type { Engine } from '../../server/store/engine.ts';

/** What is measured: a time, a size on the wire, memory, how many times one is the other, or how many a second. */
type Unit = 'ms' | 'bytes' | 'MB' | '×' | '/s';

/** One thing measured several times. */
export type Figure = {
  readonly bench: string;
  /** `GeoJSON, brotli` */
  readonly what: string;
  /** null where no store is involved. */
  readonly engine: Engine | null;
  /** Parcels of the zone it was measured on; null where the zone does not matter. */
  readonly parcels: number | null;
  readonly unit: Unit;
  /** Every run in its order: the first may be slower than the rest. */
  readonly runs: readonly number[];
};

/** The middle run; of an even number the mean of the middle two. */
export function medianOf(runs: readonly number[]): number {
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

/** Runs something several times, one after the other; gives the milliseconds of each and what the last one gave. */
export async function timed<T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ readonly runs: number[]; readonly last: T }> {
  const times: number[] = [];
  let last: T;
  do {
    const began = performance.now();
    last = await work();
    times.push(performance.now() - began);
  } while (times.length < runs);
  return { runs: times, last };
}
