import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServerProcess } from '../../scripts/serverProcess.ts';
import { expect, test } from './fixtures.ts';
import { colourAt, giveGraphicsBack, loseGraphics } from './graphics.ts';

const caption = (page: Page) => page.getByRole('region', { name: '巡览', exact: true });
/** Seconds in which nobody comes. */
const quiet = (page: Page, seconds: number) => page.clock.fastForward(seconds * 1000);
const heading = (page: Page) => caption(page).getByRole('heading');
/** The wall counts from when its part of the page has come, after the picture; from then on it refuses menus. */
const atWork = (page: Page) =>
  page.waitForFunction(() => {
    const menu = new Event('contextmenu', { bubbles: true, cancelable: true });
    return !document.body.dispatchEvent(menu);
  });

test.describe('a wall', () => {
  test.use({ hasTouch: true, viewport: { width: 1920, height: 1080 } });

  test('goes home when nobody is there, tours the blocks, and stops at a touch where it is', async ({
    guatu,
  }) => {
    const { page } = guatu;
    await page.clock.install();
    await guatu.open('/zones/jindong/parcels/nanbo?wall=on');
    await atWork(page);
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    await expect(guatu.card).toBeVisible();
    await quiet(page, 120);
    await expect(guatu.card).toBeHidden();
    expect(guatu.address().pathname).toBe('/zones/jindong');
    await quiet(page, 12);
    await expect(heading(page)).toBeVisible();
    const first = await heading(page).textContent();
    await quiet(page, 12);
    await expect(heading(page)).not.toHaveText(first ?? '');
    const stop = await heading(page).textContent();
    // The tour is no place to come back to, and stands in no address.
    expect(guatu.address().hash).toBe('');
    await page.touchscreen.tap(300, 500);
    await expect(caption(page)).toBeHidden();
    await expect(guatu.legend).toBeVisible();
    expect(guatu.address().searchParams.get('wall')).toBe('on');
    expect(guatu.address().hash, `the map stays at ${stop}`).not.toBe('');
  });

  test('has targets of 60 pixels, and its buttons on the side that was touched', async ({
    guatu,
  }) => {
    const { page } = guatu;
    await guatu.open('/zones/jindong?wall=on');
    await atWork(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.guatu button, .guatu select')].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const around = getComputedStyle(one, '::after');
        const felt = around.position === 'absolute' && around.content !== 'none';
        const [w, h] = felt
          ? [Number.parseFloat(around.width), Number.parseFloat(around.height)]
          : [width, height];
        return width > 0 && (w < 59.5 || h < 59.5)
          ? [`${one.outerHTML.slice(0, 90)} ${w}×${h}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
    const tools = page.getByRole('navigation');
    const middle = async () => {
      const { x, width } = (await tools.boundingBox()) ?? { x: 0, width: 0 };
      return x + width / 2;
    };
    await page.touchscreen.tap(600, 560);
    await expect.poll(middle).toBeLessThan(960);
    await page.touchscreen.tap(1500, 560);
    await expect.poll(middle).toBeGreaterThan(960);
  });

  test('as a kiosk lets nobody write, take anything away or leave', async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/jindong/parcels/nanbo?wall=kiosk&sheet=plan&rates=zone');
    await expect(guatu.card).toContainText('南博');
    for (const key of ['m', 't', 's', 'q', '0', 'p']) await page.keyboard.press(key);
    await expect(page.getByRole('navigation').getByRole('button')).toHaveText([
      '全区',
      '时间轴',
      '立体柱',
    ]);
    await expect(page.locator('.sheet, .rates')).toHaveCount(0);
    await expect(page.locator('a[href], select, form, textarea')).toHaveCount(0);
    await guatu.chooseTheme('平整');
    await (await guatu.search('xtx')).first().click();
    await expect(guatu.card).toContainText('鞋塘西');
  });

  test('has its map back with a lost graphics context, in the theme of the moment, on tour too', async ({
    guatu,
  }) => {
    const { page } = guatu;
    await page.clock.install();
    await guatu.open('/zones/jindong?wall=on');
    await atWork(page);
    await guatu.chooseTheme('平整');
    const place = await guatu.placeOnPage(await guatu.insideOf('南博'));
    const before = await colourAt(page, { x: place.x + 30, y: place.y + 60 });
    await loseGraphics(page);
    // Whoever touches it meanwhile breaks nothing.
    await page.touchscreen.tap(place.x, place.y);
    await giveGraphicsBack(page);
    await guatu.cameraStill();
    await expect.poll(() => colourAt(page, { x: place.x + 30, y: place.y + 60 })).toBe(before);
    await quiet(page, 120);
    await quiet(page, 12);
    await expect(heading(page)).toBeVisible();
    const first = await heading(page).textContent();
    await loseGraphics(page);
    await quiet(page, 12);
    await expect(heading(page)).not.toHaveText(first ?? '');
    await giveGraphicsBack(page);
    await expect(heading(page)).toBeVisible();
  });

  test('opens itself anew, at its address, when the records have changed', async ({ guatu }) => {
    const { page } = guatu;
    await page.clock.install();
    await guatu.open('/zones/jindong?wall=on');
    await atWork(page);
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    await page.route(/\/api\/zones\?/, async (route) => {
      const zones = (await (await route.fetch()).json()) as { edition: string }[];
      await route.fulfill({ json: zones.map((zone) => ({ ...zone, edition: 'another' })) });
    });
    await quiet(page, 120);
    await expect
      .poll(() => page.evaluate(() => 'isOld' in window).catch(() => true), { timeout: 30_000 })
      .toBe(false);
    // The page that went may have left a question behind.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(guatu.address().search).toBe('?wall=on&room=dark');
    await page.locator('html[data-map=drawn]').waitFor();
  });
});

test.describe('a wall whose server is restarted', () => {
  test.use({
    hasTouch: true,
    expectedErrors: [/Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE/],
  });

  test('goes on by itself', async ({ guatu }) => {
    const data = mkdtempSync(join(tmpdir(), 'guatu-wall-'));
    let server = await startServerProcess({ GUATU_DATA: data });
    try {
      const { page } = guatu;
      await page.clock.install();
      await guatu.open(`${server.url}/zones/jindong?wall=on`);
      await atWork(page);
      await quiet(page, 120);
      await quiet(page, 12);
      await expect(heading(page)).toBeVisible();
      await server.stop();
      const stop = await heading(page).textContent();
      await quiet(page, 12);
      await expect(heading(page)).not.toHaveText(stop ?? '');
      await page.touchscreen.tap(400, 400);
      await guatu.legend.waitFor();
      server = await startServerProcess({ GUATU_DATA: data, PORT: new URL(server.url).port });
      // The map stays wherever the touch met it on its way, which may leave the parcel under the legend.
      await page.getByRole('navigation').getByRole('button', { name: '全区' }).click();
      await guatu.tapParcel('鞋塘西');
      await expect(guatu.card).toContainText('基本平整完毕');
    } finally {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
