import { z } from 'zod';
import { failedOnce, outcomeOfRun, type Outcome } from './outcome.ts';

const reportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * Counts what Playwright's JSON reporter wrote. An error outside of the tests counts as one failed test.
 *
 * @param report the report's text, undefined when none was written
 * @param exitCode of the run
 */
export function playwrightOutcome(report: string | undefined, exitCode: number): Outcome {
  if (report === undefined)
    return failedOnce(`playwright ended with code ${exitCode} and no report`);
  const { stats, errors } = reportSchema.parse(JSON.parse(report));
  return outcomeOfRun('playwright', exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}
