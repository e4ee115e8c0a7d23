import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Polygon } from '../../geodata/geometry.ts';
import { encodeShape } from '../../web/landUseRates/area/shapeCode.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

/** Around the southern blocks of jindong: parcels lie inside it and across its edges. */
const southernBlocks: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [119.84, 29.2],
      [119.864, 29.2],
      [119.864, 29.22],
      [119.84, 29.22],
      [119.84, 29.2],
    ],
  ],
};

test('parcels are saved as a shapefile in GBK, in the system that is chosen', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=mapExport');
  await page.getByRole('button', { name: '导出数据' }).click();
  await expect(page.getByRole('row', { name: /^地块名称 DKMC/ })).toBeVisible();
  await page.getByLabel('坐标系').selectOption('EPSG:4549');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存文件' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('金东开发区_地块_全区_2010-09-30_示意.zip');
  await expect(page.getByText(/^已保存 金东开发区/)).toBeVisible();
  const files = unzipSync(readFileSync(await download.path()));
  expect(new TextDecoder('gbk').decode(files['jindong.dbf'])).toContain('鞋塘西');
  expect(Buffer.from(files['jindong.prj'] ?? []).toString()).toContain('"Central_Meridian",120');
});

test('a drawing is in metres only, and datums without parameters say that they are not corrected', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=data');
  await page.getByRole('button', { name: 'DXF' }).click();
  const system = page.getByLabel('坐标系');
  await expect(system).toHaveValue('EPSG:4549');
  await expect(system.locator('option', { hasText: '经纬度' })).toHaveCount(0);
  await system.selectOption('EPSG:2385');
  await expect(page.getByText(/^未校正/)).toBeVisible();
});

test('land that is chosen or drawn for its rates can be exported alone, cut at its edge', async ({
  guatu,
}) => {
  const { page } = guatu;
  const rowsOf = async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存文件' }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    return text.trimEnd().split('\r\n').slice(1);
  };
  await guatu.open('/zones/jindong?rates=parcels.nanbo&sheet=data');
  await page.getByRole('button', { name: '选定的 1 宗' }).click();
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  expect(await rowsOf()).toEqual([expect.stringContaining('南博')]);
  const shape = encodeShape(southernBlocks);
  await guatu.open(`/zones/jindong?rates=drawn.${shape}&sheet=data`);
  await page.getByRole('button', { name: '所画范围' }).click();
  await page.getByRole('button', { name: '沿范围裁切' }).click();
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const rows = await rowsOf();
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter((row) => row.includes('地块沿范围裁切'))).toHaveLength(rows.length);
});
