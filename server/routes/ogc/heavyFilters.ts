import { bilingual } from '../../../geodata/bilingual.ts';
import { ProblemError } from '../../http/problem.ts';
import { QueueFullError, workQueue } from '../../workQueue.ts';

/** A filter whose shapes have more positions than this takes seconds over a large zone, for nothing can be prepared for it. */
export const mostPositionsAtOnce = 100;
const mostWaiting = 8;

/** Does the work of such filters one after the other, so that they leave the others their turn. Rejects with 503 `busy` where too many wait. */
export function heavyFilters() {
  const queue = workQueue(mostWaiting);
  return <T>(work: () => Promise<T>): Promise<T> =>
    queue
      // What is worked out is for all who ask the same, whoever of them goes away.
      .run(work, { signal: new AbortController().signal, onAhead: () => {} })
      .catch((cause: unknown) => {
        if (!(cause instanceof QueueFullError)) throw cause;
        throw new ProblemError(
          'busy',
          bilingual(
            '正在按很细的图形筛选的请求太多，请稍后再试，或把图形简化。',
            'Too many requests filter by detailed shapes just now; try again later, or with a simpler shape.',
          ),
          { cause, headers: { 'Retry-After': '10' } },
        );
      });
}

export type HeavyFilters = ReturnType<typeof heavyFilters>;
