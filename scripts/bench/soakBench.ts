import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { startServerProcess } from '../serverProcess.ts';
import type { Figure } from './figure.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

const parcels = 240;
/** Seconds at each stop, as the page has them when the address says nothing. */
const stay = 12;
/** An hour of the tour; of a quick run ten minutes. */
const stopsOf = (isLong: boolean) => (isLong ? 3600 : 600) / stay;
/** After the first rounds everything that is fetched and laid out once has been. */
const warmUp = 30;

/**
 * A wall that nobody touches: an hour of its tour with the clock put forward, and what the page and its graphics hold at the
 * beginning, in the middle and at the end. Flat is right.
 */
export const soakBench: Bench = {
  name: 'soak',
  sizes: (allowed) => allowed.filter((size) => size === parcels),
  engines: ['geopackage'],
  run: (trial) => measureSoak(trial),
};

async function* measureSoak({ settings, runs }: Trial): AsyncGenerator<Figure> {
  const executablePath = await findBrowser();
  if (typeof executablePath !== 'string') {
    process.stderr.write(`browser: ${executablePath.missing}\n`);
    return;
  }
  const stops = stopsOf(runs > 3);
  const server = await startServerProcess(settings);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const held: Held[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.clock.install();
    await page.goto(`${server.url}/zones/${zoneOf(parcels)}?wall=on&idle=5`);
    await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
    await page.clock.fastForward(5000);
    await goThrough(page, warmUp);
    held.push(await heldBy(browser, page));
    for (let half = 0; half < 2; half += 1) {
      await goThrough(page, stops / 2);
      held.push(await heldBy(browser, page));
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const of = { bench: 'soak', engine: null, parcels, unit: 'MB' } as const;
  const during = `${stops} stops of the tour`;
  yield { ...of, what: `heap, ${during}`, runs: held.map(({ heap }) => heap) };
  yield { ...of, what: `graphics process, ${during}`, runs: held.map(({ graphics }) => graphics) };
}

async function goThrough(page: Page, stops: number): Promise<void> {
  const current = page.locator('.tour-run [aria-current=true]');
  for (let stop = 0; stop < stops; stop += 1) {
    const before = await page.evaluate(() => document.querySelector('.tour-caption')?.textContent);
    await page.clock.fastForward(stay * 1000);
    await page.waitForFunction(
      (text) => {
        const now = document.querySelector('.tour-caption')?.textContent;
        return now !== undefined && now !== text;
      },
      before,
      { timeout: 60_000 },
    );
    await current.waitFor({ state: 'attached' });
  }
}

/** In MB. */
type Held = { readonly heap: number; readonly graphics: number };

async function heldBy(browser: Browser, page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  const graphics = processInfo.find(({ type }) => type === 'GPU');
  return { heap: usedSize / 1e6, graphics: graphics ? residentMegabytes(graphics.id) : 0 };
}

function residentMegabytes(id: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(id)], { encoding: 'utf8' });
  return (Number(stdout) * 1024) / 1e6;
}
