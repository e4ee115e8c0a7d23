import { chromium, type Browser, type Page } from '@playwright/test';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import type { Figure } from './figure.ts';
import { scriptBytes } from './scriptBytes.ts';
import { startServerProcess } from './serverProcess.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** The page in a real browser that draws in software, which is slower than any graphics card. */
export const browserBench: Bench = {
  name: 'browser',
  sizes: (allowed) => allowed.filter((parcels) => parcels <= 10_000),
  engines: ['geopackage'],
  run: (trial) => measurePage(trial),
};

async function* measurePage(trial: Trial): AsyncGenerator<Figure> {
  const executablePath = await findBrowser();
  if (typeof executablePath !== 'string') {
    process.stderr.write(`browser: ${executablePath.missing}\n`);
    return;
  }
  const server = await startServerProcess(trial.settings);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    for (const parcels of trial.sizes) yield* measureZone(browser, server.url, trial.runs, parcels);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function* measureZone(
  browser: Browser,
  url: string,
  runs: number,
  parcels: number,
): AsyncGenerator<Figure> {
  const times = { drawn: [] as number[], theme: [] as number[], card: [] as number[] };
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    // A context of its own: nothing cached, as at the first visit.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(`${url}/zones/${zoneOf(parcels)}`);
    times.drawn.push(await markAfter(page, 'guatu:parcels-drawn', 0));
    bytes = scriptBytes(scripts);
    times.theme.push(await switchTheme(page));
    times.card.push(await tapParcel(await context.newPage(), url, parcels));
    await context.close();
  }
  const of = { bench: 'browser', engine: null, parcels } as const;
  yield { ...of, what: 'navigation to parcels drawn', unit: 'ms', runs: times.drawn };
  yield { ...of, what: 'theme switch', unit: 'ms', runs: times.theme };
  yield { ...of, what: 'tap to card', unit: 'ms', runs: times.card };
  yield { ...of, what: 'scripts before the parcels, brotli', unit: 'bytes', runs: [bytes] };
}

/** Waits for a mark of the page later than `after`; both in milliseconds since the navigation began. */
async function markAfter(page: Page, name: string, after: number): Promise<number> {
  const mark = await page.waitForFunction(
    ([wanted, since]) =>
      performance.getEntriesByName(wanted).find(({ startTime }) => startTime > since)?.startTime,
    [name, after] as const,
    { timeout: 120_000 },
  );
  return (await mark.jsonValue())!;
}

const now = (page: Page) => page.evaluate(() => performance.now());

async function switchTheme(page: Page): Promise<number> {
  const began = await now(page);
  await page.keyboard.press('3');
  return (await markAfter(page, 'guatu:theme-drawn', began)) - began;
}

/** Opens the zone close to a parcel of its first block, taps the parcel, and waits for its card. */
async function tapParcel(page: Page, url: string, parcels: number): Promise<number> {
  const zone = zoneOf(parcels);
  const asked = `${url}/api/zones/${zone}/parcels.geojson?block=block-1-01`;
  const { features } = (await (await page.request.get(asked)).json()) as ParcelsOfBlock;
  // The first may be a strip along the river, whose middle is not inside it; the last is a plot.
  const [west, south, east, north] = boundingBoxOf([features.at(-1)!.geometry])!;
  const place: [number, number] = [(west + east) / 2, (south + north) / 2];
  await page.goto(`${url}/zones/${zone}#16.5/${place[1]}/${place[0]}`);
  await markAfter(page, 'guatu:parcels-drawn', 0);
  // Nobody taps at the first frame; labels and fonts are settled a moment later.
  await page.locator('html[data-map=drawn]').waitFor();
  const { x, y } = await page.evaluate(
    (ground) => (globalThis as PageGlobals).guatu.project(ground),
    place,
  );
  const began = await now(page);
  await page.mouse.click(x, y);
  const shown = await markAfter(page, 'guatu:card-shown', began);
  return shown - (await markAfter(page, 'guatu:tap', began));
}

type ParcelsOfBlock = { readonly features: readonly ParcelFeature[] };

/** What the page offers to tests. */
type PageGlobals = typeof globalThis & {
  readonly guatu: { project(place: [number, number]): { x: number; y: number } };
};
