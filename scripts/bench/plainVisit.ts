import type { Browser } from '@playwright/test';
import { changed, viewport, type Visit } from './firstVisit.ts';
import { zoneOf } from './trial.ts';
import { parcelsShown, stillPicture, watchPicture } from './watchPicture.ts';

/** What a first visit of the plain page took, in ms. */
export type PlainVisit = {
  readonly picture: number;
  readonly theme: number;
};

/** Shows the same land at the same scale as our page did. */
export async function plainVisit(
  browser: Browser,
  url: string,
  parcels: number,
  { box, padding, points }: Visit,
): Promise<PlainVisit> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await watchPicture(page);
    const asked = {
      zone: zoneOf(parcels),
      box: JSON.stringify(box),
      padding: JSON.stringify(padding),
    };
    await page.goto(`${url}/?${new URLSearchParams(asked).toString()}`);
    await stillPicture(page, 0);
    const picture = await parcelsShown(page, points);
    const theme = await changed(page, () =>
      page.evaluate(() => (globalThis as Plain).showTheme('levelling')),
    );
    if (theme === null) throw new Error('the plain page did not change its theme');
    return { picture, theme };
  } finally {
    await context.close();
  }
}

type Plain = typeof globalThis & {
  showTheme(theme: string): void;
};
