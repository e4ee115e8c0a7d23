import { roundTo } from '../units.ts';
import type { CriterionScore, Ranked, Score } from './monthReading.ts';
import { scoreCriteria, type ScoreRules } from './scoreRules.ts';
import type { ScoreTask } from './scoreTask.ts';

/** A task with its place in the list that the reading has. */
export type PlacedTask = { readonly place: number; readonly task: ScoreTask };

/**
 * The points of whoever answers for some tasks. Of each criterion the share of its tasks that was done, by their sizes, in its
 * weight: each task done earns weight × its size ÷ the sizes of all that were judged. A criterion without any that can be judged
 * gives no points and takes none: what is ranked is points ÷ the weights judged × 100, to one decimal.
 */
export function scoreOf(tasks: readonly PlacedTask[], { weights }: ScoreRules): Score {
  const criteria = scoreCriteria.map((criterion): CriterionScore => {
    const weight = weights[criterion];
    const all = tasks.filter(({ task }) => task.criterion === criterion);
    const judged = all.filter(({ task }) => task.outcome !== 'leftOut');
    const of = sizes(judged);
    const done = judged.filter(({ task }) => task.outcome === 'earned');
    const earned = judged.map(({ place, task }) => ({
      task: place,
      points: of > 0 && task.outcome === 'earned' ? (weight * (task.size ?? 0)) / of : 0,
    }));
    return {
      criterion,
      weight,
      points: of > 0 ? (weight * sizes(done)) / of : null,
      done: sizes(done),
      of,
      earned,
      leftOut: all.filter(({ task }) => task.outcome === 'leftOut').map(({ place }) => place),
    };
  });
  const judged = criteria.filter(({ points }) => points !== null);
  const points = judged.reduce((sum, criterion) => sum + (criterion.points ?? 0), 0);
  const possible = judged.reduce((sum, { weight }) => sum + weight, 0);
  return {
    criteria,
    points: judged.length === 0 ? null : points,
    possible,
    score: shareOf(points, possible),
  };
}

function sizes(tasks: readonly PlacedTask[]): number {
  return tasks.reduce((sum, { task }) => sum + (task.size ?? 0), 0);
}

/** points ÷ possible × 100 to one decimal, as it is shown, so that equal scores on screen are equal; null out of nothing. */
export function shareOf(points: number, possible: number): number | null {
  return possible > 0 ? roundTo((points / possible) * 100, 1) : null;
}

/** Places by score, highest first: equal scores share one and the next comes after as many. Null where there is no score. */
export function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  return scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length,
  );
}

/** In the order of a ranking: best first, those with equal scores as they came, those not ranked last. */
export function byRank(a: Pick<Ranked, 'rank'>, b: Pick<Ranked, 'rank'>): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;
}
