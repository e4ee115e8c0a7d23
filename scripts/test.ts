import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedOnce, type Outcome } from './test/outcome.ts';
import { readOptions } from './test/options.ts';
import type { Step, StepContext } from './test/step.ts';
import { steps } from './test/steps.ts';
import { lineOf, summary, type StepResult } from './test/summary.ts';

/** Milliseconds. What hangs leaves time for the steps after it, and for its own name, within the 90 minutes that a run may take. */
const longestStep = 65 * 60_000;

/** `npm test`: every check and test there is, on to the end whatever fails. Steps may be chosen: `--only unit,browser`. */
const options = readOptions(
  process.argv.slice(2),
  steps.map((step) => step.name),
);
if ('wrong' in options) {
  process.stderr.write(`${options.wrong}\n`);
  process.exit(2);
}
process.exitCode = await runSteps(steps.filter((step) => options.names.includes(step.name)));

async function runSteps(chosen: readonly Step[]): Promise<number> {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interrupt.abort());
  const reports = mkdtempSync(join(tmpdir(), 'guatu-test-'));
  const context = { reports, isCi: process.env['CI'] === 'true', signal: interrupt.signal };
  const results: StepResult[] = [];
  try {
    for (const step of chosen)
      if (!interrupt.signal.aborted) results.push(await runStep(step, context));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (interrupt.signal.aborted) {
    process.stderr.write('Interrupted.\n');
    return 130;
  }
  process.stdout.write(`\n${summary(results)}\n`);
  return results.every(({ outcome }) => outcome.failed === 0) ? 0 : 1;
}

async function runStep({ name, run }: Step, context: StepContext): Promise<StepResult> {
  process.stdout.write(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}\n`);
  const began = performance.now();
  const limit = AbortSignal.timeout(longestStep);
  const signal = AbortSignal.any([context.signal, limit]);
  // A step that cannot even be run is a failed step, and the others are still worth running.
  const outcome = await run({ ...context, signal }).catch((error: unknown) =>
    failedOnce(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const seconds = (performance.now() - began) / 1000;
  const result = { name, seconds, outcome: limit.aborted ? endedAfter(outcome) : outcome };
  process.stdout.write(`${lineOf(result)}\n`);
  return result;
}

function endedAfter(outcome: Outcome): Outcome {
  const note = `ended after ${longestStep / 60_000} minutes`;
  return { ...outcome, failed: Math.max(1, outcome.failed), notes: [...outcome.notes, note] };
}
