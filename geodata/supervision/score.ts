import { roundTo } from '../units.ts';
import type { CriterionScore, Ranked, Score } from './monthReading.ts';
import { scoreCriteria, type ScoreCriterion, type ScoreRules } from './scoreRules.ts';
import type { ScoreTask } from './scoreTask.ts';

/** A task with its place in the list that the reading has. */
export type PlacedTask = { readonly place: number; readonly task: ScoreTask };

/**
 * The points of whoever answers for some tasks. Of each criterion the share of its tasks that was done, by their sizes, in its
 * weight: each task done earns weight × its size ÷ the sizes of all that were judged. A criterion without any that can be judged
 * gives no points and takes none: what is ranked is points ÷ the weights judged × 100, to one decimal.
 */
export function scoreOf(tasks: readonly PlacedTask[], { weights }: ScoreRules): Score {
  const sorted = sortedTasks(tasks);
  const criteria = scoreCriteria.map((criterion): CriterionScore => {
    const weight = weights[criterion];
    const { judged, leftOut, done, of } = sorted[criterion];
    const earned = judged.map(({ place, task }) => ({
      task: place,
      points: of > 0 && task.outcome === 'earned' ? (weight * (task.size ?? 0)) / of : 0,
    }));
    const points = of > 0 ? (weight * done) / of : null;
    return { criterion, weight, points, done, of, earned, leftOut };
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

/** Tasks of a criterion; sizes of those done, and of all that are judged. */
type TasksOfCriterion = { judged: PlacedTask[]; leftOut: number[]; done: number; of: number };

function sortedTasks(tasks: readonly PlacedTask[]): Record<ScoreCriterion, TasksOfCriterion> {
  const none = (): TasksOfCriterion => ({ judged: [], leftOut: [], done: 0, of: 0 });
  const sorted: Record<ScoreCriterion, TasksOfCriterion> = {
    starts: none(),
    completions: none(),
    levelling: none(),
    onTime: none(),
    blockersCleared: none(),
  };
  for (const placed of tasks) {
    const { criterion, outcome, size } = placed.task;
    const all = sorted[criterion];
    if (outcome === 'leftOut') {
      all.leftOut.push(placed.place);
      continue;
    }
    all.judged.push(placed);
    all.of += size ?? 0;
    if (outcome === 'earned') all.done += size ?? 0;
  }
  return sorted;
}

/** points ÷ possible × 100 to one decimal, as it is shown, so that equal scores on screen are equal; null out of nothing. */
export function shareOf(points: number, possible: number): number | null {
  return possible > 0 ? roundTo((points / possible) * 100, 1) : null;
}

/** Places by score, highest first: equal scores share one and the next comes after as many. Null where there is no score. */
export function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  const places = new Map<number, number>();
  const best = scores.filter((score) => score !== null).sort((a, b) => b - a);
  for (const [index, score] of best.entries()) if (!places.has(score)) places.set(score, index + 1);
  return scores.map((score) => (score === null ? null : (places.get(score) ?? null)));
}

/** In the order of a ranking: best first, those with equal scores as they came, those not ranked last. */
export function byRank(a: Pick<Ranked, 'rank'>, b: Pick<Ranked, 'rank'>): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;
}
