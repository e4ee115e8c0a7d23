import { z } from 'zod';
import { failedOnce, outcomeOfRun, type Outcome } from './outcome.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * Counts what Vitest's JSON reporter wrote. A file that failed before its first test counts as one failed test.
 *
 * @param report the report's text, undefined when none was written
 * @param exitCode of the run
 */
export function vitestOutcome(report: string | undefined, exitCode: number): Outcome {
  if (report === undefined) return failedOnce(`vitest ended with code ${exitCode} and no report`);
  const read = reportSchema.parse(JSON.parse(report));
  const brokenFiles = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return outcomeOfRun('vitest', exitCode, {
    passed: read.numPassedTests,
    failed: read.numFailedTests + brokenFiles.length,
    skipped: read.numPendingTests + read.numTodoTests,
  });
}
