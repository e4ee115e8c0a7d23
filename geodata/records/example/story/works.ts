import type { LogEntry } from '../../../observation.ts';
import type { Target } from '../../../project.ts';
import type { Work } from '../../../zone.ts';
import { randomFor } from '../random.ts';
import { exampleProvenance, logOf } from './log.ts';
import { byEndOf, endOfMonth } from './months.ts';
import { workStoriesOf } from './workStories.ts';

/** The works of the first district, with their logs and plans. */
export function worksOf(seed: number): { works: Work[]; log: LogEntry[]; targets: Target[] } {
  const stories = workStoriesOf(seed);
  return {
    works: stories.map(({ work }) => work),
    log: stories.flatMap(({ work, seen }) => {
      const sightings = seen.map(([month, state, percent]) => ({
        month,
        finding: { axis: 'building', state, percent } as const,
        qualifiers: [],
        quantities: [],
        blocked: null,
      }));
      return logOf({ kind: 'work', id: work.id }, sightings, randomFor(seed, work.id));
    }),
    targets: stories.map(({ work, due }) => ({
      id: `target-${work.id}`,
      subject: { kind: 'work', id: work.id },
      axis: 'building',
      state: 'completed',
      due: endOfMonth(due),
      dueAsPrinted: byEndOf(due),
      provenance: exampleProvenance,
      note: null,
    })),
  };
}
