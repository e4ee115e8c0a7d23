import { z } from 'zod';
import { failedOnce, failureNote, outcomeOfRun, type Outcome } from './outcome.ts';

const errorSchema = z.object({ message: z.string().optional() });

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      results: z.array(z.object({ errors: z.array(errorSchema) })),
    }),
  ),
});

type Suite = {
  readonly specs: readonly z.infer<typeof specSchema>[];
  readonly suites?: readonly Suite[] | undefined;
};
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  suites: z.array(z.lazy(() => suiteSchema)).optional(),
});

const reportSchema = z.object({
  suites: z.array(suiteSchema),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(errorSchema),
});

/**
 * Counts what Playwright's JSON reporter wrote, and names what failed. An error outside of the tests counts as one failed test.
 *
 * @param report the report's text, undefined when none was written
 * @param exitCode of the run
 */
export function playwrightOutcome(report: string | undefined, exitCode: number): Outcome {
  if (report === undefined)
    return failedOnce(`playwright ended with code ${exitCode} and no report`);
  const { suites, stats, errors } = reportSchema.parse(JSON.parse(report));
  return outcomeOfRun('playwright', exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    notes: [
      ...errors.map(({ message }) => failureNote([], message ?? '')),
      ...suites.flatMap(failuresOf),
    ],
  });
}

function failuresOf({ specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failureNote([file, title], results.flatMap(({ errors }) => errors)[0]?.message ?? ''),
      ),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}
