import { stripVTControlCharacters } from 'node:util';

/** What became of a step. A step that runs no tests of its own counts as one, passed or failed. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What a reader has to know beyond the numbers, a sentence each. */
  readonly notes: readonly string[];
};

export const passedOnce: Outcome = { passed: 1, failed: 0, skipped: 0, notes: [] };

export function failedOnce(note?: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, notes: note === undefined ? [] : [note] };
}

/** The outcome of a runner by its counts; a run that ended badly without naming a failure counts as one. */
export function outcomeOfRun(runner: string, exitCode: number, counts: Outcome): Outcome {
  if (counts.failed > 0 || exitCode === 0) return counts;
  return {
    ...counts,
    failed: 1,
    notes: [...counts.notes, `${runner} ended with code ${exitCode}`],
  };
}

/**
 * A line for the end of a run, where of a long log only the end is kept: `FAILED test/a.test.ts › sums add up: expected 2 to be 3`.
 *
 * @param where outermost first
 * @param message of which the first line is told, without colours
 */
export function failureNote(where: readonly string[], message: string): string {
  const line = stripVTControlCharacters(message).trim().split('\n')[0] ?? '';
  return `FAILED ${[where.join(' › '), line.slice(0, 300)].filter(Boolean).join(': ')}`;
}
