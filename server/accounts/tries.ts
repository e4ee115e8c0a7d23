/** Wrong tries of a name or an address, so that whoever guesses waits ever longer. */
export type Tries = {
  /** Seconds that this one has to wait; 0 when it may try. */
  wait(key: string): number;
  /** Counts a try, before it is known what comes of it: those made at one time count too. */
  note(key: string): void;
  /** Takes back a try that was right. */
  forgive(key: string): void;
  /** Forgets all tries. */
  clear(key: string): void;
};

type Limits = {
  /** Tries that cost nothing. */
  readonly free: number;
  /** Seconds of the longest wait. */
  readonly longest: number;
};

/** Remembered at once; the one tried longest ago is forgotten first. */
const mostKeys = 10_000;
/** After an hour without a try nothing is held against anybody. */
const remembered = 3_600_000;

/** After the free ones each try has to wait: 2 s, 4, 8 … up to the longest. */
export function limitTries({ free, longest }: Limits, now: () => number): Tries {
  const tried = new Map<string, { readonly count: number; readonly at: number }>();
  const lately = (key: string) => {
    const found = tried.get(key);
    return found !== undefined && now() - found.at < remembered ? found : undefined;
  };
  return {
    wait(key) {
      const { count, at } = lately(key) ?? { count: 0, at: 0 };
      if (count < free) return 0;
      const seconds = Math.min(longest, 2 ** Math.min(count - free + 1, 20));
      return Math.max(0, Math.ceil((at + seconds * 1000 - now()) / 1000));
    },
    note(key) {
      const count = (lately(key)?.count ?? 0) + 1;
      tried.delete(key);
      tried.set(key, { count, at: now() });
      const [oldest] = tried.keys();
      if (tried.size > mostKeys && oldest !== undefined) tried.delete(oldest);
    },
    forgive(key) {
      const found = tried.get(key);
      if (found) tried.set(key, { ...found, count: found.count - 1 });
    },
    clear: (key) => void tried.delete(key),
  };
}
