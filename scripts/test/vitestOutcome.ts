import { z } from 'zod';
import { failedOnce, failureNote, outcomeOfRun, type Outcome } from './outcome.ts';

const assertionSchema = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});

const fileSchema = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string(),
  assertionResults: z.array(assertionSchema),
});

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(fileSchema),
});

/**
 * Counts what Vitest's JSON reporter wrote, and names what failed. A file that failed before its first test counts as one
 * failed test.
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
    notes: [
      ...brokenFiles.map(({ name, message }) => failureNote([name], message)),
      ...read.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) =>
            failureNote([name, fullName], failureMessages?.[0] ?? ''),
          ),
      ),
    ],
  });
}
