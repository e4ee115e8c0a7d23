import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedOnce } from './test/outcome.ts';
import { readOptions } from './test/options.ts';
import type { Step, StepContext } from './test/step.ts';
import { steps } from './test/steps.ts';
import { summary, type StepResult } from './test/summary.ts';

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
  // A step that cannot even be run is a failed step, and the others are still worth running.
  const outcome = await run(context).catch((error: unknown) =>
    failedOnce(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  return { name, seconds: (performance.now() - began) / 1000, outcome };
}
