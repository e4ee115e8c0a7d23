import { Worker } from 'node:worker_threads';

/** More work waits than the pool has room for. */
export class PoolFullError extends Error {
  override readonly name = 'PoolFullError';
}

/** A worker ended in the middle of its work; the next piece of work gets a new one. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

/** Asks the worker something and waits for its answer; one question at a time. */
export type Ask = (question: unknown) => Promise<unknown>;

export type WorkerPool = {
  /**
   * Has a worker to itself until `work` has ended. Rejects with PoolFullError, with WorkerLostError, or with the signal's
   * reason: work that nobody waits for any more gives its place, or its worker, to others.
   */
  use<T>(work: (ask: Ask) => Promise<T>, signal?: AbortSignal): Promise<T>;
  close(): Promise<void>;
};

type PoolOptions = {
  /** A module that answers each message with one of its own. */
  readonly script: URL;
  /** How many workers there are at most; each starts when it is first needed. */
  readonly size: number;
  /** How many pieces of work may wait for a worker. */
  readonly queue: number;
};

/** A page that serves itself, an offline copy, has no workers of Node: there the build puts `undefined` in their place. */
export const areThereWorkers = (Worker as unknown) !== undefined;

const entry = new URL('./typescriptWorker.mjs', import.meta.url);

type Waiting = { readonly start: (worker: Worker) => void };

export function workerPool({ script, size, queue }: PoolOptions): WorkerPool {
  const alive = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: Waiting[] = [];

  const startWorker = (): Worker => {
    const worker = new Worker(entry, { execArgv: [], workerData: script.href });
    // A program that has nothing else to do may end.
    worker.unref();
    alive.add(worker);
    // The question that is under way hears of it too; without one there is nobody to tell.
    worker.on('error', () => {});
    worker.once('exit', () => {
      alive.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };

  const acquire = (signal: AbortSignal | undefined): Promise<Worker> => {
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    if (alive.size < size) return Promise.resolve(startWorker());
    if (waiting.length >= queue)
      return Promise.reject(new PoolFullError(`${queue} pieces of work wait already`));
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        start(worker) {
          signal?.removeEventListener('abort', leave);
          resolve(worker);
        },
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(signal?.reason as Error);
      };
      waiting.push(place);
      signal?.addEventListener('abort', leave, { once: true });
    });
  };

  const release = async (worker: Worker, isUsable: boolean): Promise<void> => {
    if (!isUsable) {
      alive.delete(worker);
      await worker.terminate();
    }
    const next = waiting.shift();
    if (next) next.start(isUsable ? worker : startWorker());
    else if (isUsable) idle.push(worker);
  };

  return {
    async use(work, signal) {
      signal?.throwIfAborted();
      const worker = await acquire(signal);
      let isUsable = true;
      const ask: Ask = async (question) => {
        isUsable = false;
        const answer = await answerOf(worker, question, signal);
        isUsable = true;
        return answer;
      };
      try {
        return await work(ask);
      } finally {
        await release(worker, isUsable);
      }
    },
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(
  worker: Worker,
  question: unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      worker.unref();
      end();
    };
    const onMessage = (answer: unknown) => settle(() => resolve(answer));
    const onError = (cause: unknown) =>
      settle(() => reject(new WorkerLostError('a worker failed', { cause })));
    const onExit = () => settle(() => reject(new WorkerLostError('a worker ended')));
    const onAbort = () => settle(() => reject(signal?.reason as Error));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.ref();
    worker.postMessage(question);
    if (signal?.aborted) onAbort();
  });
}
