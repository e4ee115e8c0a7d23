import { chromium } from '@playwright/test';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { startServerProcess } from '../serverProcess.ts';
import type { Figure } from './figure.ts';
import { viewport } from './firstVisit.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** A zone of so many parcels has some 2 000 projects. */
const parcels = 10_000;

/**
 * The plan's chart of thousands of rows: from the key that opens it, with everything fetched before, to rows that answer the
 * keyboard; and a jump to the last row.
 */
export const ganttBench: Bench = {
  name: 'gantt',
  sizes: (allowed) => allowed.filter((size) => size === parcels),
  engines: ['geopackage'],
  run: (trial) => measureGantt(trial),
};

async function* measureGantt({ settings, runs }: Trial): AsyncGenerator<Figure> {
  const executablePath = await findBrowser();
  if (typeof executablePath !== 'string') {
    process.stderr.write(`browser: ${executablePath.missing}\n`);
    return;
  }
  const server = await startServerProcess(settings);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const opened: number[] = [];
  const answered: number[] = [];
  const jumped: number[] = [];
  let rows = 0;
  try {
    while (opened.length < runs) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.goto(`${server.url}/zones/${zoneOf(parcels)}`);
      await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
      const timed = async (act: () => Promise<unknown>, there: string) => {
        const began = await page.evaluate(() => performance.now());
        await act();
        await page.locator(there).waitFor({ timeout: 120_000 });
        const ended = await page.evaluate(
          () =>
            new Promise<number>((resolve) =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
            ),
        );
        return ended - began;
      };
      answered.push(await timed(() => page.keyboard.press('0'), '.gantt [data-row="0"]'));
      await page.keyboard.press('0');
      opened.push(await timed(() => page.keyboard.press('0'), '.gantt [data-row="0"]'));
      rows = Number(await page.locator('.gantt-row').first().getAttribute('aria-setsize'));
      await page.locator('.gantt [data-row="0"]').focus();
      jumped.push(
        await timed(() => page.keyboard.press('End'), `.gantt [data-row="${rows - 1}"]:focus`),
      );
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const of = { bench: 'gantt', engine: null, parcels, unit: 'ms' } as const;
  yield { ...of, what: `Gantt of ${rows} rows, first opened, its answer included`, runs: answered };
  yield { ...of, what: `Gantt of ${rows} rows, opened again, to interactive`, runs: opened };
  yield { ...of, what: 'to its last row', runs: jumped };
}
