import type { Figure } from '../figure.ts';

/** How long each thing took that somebody did, in milliseconds, and what went wrong. */
export type Samples = {
  /** Does it and notes how long it took; undefined where it failed. */
  timed<T>(kind: string, work: () => Promise<T>): Promise<T | undefined>;
  note(kind: string, ms: number): void;
  figures(of: Pick<Figure, 'bench' | 'engine' | 'parcels'>, seconds: number): Generator<Figure>;
};

export function samplesUntil(isOver: () => boolean): Samples {
  const times = new Map<string, number[]>();
  const failures = new Map<string, number>();
  const note = (kind: string, ms: number) => {
    const own = times.get(kind);
    if (own) own.push(ms);
    else times.set(kind, [ms]);
  };
  return {
    note,
    async timed(kind, work) {
      const began = performance.now();
      try {
        const done = await work();
        note(kind, performance.now() - began);
        return done;
      } catch (error) {
        // What is hung up on when the time is over is nobody's failure.
        if (isOver()) return undefined;
        const reason = `${kind}: ${error instanceof Error ? error.message : String(error)}`;
        failures.set(reason, (failures.get(reason) ?? 0) + 1);
        return undefined;
      }
    },
    *figures(of, seconds) {
      for (const [kind, all] of [...times].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const sorted = all.toSorted((a, b) => a - b);
        const at = (percent: number) => sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
        yield { ...of, what: `${kind}, how many`, unit: '/s', runs: [all.length / seconds] };
        for (const percent of [50, 99])
          yield {
            ...of,
            what: `${kind}, p${percent} of ${all.length}`,
            unit: 'ms',
            runs: [at(percent)],
          };
      }
      const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
      const named = [...failures].map(([reason, count]) => `${count} × ${reason}`).join('; ');
      const what = named === '' ? 'errors' : `errors (${named})`;
      yield { ...of, what, unit: '×', runs: [failed] };
    },
  };
}

/** How often memory is looked at. */
const looks = 6;

/** What the server holds before and while people are at work, in MB, one by one: whether it goes on growing is the question. */
export async function* memoryWhile(
  memory: () => number | null,
  seconds: number,
): AsyncGenerator<Pick<Figure, 'what' | 'unit' | 'runs'>> {
  for (let look = 0; look <= looks; look += 1) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / looks));
    const after = Math.round((look * seconds) / looks);
    yield { what: `memory after ${after} s`, unit: 'MB', runs: [memory() ?? Number.NaN] };
  }
}
