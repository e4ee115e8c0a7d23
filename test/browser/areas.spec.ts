import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { Areal } from '../../geodata/geometry.ts';
import { measureArea } from '../../geodata/measure.ts';
import { beyond, hole, overlap, serveFaultyZone } from './areas/serveFaultyZone.ts';
import { firstPixel } from './basemap/png.ts';
import { expect, unpainted, test } from './fixtures.ts';
import type { Guatu } from './guatu.ts';
import { pointInside } from './pointInside.ts';

const list = (page: Page) => page.getByRole('region', { name: '面积核对' });
const rows = (page: Page) =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const listing = (page: Page, name: string) =>
  list(page).getByRole('button', { name: new RegExp(`^${name} \\d`) });

type CsvRow = Record<string, string>;

/** Takes the list away: the file's name, and its rows by their headings. */
async function takeCsv(page: Page): Promise<{ name: string; rows: CsvRow[] }> {
  await expect(list(page)).toContainText(/已比较/);
  const waiting = page.waitForEvent('download');
  await list(page).getByRole('button', { name: '导出 CSV' }).click();
  const download = await waiting;
  const text = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '');
  return {
    name: download.suggestedFilename(),
    rows: Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true }).data,
  };
}

/** The number that a listing says it has. */
async function countOf(page: Page, name: string): Promise<number> {
  return Number(/\d+$/.exec((await listing(page, name).textContent()) ?? '')?.[0]);
}

