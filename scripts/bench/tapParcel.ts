import type { Browser, Page } from '@playwright/test';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { viewport, type PageGlobals } from './firstVisit.ts';
import { zoneOf } from './trial.ts';

/** Opens the zone close to a parcel of its first block, taps the parcel, and waits for its card; ms from tap to card. */
export async function tapParcel(browser: Browser, url: string, parcels: number): Promise<number> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const zone = zoneOf(parcels);
    const asked = `${url}/api/zones/${zone}/parcels.geojson?block=block-1-01`;
    const { features } = (await (await page.request.get(asked)).json()) as ParcelsOfBlock;
    // The first may be a strip along the river, whose middle is not inside it; the last is a plot.
    const [west, south, east, north] = boundingBoxOf([features.at(-1)!.geometry])!;
    const place: [number, number] = [(west + east) / 2, (south + north) / 2];
    await page.goto(`${url}/zones/${zone}#16.5/${place[1]}/${place[0]}`);
    // At the first frame the page is still busy with labels; a visitor taps once it stands still.
    await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
    const { x, y } = await page.evaluate(
      (ground) => (globalThis as PageGlobals).guatu.project(ground),
      place,
    );
    const began = await page.evaluate(() => performance.now());
    await page.mouse.click(x, y);
    return (
      (await markAfter(page, 'guatu:card-shown', began)) -
      (await markAfter(page, 'guatu:tap', began))
    );
  } finally {
    await context.close();
  }
}

type ParcelsOfBlock = { readonly features: readonly ParcelFeature[] };

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
