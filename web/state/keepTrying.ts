type Options = {
  /** Ends the trying; the promise then never settles, as nobody waits any more. */
  readonly abort?: AbortSignal;
  /** Whether the next attempt may go better. Without it, every failure is thought to pass. */
  readonly mayPass?: (error: unknown) => boolean;
  readonly onFailure?: (error: unknown) => void;
};

/**
 * Does `work` again until it succeeds: a wall has no hand to press "try again". Rejects only with a failure that will not
 * pass. Pauses of 1, 2, 4, 8 and then 15 seconds, which a network that comes back ends early.
 */
export async function keepTrying<Result>(
  work: () => Promise<Result>,
  { abort, mayPass = () => true, onFailure }: Options = {},
): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (abort?.aborted) return new Promise(() => {});
      onFailure?.(error);
      if (!mayPass(error)) throw error;
    }
    await pause(waitAfter(failures));
    if (abort?.aborted) return new Promise(() => {});
  }
}

/** Milliseconds before the next attempt: 1 s after the first failure, then twice as long each time, never over 15 s. */
export function waitAfter(failures: number): number {
  return Math.min(15_000, 1000 * 2 ** (failures - 1));
}

/**
 * Whether a read that failed may succeed later: no answer, half an answer, or the server (or a proxy before it) busy or away.
 * What the server has refused in a sentence of its own, as RequestFailed says, it will refuse again.
 */
export function isPassing(error: unknown): boolean {
  return !(error instanceof Error && 'isRefusal' in error && error.isRefusal === true);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
  });
}
