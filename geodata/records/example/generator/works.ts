import type { LogEntry } from '../../../observation.ts';
import type { Target } from '../../../project.ts';
import type { Work } from '../../../zone.ts';
import { randomFor } from '../random.ts';
import { exampleProvenance, logOf } from './log.ts';
import { byEndOf, endOfMonth } from './months.ts';
import type { MonthlyObservation } from './observations.ts';
import { workHistoriesOf, type WorkHistory } from './workHistories.ts';

/** The works of the first district, with their logs and plans. */
export function worksOf(seed: number): { works: Work[]; log: LogEntry[]; targets: Target[] } {
  const histories = workHistoriesOf(seed);
  return {
    works: histories.map(({ work }) => work),
    log: histories.flatMap((history) =>
      logOf(
        { kind: 'work', id: history.work.id },
        observationsOf(history),
        randomFor(seed, history.work.id),
      ),
    ),
    targets: histories.map(({ work, due }) => ({
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

function observationsOf({ seen }: WorkHistory): MonthlyObservation[] {
  return Object.entries(seen).map(([month, what]) => {
    const percent = typeof what === 'number' ? what : null;
    const state = typeof what === 'number' ? 'underConstruction' : what;
    const finding = { axis: 'building', state, percent } as const;
    return { month: Number(month), finding, qualifiers: [], quantities: [], blocked: null };
  });
}