unpainted('parcels beyond the tolerance are listed, the furthest off first', async ({ guatu }) => {
  await guatu.open('/zones/example?sheet=areas');
  const { page } = guatu;
  await expect(list(page)).toContainText(/已比较 \d+ 宗/);
  await expect(list(page)).toContainText(/示例边界 \d+/);
  await expect(list(page)).toContainText(/\d+ 宗没有资料面积/);
  const beyond = await countOf(page, '超差');
  expect(beyond).toBeGreaterThan(5);
  await expect(rows(page)).toHaveCount(beyond);
  const sizes = (await rows(page).locator('td:nth-of-type(2)').allTextContents()).map((text) =>
    Math.abs(Number(text.replaceAll(',', '').replace('−', '-'))),
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('a finding opens its card and has its place in sight beside the list', async ({ guatu }) => {
  await guatu.open('/zones/example?sheet=areas');
  const { page } = guatu;
  const name = (await rows(page).nth(2).getByRole('button').textContent()) ?? '';
  await rows(page).nth(2).getByRole('button').click();
  await expect(guatu.card.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(list(page)).toBeVisible();
  await guatu.expectParcelInSight(name);
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true');
});

test.describe('a zone with faults', () => {
  test.use({ baseURL: ({}, use) => serveFaultyZone(use) });

  unpainted('has each listed by its kind and size', async ({ guatu }) => {
    await guatu.open('/zones/faulty?sheet=areas');
    const { page } = guatu;
    await expect(rows(page)).toHaveCount(4);
    const kinds = await rows(page).locator('td:first-of-type').allTextContents();
    expect(kinds).toEqual(['越出区块', '重叠', '夹心空地', '缝隙']);
    await listing(page, '重叠').click();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('东 × 西');
    const size = await rows(page).locator('td:nth-of-type(2)').textContent();
    expect(Number(size)).toBeCloseTo(measureArea(overlap), 1);
  });

  unpainted(
    'can be taken away although nothing has ever been observed there',
    async ({ guatu }) => {
      await guatu.open('/zones/faulty?sheet=areas');
      const { name, rows: taken } = await takeCsv(guatu.page);
      expect(name).toBe('示例区_面积核对.csv');
      expect(taken.map((row) => row['判定'])).toEqual([
        '越出区块',
        '重叠',
        '夹心空地',
        '缝隙',
        '容差内',
        '容差内',
        '容差内',
      ]);
    },
  );

  test('shows each on the map, filled while it is listed', async ({ guatu }) => {
    await guatu.open('/zones/faulty?sheet=areas');
    const { page } = guatu;
    await expect(rows(page)).toHaveCount(4);
    for (const ground of [overlap, beyond, hole])
      await expect.poll(() => isMarked(guatu, ground)).toBe(true);
    await listing(page, '重叠').click();
    await expect.poll(() => isMarked(guatu, hole)).toBe(false);
    expect(await isMarked(guatu, beyond)).toBe(false);
    expect(await isMarked(guatu, overlap)).toBe(true);
  });

  test('brings the place of a finding near, and keeps it on the map without the list', async ({
    guatu,
  }) => {
    await guatu.open('/zones/faulty?sheet=areas#14/29.2/119.806');
    const { page } = guatu;
    await rows(page).filter({ hasText: '重叠' }).getByRole('button').click();
    await expect(guatu.card.getByRole('heading', { name: '东', exact: true })).toBeVisible();
    await expect.poll(() => isMarked(guatu, overlap)).toBe(true);
    expect(Number(guatu.address().hash.slice(1).split('/')[0])).toBeGreaterThan(16);
    await list(page).getByRole('button', { name: '返回地图' }).click();
    expect(await isMarked(guatu, overlap)).toBe(true);
    expect(await isMarked(guatu, hole)).toBe(false);
    await guatu.card.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => isMarked(guatu, overlap)).toBe(false);
  });
});

/** Whether the middle of a piece of ground is in the surveyor's ink: of plum, red and blue stand well above green. */
async function isMarked(guatu: Guatu, ground: Areal): Promise<boolean> {
  const { x, y } = await guatu.placeOnPage(pointInside(ground, []));
  const shot = await guatu.page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const [red, green, blue] = firstPixel(shot);
  return Math.min(red, blue) - green > 12;
}

unpainted('the tolerance decides what is listed, and comes back', async ({ guatu }) => {
  await guatu.open('/zones/example?sheet=areas');
  const { page } = guatu;
  const before = await countOf(page, '超差');
  const percent = list(page).getByLabel('% × 资料面积');
  await percent.fill('1.5');
  await expect.poll(() => countOf(page, '超差')).toBeLessThan(before);
  const outliers = await countOf(page, '超差');
  expect(outliers).toBeGreaterThan(0);
  await percent.fill('many');
  await expect(list(page).getByRole('alert')).toContainText('0 到 100');
  expect(await countOf(page, '超差')).toBe(outliers);
  await list(page).getByRole('button', { name: '复原' }).click();
  await expect.poll(() => countOf(page, '超差')).toBe(before);
  await expect(percent).toHaveValue('0.1');
});

test('the whole of it works from the keyboard', async ({ guatu }) => {
  await guatu.openZone('example');
  const { page } = guatu;
  await page.keyboard.press('h');
  await expect(list(page)).toContainText(/已比较/);
  await rows(page).first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(guatu.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(guatu.card).toBeVisible();
  await page.keyboard.press('h');
  await list(page).getByRole('button', { name: '表格' }).click();
  expect(guatu.address().searchParams.get('sheet')).toBe('table');
  await page.getByRole('button', { name: '面积核对' }).click();
  await expect(list(page)).toContainText(/已比较/);
});

unpainted('金东 has nothing that could be compared, and says why', async ({ guatu }) => {
  await guatu.open('/zones/jindong?sheet=areas');
  const { page } = guatu;
  await expect(list(page)).toContainText('没有一宗地块可以比较');
  await expect(list(page)).toContainText('13 宗没有资料面积');
  await expect(list(page)).toContainText('3 宗有资料面积，但边界为示意');
  await expect(list(page)).toContainText('没有可以比较的面积');
  expect(await countOf(page, '不可比')).toBe(16);
  await listing(page, '不可比').click();
  await expect(rows(page)).toHaveCount(16);
  await expect(rows(page).filter({ hasText: '凤塘 96 亩' })).toContainText('示意边界');
});

unpainted('the list can be taken away as CSV with every mark on it', async ({ guatu }) => {
  await guatu.open('/zones/example?sheet=areas');
  const { page } = guatu;
  const beyond = await countOf(page, '超差');
  const { name, rows: taken } = await takeCsv(page);
  expect(name).toBe('示例开发区_面积核对_2026-06-30_示例.csv');
  expect(taken.filter((row) => row['判定'] === '超差')).toHaveLength(beyond);
  expect(taken.every((row) => row['标注']?.includes('示例数据'))).toBe(true);
});

unpainted('nothing of it is fetched before it is opened', async ({ guatu }) => {
  const asked: string[] = [];
  guatu.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await guatu.openZone('jindong');
  const before = asked.length;
  expect(asked.filter((path) => path.includes('areaChecks'))).toEqual([]);
  await guatu.page.keyboard.press('h');
  await expect(list(guatu.page)).toContainText('没有一宗地块可以比较');
  expect(asked.slice(before).some((path) => path.includes('areaChecks'))).toBe(true);
});

for (const address of [
  '/zones/example?sheet=areas',
  '/zones/example?sheet=areas&room=dark&lang=en',
  '/zones/jindong?sheet=areas&room=dark',
])
  unpainted(`axe finds nothing serious at ${address}`, async ({ guatu }) => {
    await guatu.open(address);
    await expect(guatu.page.locator('.area-check-summary')).toBeVisible();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the card of a finding leaves its place in sight, and gives back the list', async ({
    guatu,
  }) => {
    await guatu.open('/zones/example?sheet=areas');
    const { page } = guatu;
    const name = (await rows(page).first().getByRole('button').textContent()) ?? '';
    await rows(page).first().getByRole('button').click();
    await expect(guatu.card).toBeVisible();
    await guatu.expectParcelInSight(name);
    await guatu.card.getByRole('button', { name: '关闭' }).click();
    await expect(rows(page).first()).toBeInViewport();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });
});
