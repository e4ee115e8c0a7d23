import type { LogEntry } from '../../../observation.ts';
import type { Target } from '../../../project.ts';
import type { Work } from '../../../zone.ts';
import { randomFor } from '../random.ts';
import { exampleProvenance, logOf } from './log.ts';
import { byEndOf, endOfMonth } from './months.ts';
import type { Sighting } from './sightings.ts';
import { workStoriesOf, type WorkStory } from './workStories.ts';

/** The works of the first district, with their logs and plans. */
export function worksOf(seed: number): { works: Work[]; log: LogEntry[]; targets: Target[] } {
  const stories = workStoriesOf(seed);
  return {
    works: stories.map(({ work }) => work),
    log: stories.flatMap((story) =>
      logOf(
        { kind: 'work', id: story.work.id },
        sightingsOf(story),
        randomFor(seed, story.work.id),
      ),
    ),
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

function sightingsOf({ seen }: WorkStory): Sighting[] {
  return Object.entries(seen).map(([month, what]) => {
    const percent = typeof what === 'number' ? what : null;
    const state = typeof what === 'number' ? 'underConstruction' : what;
    const finding = { axis: 'building', state, percent } as const;
    return { month: Number(month), finding, qualifiers: [], quantities: [], blocked: null };
  });
}
