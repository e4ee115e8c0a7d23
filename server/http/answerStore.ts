/** A whole answer, coded as it is sent. */
export type KeptAnswer = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is kept for those who ask later; else it is for those alone who have asked already. */
  readonly isLasting: boolean;
};

/** What became of a computation: a whole answer, or none (it is no good answer, or too large). */
type Computed = KeptAnswer | undefined;

export type AnswerStore = {
  /** The kept answer; what is asked for stays longest. */
  readonly get: (key: string) => KeptAnswer | undefined;
  /**
   * Runs a computation unless the same is under way; whoever comes meanwhile gets what comes of that one. A computation
   * that rejects is told to all who wait for it and not kept.
   */
  readonly once: (key: string, compute: () => Promise<Computed>) => Promise<Computed>;
  readonly bytes: () => number;
  /** Bytes of the largest answer that is worth the room it takes; a larger one should not be gathered at all. */
  readonly largest: number;
};

/** Of an entry besides its body: key, headers and the places that hold them. */
const overhead = 1024;

/** @param capacity bytes of all answers together; the one asked for longest ago makes room */
export function answerStore(capacity: number): AnswerStore {
  // A Map keeps the order in which its keys were set: the first is the one asked for longest ago.
  const kept = new Map<string, KeptAnswer>();
  const underWay = new Map<string, Promise<Computed>>();
  let bytes = 0;

  const sizeOf = ({ body }: KeptAnswer) => body.byteLength + overhead;
  const keep = (key: string, answer: KeptAnswer) => {
    kept.set(key, answer);
    bytes += sizeOf(answer);
    for (const [oldest, old] of kept) {
      if (bytes <= capacity) break;
      kept.delete(oldest);
      bytes -= sizeOf(old);
    }
  };
  return {
    get(key) {
      const answer = kept.get(key);
      if (answer === undefined) return undefined;
      kept.delete(key);
      kept.set(key, answer);
      return answer;
    },
    once(key, compute) {
      const running = underWay.get(key);
      if (running) return running;
      const started = compute()
        .then((answer) => {
          if (answer?.isLasting) keep(key, answer);
          return answer;
        })
        .finally(() => underWay.delete(key));
      underWay.set(key, started);
      return started;
    },
    bytes: () => bytes,
    largest: capacity / 16,
  };
}
