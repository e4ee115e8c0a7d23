import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

test('the tiles of a zone are saved as one file, which is opened beneath another zone without the server', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=data');
  await page.getByRole('button', { name: 'PMTiles' }).click();
  await expect(page.getByText(/^全区的地块、区块、工程与注记/)).toBeVisible();
  await expect(page.getByLabel('坐标系')).toHaveCount(0);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存文件' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^示例开发区_瓦片_全区_.*\.pmtiles$/);
  const saved = readFileSync(await download.path());

  await guatu.open('/zones/jindong?sheet=tileFiles');
  await expect(page.getByText('还没有打开瓦片包。')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const chosen = page.locator('input[type=file]');
  await chosen.setInputFiles([
    { name: '示例.pmtiles', mimeType: '', buffer: saved },
    { name: '半个.pmtiles', mimeType: '', buffer: saved.subarray(0, saved.length - 1000) },
    { name: '地块.geojson', mimeType: '', buffer: Buffer.from('{"type":"FeatureCollection"}') },
  ]);
  await expect(page.getByText(/“半个.pmtiles”打不开：文件不完整/)).toBeVisible();
  await expect(page.getByText(/“地块.geojson”打不开：它不是 PMTiles/)).toBeVisible();
  await expect(page.getByText(/^挂图的瓦片包，截至 20/)).toBeVisible();
  // Beneath the map, whose land it is.
  const credit = page.locator('.attribution').getByText(/示例数据，并非真实地块/);
  await expect(credit).toBeVisible();
  // The map went there, as the address says once it has arrived.
  await expect(page).toHaveURL(/#.*\/121\.|#.*27\./);
  expect(asked.filter((url) => /pmtiles|\/tiles\//.test(url))).toEqual([]);

  expect(await guatu.accessibilityFaults()).toEqual([]);
  await page.getByRole('checkbox', { name: '显示 示例.pmtiles' }).uncheck();
  await expect(credit).toHaveCount(0);
  await page.getByRole('button', { name: '移除' }).click();
  await expect(page.getByText('还没有打开瓦片包。')).toBeVisible();
});
