/** A whole answer, coded as it is sent. */
export type KeptAnswer = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** Under which it is kept. */
  readonly key: string;
  /** Whether it is kept for those who ask later; else it is for those alone who have asked already. */
  readonly isLasting: boolean;
};

/** What became of a computation: a whole answer, or none (it is no good answer, or too large). */
type Computed = KeptAnswer | undefined;

/** `key` stands for one state of what is at an address. */
type Asked = { readonly key: string; readonly address: string };

type Next = { key: string; compute: () => Promise<Computed>; readonly answer: Promise<Computed> };

export type AnswerStore = {
  /** The kept answer; what is asked for stays longest. */
  readonly get: (key: string) => KeptAnswer | undefined;
  /**
   * Runs a computation unless the same is under way; whoever comes meanwhile gets what comes of that one. While one of the same
   * address is under way under another key, none is begun: all who come get the next, which is that of who came last. A
   * computation that rejects is told to all who wait for it and not kept.
   */
  readonly once: (of: Asked, compute: () => Promise<Computed>) => Promise<Computed>;
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
  const underWay = new Map<string, { readonly key: string; readonly answer: Promise<Computed> }>();
  const next = new Map<string, Next>();
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
  const begin = ({ key, address }: Asked, compute: () => Promise<Computed>) => {
    const answer = compute()
      .then((computed) => {
        if (computed?.isLasting) keep(key, computed);
        return computed;
      })
      .finally(() => underWay.delete(address));
    underWay.set(address, { key, answer });
    return answer;
  };
  const beginNext = (address: string) => {
    const { key, compute } = next.get(address)!;
    next.delete(address);
    return begin({ key, address }, compute);
  };
  return {
    get(key) {
      const answer = kept.get(key);
      if (answer === undefined) return undefined;
      kept.delete(key);
      kept.set(key, answer);
      return answer;
    },
    once({ key, address }, compute) {
      const running = underWay.get(address);
      const waiting = next.get(address);
      if (running?.key === key) return running.answer;
      if (waiting) {
        // Of the newest state, which is the likeliest to be kept.
        waiting.key = key;
        waiting.compute = compute;
        return waiting.answer;
      }
      if (running === undefined) return begin({ key, address }, compute);
      const then = () => beginNext(address);
      const answer = running.answer.then(then, then);
      next.set(address, { key, compute, answer });
      return answer;
    },
    bytes: () => bytes,
    largest: capacity / 16,
  };
}
