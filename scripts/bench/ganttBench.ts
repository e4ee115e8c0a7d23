import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { startServerProcess } from '../serverProcess.ts';
import { medianOf, type Figure } from './figure.ts';
import { viewport } from './firstVisit.ts';
import { plainRows } from './plainRows.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** A generated zone of so many parcels has some 2 000 projects, and 2 400 rows with what else is planned. */
const parcels = 2_500;

/**
 * The plan's chart of thousands of rows: from the key that opens it to rows that answer the keyboard, first with its answer on the
 * way and then with everything fetched before, and a jump to the last row. Beside it, turn by turn, a page that draws as many rows plainly.
 */
export const ganttBench: Bench = {
  name: 'gantt',
  sizes: () => [parcels],
  engines: ['geopackage'],
  run: (trial) => measureGantt(trial),
};

async function* measureGantt({ settings, runs }: Trial): AsyncGenerator<Figure> {
  const executablePath = await findBrowser();
  if (typeof executablePath !== 'string') {
    process.stderr.write(`gantt: ${executablePath.missing}\n`);
    return;
  }
  const server = await startServerProcess(settings);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const visits: Visit[] = [];
  const plain: number[] = [];
  try {
    while (visits.length < runs) {
      visits.push(await visit(browser, server.url));
      plain.push(await plainVisit(browser, server.url));
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const rows = visits[0]!.rows;
  const of = { bench: 'gantt', engine: null, parcels } as const;
  const opened = visits.map((each) => each.opened);
  const name = `Gantt of ${rows} rows`;
  yield {
    ...of,
    what: `${name}, first opened, its answer included`,
    unit: 'ms',
    runs: visits.map(({ answered }) => answered),
  };
  yield { ...of, what: `${name}, opened again, to interactive`, unit: 'ms', runs: opened };
  yield { ...of, what: `plain page: ${rows} rows`, unit: 'ms', runs: plain };
  yield {
    ...of,
    what: `${name}, opened again, ÷ plain`,
    unit: '×',
    runs: [medianOf(opened) / medianOf(plain)],
  };
  yield { ...of, what: 'to its last row', unit: 'ms', runs: visits.map(({ jumped }) => jumped) };
}

/** Times in ms. */
type Visit = {
  readonly rows: number;
  readonly answered: number;
  readonly opened: number;
  readonly jumped: number;
};

const firstRow = '.gantt [data-row="0"]';

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/zones/${zoneOf(parcels)}`);
    await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
    const open = () => page.keyboard.press('0');
    const answered = await until(page, open, firstRow);
    await page.keyboard.press('0');
    await page.locator('.gantt').waitFor({ state: 'detached' });
    const opened = await until(page, open, firstRow);
    const rows = Number(await page.locator('.gantt-row').first().getAttribute('aria-setsize'));
    await page.locator(firstRow).focus();
    const last = `.gantt [data-row="${rows - 1}"]:focus`;
    return {
      rows,
      answered,
      opened,
      jumped: await until(page, () => page.keyboard.press('End'), last),
    };
  } finally {
    await context.close();
  }
}

async function plainVisit(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.setContent(plainRows);
    await page.evaluate(
      async (address) => {
        const { items } = (await (await fetch(address)).json()) as { items: unknown };
        Object.assign(globalThis, { items });
      },
      `${url}/api/zones/${zoneOf(parcels)}/plan-items`,
    );
    return await until(page, () => page.evaluate('showRows()'), 'button:focus');
  } finally {
    await context.close();
  }
}

/** Milliseconds from an act until something is there and the page has drawn it and takes the next event. */
async function until(page: Page, act: () => Promise<unknown>, there: string): Promise<number> {
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
}
