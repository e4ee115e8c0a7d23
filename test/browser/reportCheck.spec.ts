import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { jindongFacts } from '../../geodata/records/jindong/facts/jindongFacts.ts';
import { sheetsIn } from '../web/export/readBack.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const address = '/zones/jindong?sheet=report';

const sheet = (page: Page) => page.getByRole('region', { name: '报告复核', exact: true });
const only = (page: Page, verdict: string) =>
  sheet(page).getByRole('button', { name: new RegExp(`^${verdict} \\d+$`) });
const rowOf = (page: Page, said: string) =>
  sheet(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: said, exact: true }) });

async function taken(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await sheet(page).getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('every fact of the report stands beside its records, and none differs', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open(address);
  await expect(sheet(page)).toContainText('与报告全部一致');
  await expect(only(page, '不一致')).toHaveText(/ 0$/);
  const ids = await sheet(page).locator('.report-id').allTextContents();
  expect(ids.toSorted()).toEqual(jindongFacts.map(({ id }) => id).toSorted());

  const land = rowOf(page, '项目总用地');
  await expect(land).toContainText('2,775 亩');
  await expect(land).toContainText('在录 60 亩');
  await expect(land).toContainText('差 2,715 亩');
  await expect(land).toContainText('无法计算');
  await expect(rowOf(page, '鞋塘西平整面积')).toContainText('一致');
  await expect(rowOf(page, '南博平整工程量')).toContainText('照此句录入');
});

test('a doubt stands beneath its figure with both readings', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open(address);
  await page.getByRole('searchbox', { name: '查找' }).fill('光伏项目开工期限');
  const beneath = sheet(page).getByRole('row').filter({ hasText: '光伏项目的两个开工期限' });
  await expect(beneath).toContainText('二(一)：11 月中旬前开工。');
  await expect(beneath).toContainText('一(六)：11 月底开工。');
  await expect(sheet(page).locator('.report-id')).toHaveText(['B8']);
});

test('a verdict chosen is all that is listed, and its record opens on the map', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open(address);
  await only(page, '一致').click();
  await expect(sheet(page).locator('.report-row')).toHaveCount(6);
  await rowOf(page, '傅村商住用地').getByRole('button', { name: '凤塘 96 亩' }).click();
  await expect(guatu.card.getByRole('heading', { name: '凤塘 96 亩' })).toBeVisible();
  expect(guatu.address().searchParams.get('sheet')).toBeNull();
});

test('the check is taken away as a workbook and as CSV', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open(address);
  const workbook = await taken(page, 'Excel');
  expect(workbook.name).toBe('金东开发区_报告复核_2010-09-30.xlsx');
  const [read] = (await sheetsIn(workbook.content)).values();
  expect(read!.head[0]).toBe('金东开发区 报告复核');
  expect(read!.rows.length).toBeGreaterThan(100);
  const csv = await taken(page, 'CSV');
  const { data } = Papa.parse<Record<string, string>>(
    csv.content.toString('utf8').replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true },
  );
  expect(data).toHaveLength(read!.rows.length);
  expect(data.find((line) => line['报告所说'] === '项目总用地')?.['相差']).toBe('2715');
});

test('a zone that quotes no document says so', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=report');
  await expect(sheet(page)).toContainText('没有可以复核的报告数');
});

test('is one step from the sources, and a day before the report has nothing of it', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=records&date=2010-06-30');
  await page.getByRole('button', { name: '报告复核' }).click();
  await expect(sheet(page)).toContainText('没有一项能由记录得出');
  await expect(only(page, '当日未知')).toBeVisible();
});

test('its page has no fault of accessibility', async ({ guatu }) => {
  await guatu.open(address);
  await expect(sheet(guatu.page)).toContainText('与报告全部一致');
  expect(await guatu.accessibilityFaults()).toEqual([]);
});
