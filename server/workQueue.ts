/** More waits than there is room for. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

type WorkQueue = {
  /** Does one piece of work at a time, in the order in which they came. Rejects with QueueFullError, or with the signal's reason. */
  run<T>(
    work: () => Promise<T>,
    options: {
      readonly signal: AbortSignal;
      /** Hears how many come before it, whenever that changes. */
      readonly onAhead: (ahead: number) => void;
    },
  ): Promise<T>;
};

type Waiting = {
  readonly start: () => void;
  readonly onAhead: (ahead: number) => void;
};

/** @param most how many may wait, besides the one that is being worked on */
export function workQueue(most: number): WorkQueue {
  const waiting: Waiting[] = [];
  let isBusy = false;

  const tellAhead = () => {
    for (const [index, { onAhead }] of waiting.entries()) onAhead(index + 1);
  };
  const turn = (signal: AbortSignal, onAhead: Waiting['onAhead']): Promise<void> => {
    if (!isBusy) {
      isBusy = true;
      return Promise.resolve();
    }
    if (waiting.length >= most)
      return Promise.reject(new QueueFullError(`${most} pieces of work wait already`));
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        start() {
          signal.removeEventListener('abort', leave);
          resolve();
        },
        onAhead,
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(place), 1);
        tellAhead();
        reject(signal.reason as Error);
      };
      waiting.push(place);
      onAhead(waiting.length);
      signal.addEventListener('abort', leave, { once: true });
    });
  };
  const pass = () => {
    const next = waiting.shift();
    isBusy = next !== undefined;
    next?.start();
    tellAhead();
  };

  return {
    async run(work, { signal, onAhead }) {
      signal.throwIfAborted();
      await turn(signal, onAhead);
      try {
        signal.throwIfAborted();
        return await work();
      } finally {
        pass();
      }
    },
  };
}
