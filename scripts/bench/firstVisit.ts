import type { Browser, Page } from '@playwright/test';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { parcelPoints } from './parcelPoints.ts';
import { parcelsShown, pictureSince, stillPicture, watchPicture } from './watchPicture.ts';
import { zoneOf } from './trial.ts';
import { countBytes } from './wire.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/** What a first visit of our page took; times in ms, null where the picture did not change. */
export type Visit = {
  /** Whether parcels were drawn, or, of a zone too large for that, its blocks. */
  readonly kind: 'parcels' | 'blocks';
  readonly picture: number;
  readonly theme: number | null;
  readonly isolated: number | null;
  readonly date: number | null;
  readonly bytes: Record<'total' | 'type' | 'typeBeforePicture' | 'answers' | 'scripts', number>;
  readonly box: Box;
  /** Points of the picture's grid that lie in parcels. */
  readonly points: readonly number[];
  /** What lies between the edges of the map and the zone: top, right, bottom, left, in pixels. */
  readonly padding: readonly number[];
};

export const viewport = { width: 1440, height: 900 };

export async function firstVisit(browser: Browser, url: string, parcels: number): Promise<Visit> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await watchPicture(page);
    const received = countBytes(page);
    const zone = zoneOf(parcels);
    await page.goto(`${url}/zones/${zone}`);
    await stillPicture(page, 0);
    const { bbox, latest } = await zoneReading(page, url, zone);
    const padding = await paddingOf(page, bbox);
    const points = parcelPoints(
      await parcelsOf(page, url, zone),
      { box: bbox, left: padding[3]!, right: viewport.width - padding[1]! },
      padding[0]!,
      viewport,
    );
    const picture = await parcelsShown(page, points);
    const bytes = await received();
    const sum = (wanted: (one: (typeof bytes)[number]) => boolean) =>
      bytes.filter(wanted).reduce((total, one) => total + one.bytes, 0);
    const otherDay = dayBefore(latest);
    return {
      kind: (await page.locator('html[data-shown=blocks]').count()) > 0 ? 'blocks' : 'parcels',
      picture,
      theme: await changed(page, () => page.keyboard.press('3')),
      isolated: await changed(page, () => goTo(page, 'theme=levelling&only=complete')),
      date: await changed(page, () => showDay(page, otherDay), 2500),
      bytes: {
        total: sum(() => true),
        type: sum(({ kind }) => kind === 'type'),
        typeBeforePicture: sum(({ kind, ended }) => kind === 'type' && ended < picture),
        answers: sum(({ kind }) => kind === 'answers'),
        scripts: sum(({ kind }) => kind === 'scripts'),
      },
      box: bbox,
      points,
      padding,
    };
  } finally {
    await context.close();
  }
}

/** How long after something is done the picture has changed to its last; null when it does not change. */
export async function changed(
  page: Page,
  act: () => Promise<unknown>,
  quiet?: number,
): Promise<number | null> {
  const began = await page.evaluate(() => performance.now());
  await act();
  await stillPicture(page, began, quiet);
  const there = await pictureSince(page, began);
  return there === null ? null : there - began;
}

/** To another address of the same page, as the browser's back button goes there. */
function goTo(page: Page, query: string): Promise<void> {
  return page.evaluate((search) => {
    history.pushState(null, '', `${location.pathname}?${search}${location.hash}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** The day's states are fetched first; the picture is still until they are here. */
async function showDay(page: Page, day: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes(`asOf=${day}`));
  await goTo(page, `theme=levelling&date=${day}`);
  await answer;
}

type Zone = { readonly bbox: Box; readonly latest: string };

async function zoneReading(page: Page, url: string, zone: string): Promise<Zone> {
  return (await (await page.request.get(`${url}/api/zones/${zone}`)).json()) as Zone;
}

/** Some 400 days earlier, when much of a generated zone was at another stage. */
function dayBefore(latest: string): string {
  return new Date(Date.parse(latest) - 400 * 86_400_000).toISOString().slice(0, 10);
}

async function parcelsOf(page: Page, url: string, zone: string): Promise<ParcelFeature[]> {
  const answer = await page.request.get(`${url}/api/zones/${zone}/parcels.geojson`);
  return ((await answer.json()) as { features: ParcelFeature[] }).features;
}

async function paddingOf(page: Page, [west, south, east, north]: Box): Promise<number[]> {
  const [from, to] = await page.evaluate(
    (corners) => corners.map((corner) => (globalThis as PageGlobals).guatu.project(corner)),
    [
      [west, north],
      [east, south],
    ] as [number, number][],
  );
  return [from!.y, viewport.width - to!.x, viewport.height - to!.y, from!.x];
}

/** What the page offers to tests. */
export type PageGlobals = typeof globalThis & {
  readonly guatu: { project(place: [number, number]): { x: number; y: number } };
};
