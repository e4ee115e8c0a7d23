import { join } from 'node:path';
import { findBrowser } from '../findBrowser.ts';
import { failedOnce, type Outcome } from './outcome.ts';
import { playwrightOutcome } from './playwrightOutcome.ts';
import { readReport } from './readReport.ts';
import { runTool } from './runTool.ts';
import type { StepContext } from './step.ts';

/** The page in a real browser, found or installed first. Without one the step fails: the page cannot be vouched for. */
export async function runBrowserTests({ reports, signal }: StepContext): Promise<Outcome> {
  const browser = await findBrowser();
  if (typeof browser === 'object') return failedOnce(browser.missing);
  const report = join(reports, 'playwright.json');
  const exitCode = await runTool(
    '@playwright/test/playwright',
    ['test', '--config', 'test/browser/playwright.config.ts'],
    { env: { GUATU_BROWSER: browser, GUATU_BROWSER_REPORT: report }, signal },
  );
  return playwrightOutcome(readReport(report), exitCode);
}
