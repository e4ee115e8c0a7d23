import { failedOnce, passedOnce, type Outcome } from './outcome.ts';
import { runBrowserTests } from './runBrowserTests.ts';
import { runScript, runTool } from './runTool.ts';
import { runVitest } from './runVitest.ts';
import type { Step } from './step.ts';

/** What `npm test` does, in its order. */
export const steps: readonly Step[] = [
  { name: 'format', run: (context) => check(runTool('oxfmt', ['--check'], context)) },
  { name: 'lint', run: (context) => check(runTool('oxlint', ['--type-aware'], context)) },
  { name: 'types', run: (context) => check(runTool('typescript/tsc', ['-b'], context)) },
  { name: 'records', run: (context) => check(runScript('scripts/check.ts', context)) },
  { name: 'unit', run: runVitest },
  {
    name: 'build',
    run: (context) => check(runTool('vite', ['build', '--logLevel', 'warn'], context)),
  },
  { name: 'browser', run: runBrowserTests },
];

async function check(exitCode: Promise<number>): Promise<Outcome> {
  return (await exitCode) === 0 ? passedOnce : failedOnce();
}
