import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { expect, test, watch } from './fixtures.ts';
import { driverOf, type Guatu } from './guatu.ts';
import { keepDeck } from './keepDeck.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-copy-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes a copy as a planner does, and saves it; answers its name and where it lies. */
async function taken({ page }: Guatu): Promise<{ name: string; path: string }> {
  const waiting = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: /^离线副本/ }).click();
  const download = await waiting;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

/** A machine that has the file, a browser and no network; fails for whatever a copy asks for or complains of. */
async function withoutNetwork(
  browser: Browser,
  path: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
  const faults = watch(context);
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    await page.locator('html[data-map=drawn]').waitFor({ timeout: 60_000 });
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

test('a copy of a zone opens from disk without a network, and is the whole map', async ({
  guatu,
  browser,
}) => {
  test.setTimeout(240_000);
  await keepDeck(guatu.page, 'quarter');
  await guatu.open('/zones/jindong?sheet=mapExport');
  const nanbo = await guatu.insideOf('南博');
  const { name, path } = await taken(guatu);
  expect(name).toBe('金东开发区_离线副本_2010-09-30_示意.html');

  await withoutNetwork(browser, path, async (page) => {
    const copy = driverOf(page);
    await expect(page.getByRole('banner')).toContainText('离线副本，制于');
    await expect(page.getByRole('banner')).toContainText('示意边界');
    await copy.tapPlace(nanbo);
    await expect(copy.card.getByRole('heading', { name: '南博' })).toBeVisible();
    await expect(copy.card).toContainText('90 %');
    // Nothing can be written in a copy, so nothing is offered.
    await expect(copy.card.getByRole('button', { name: '记一条决定' })).toHaveCount(0);
    expect(copy.address().hash).toContain('#/zones/jindong/parcels/nanbo');
    await page.goBack();
    await expect(copy.card).toBeHidden();
    await copy.chooseTheme('平整');
    await expect(copy.legendRow('基本完成')).toContainText('2,000 亩');
    // Another day, of which only the server in the page can say what was known.
    await page.goto(`${pathToFileURL(path).href}#/zones/jindong?date=1999-12-31`);
    await page.reload();
    await expect(copy.legendRow('未知')).toContainText('16');
    await page.goto(`${pathToFileURL(path).href}#/zones/jindong`);
    await page.reload();
    const results = await copy.search('xtx');
    await expect(results.first()).toContainText('鞋塘西');
    await results.first().click();
    await expect(copy.card.getByRole('heading', { name: '鞋塘西' })).toBeVisible();
    await expect(copy.card).toContainText('2,000');
    await page.goto(`${pathToFileURL(path).href}#/zones/jindong?deck=quarter&scene=overview`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('全区');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('鞋塘西');
    await expect(page.getByRole('button', { name: '扫码遥控' })).toBeHidden();
  });
});
