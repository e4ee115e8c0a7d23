import type { Outcome } from './outcome.ts';

export type StepResult = {
  readonly name: string;
  readonly seconds: number;
  readonly outcome: Outcome;
};

/** What became of one step, said when it ends: of a run that is cut short the end is never printed. */
export function lineOf({ name, seconds, outcome: { passed, failed, notes } }: StepResult): string {
  const line = `${name}: ${passed} passed, ${failed} failed in ${seconds.toFixed(0)} s`;
  return [line, ...notes.map((note) => noteLine(name, note))].join('\n');
}

const noteLine = (name: string, note: string) => `! ${name}: ${note}`;

/** The table at the end of a run, with every note beneath it and `12 passed, 0 failed` as the last line. */
export function summary(results: readonly StepResult[]): string {
  const rows = results.map(({ name, seconds, outcome }) => [
    outcome.failed === 0 ? '✓' : '✗',
    name,
    String(outcome.passed),
    String(outcome.failed),
    String(outcome.skipped),
    `${seconds.toFixed(1)} s`,
  ]);
  const head = ['', 'step', 'passed', 'failed', 'skipped', 'time'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const table = [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = results.flatMap(({ name, outcome }) =>
    outcome.notes.map((note) => noteLine(name, note)),
  );
  const total = (count: (outcome: Outcome) => number) =>
    results.reduce((sum, { outcome }) => sum + count(outcome), 0);
  const last = `${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`;
  return [...table, '', ...notes, ...(notes.length > 0 ? [''] : []), last].join('\n');
}
