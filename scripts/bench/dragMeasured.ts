import { chromium, type Page } from '@playwright/test';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { medianOf, type Figure } from './figure.ts';

/** Steps of the hand from one corner to the other. */
const steps = 120;

/**
 * Draws a rectangle over the middle of the zone in a real browser, slowly, and watches how the rates board keeps up: from
 * each shape under the hand to the figures on screen, and how many of them there are in a second.
 */
export async function* dragMeasured(url: string, parcels: number): AsyncGenerator<Figure> {
  const executablePath = await findBrowser();
  if (typeof executablePath !== 'string') {
    process.stderr.write(`browser: ${executablePath.missing}\n`);
    return;
  }
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${url}?rates=zone`);
    await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
    await page.waitForFunction(() => performance.getEntriesByName('guatu:rates-shown').length > 0);
    await page.getByRole('button', { name: /矩形/ }).click();
    yield* figuresOf(await drag(page), parcels);
  } finally {
    await browser.close();
  }
}

type Marks = { readonly drafts: readonly number[]; readonly shown: readonly number[] };

async function drag(page: Page): Promise<Marks> {
  const [from, to] = [
    { x: 620, y: 240 },
    { x: 1180, y: 760 },
  ];
  await page.evaluate(() => performance.clearMarks());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1)
    await page.mouse.move(
      from.x + ((to.x - from.x) * step) / steps,
      from.y + ((to.y - from.y) * step) / steps,
    );
  await page.mouse.up();
  await page.waitForURL(/rates=drawn/);
  return {
    drafts: await timesOf(page, 'guatu:drawing-moved'),
    shown: await timesOf(page, 'guatu:rates-shown'),
  };
}

function timesOf(page: Page, mark: string): Promise<number[]> {
  return page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ startTime }) => startTime),
    mark,
  );
}

function figuresOf({ drafts, shown }: Marks, parcels: number): Figure[] {
  const took = drafts.flatMap((began) => {
    const end = shown.find((time) => time >= began);
    return end === undefined ? [] : [end - began];
  });
  const between = shown.slice(1).map((time, index) => time - shown[index]!);
  if (took.length === 0 || between.length === 0)
    throw new Error('the board did not follow the hand');
  const of = { bench: 'drawn', engine: null, parcels, unit: 'ms' } as const;
  return [
    { ...of, what: 'shape under the hand to rates on screen', runs: took },
    {
      ...of,
      what: `between two updates while dragging (${shown.length} updates)`,
      runs: [medianOf(between)],
    },
  ];
}
