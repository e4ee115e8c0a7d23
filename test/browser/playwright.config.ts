import { defineConfig } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromiumFlags.ts';

const browser = process.env['GUATU_BROWSER'];
const report = process.env['GUATU_BROWSER_REPORT'];

/** A page here lives for seconds: what is put together by graphics in software, or compiled to be quick later, never pays for itself. */
const shortLivedPages = ['--disable-gpu-compositing', '--js-flags=--no-opt'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  // One browser drawing in software keeps two cores busy; a second would only make both slow.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: [
    // The line reporter rewrites its line, which a log file cannot.
    [process.stdout.isTTY ? 'line' : 'list'],
    ...(report === undefined ? [] : [['json', { outputFile: report }] as const]),
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    // Maps are drawn by the processor: at half the pixels to a side a page is opened with a third less of it, and nothing is elsewhere.
    deviceScaleFactor: 0.5,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A page that has been here before finds its scripts read and kept: half the work of opening it. Storage, routes and all else are as new.
    reuseContext: true,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...chromiumFlags, ...shortLivedPages],
      ...(browser === undefined ? {} : { executablePath: browser }),
    },
  },
});
