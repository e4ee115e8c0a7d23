/**
 * Does so many pieces of work at a time; the others wait in the order in which they came. A thousand that are begun together all
 * end when the last does, and each holds what it has read meanwhile.
 */
export function fewAtOnce(most: number) {
  const waiting = new Set<() => void>();
  let busy = 0;
  const turn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const start = () => {
        waiting.delete(start);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.delete(start);
        reject(signal.reason as Error);
      };
      waiting.add(start);
      signal.addEventListener('abort', leave, { once: true });
    });
  /** Rejects with the signal's reason where that aborts before its turn. */
  return async <Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> => {
    signal.throwIfAborted();
    if (busy < most) busy += 1;
    else await turn(signal);
    try {
      return await work();
    } finally {
      // Whoever is next has this place.
      const [next] = waiting;
      if (next) next();
      else busy -= 1;
    }
  };
}
