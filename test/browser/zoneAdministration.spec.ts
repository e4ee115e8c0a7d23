import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const panel = (page: Page) => page.getByRole('region', { name: '管理开发区' });
const chooser = (page: Page) => page.getByRole('combobox', { name: '切换开发区' });
const manage = (page: Page) => chooser(page).selectOption({ label: '新建、管理开发区…' });

test.afterEach(async ({ page }) => {
  await page.request.delete('/api/zones/jindongxinqu-erqi', { headers: { 'If-Match': '*' } });
});

test("a zone of one's own is made, named anew, hidden, removed into a file and brought back", async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.openZone('jindong');
  await manage(page);
  await panel(page).getByRole('button', { name: '新建开发区' }).click();
  await panel(page).getByRole('textbox', { name: '名称', exact: true }).fill('金东新区（二期）');
  await expect(panel(page).getByRole('textbox', { name: /^编号/ })).toHaveValue(
    'jindongxinqu-erqi',
  );
  const place = panel(page).getByRole('textbox', { name: '中心的经度、纬度' });
  await expect(place).toHaveValue(/^119\.8/);
  await panel(page).getByRole('button', { name: '在图上点' }).click();
  await guatu.tapPlace([119.87, 29.22]);
  await expect(place).toHaveValue(/^119\.8[67]\d*, 29\.2[12]\d*$/);
  await expect(guatu.card).toBeHidden();
  await panel(page).getByRole('button', { name: '新建', exact: true }).click();

  await expect.poll(() => guatu.address().pathname).toBe('/zones/jindongxinqu-erqi');
  const empty = guatu.notices.getByText('这个开发区还没有地块');
  await expect(empty).toBeVisible();
  // What is said of the page stands in nobody's way.
  const home = page.getByRole('navigation').getByRole('button', { name: '全区' });
  const [said, button] = [await empty.boundingBox(), await home.boundingBox()];
  expect(said!.y + said!.height).toBeLessThanOrEqual(button!.y);
  await expect(guatu.legend.locator('.legend-notes')).toHaveCount(0);
  await guatu.notices.getByRole('button', { name: '导入' }).click();
  await expect(page.getByRole('region', { name: '导入', exact: true })).toBeVisible();
  await page.goBack();

  await manage(page);
  await panel(page).getByRole('button', { name: '改名“金东新区（二期）”' }).click();
  await panel(page).getByRole('textbox', { name: '名称', exact: true }).fill('金义新区');
  await panel(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('banner')).toContainText('金义新区');

  await panel(page).getByRole('button', { name: '隐藏“金义新区”' }).click();
  await expect(panel(page).getByRole('listitem').filter({ hasText: '金义新区' })).toContainText(
    '已隐藏',
  );
  await panel(page).getByRole('button', { name: '金东开发区', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('金东开发区');
  await expect(chooser(page).getByRole('option', { name: /金义新区/ })).toHaveCount(0);
  // Whoever has its address opens it as ever.
  await guatu.open('/zones/jindongxinqu-erqi');
  await expect(page.getByRole('banner')).toContainText('金义新区');
  await manage(page);
  await panel(page).getByRole('button', { name: '显示“金义新区”' }).click();
  await expect(panel(page).getByRole('button', { name: '隐藏“金义新区”' })).toBeVisible();

  await panel(page).getByRole('button', { name: '移除“金义新区”' }).click();
  await expect(panel(page)).toContainText('0 宗地块');
  const remove = panel(page).getByRole('button', { name: '移除', exact: true });
  await expect(remove).toBeDisabled();
  const waiting = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: '下载备份文件' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^金义新区_开发区备份_\d{4}-\d\d-\d\d\.gpkg$/);
  const file = await readFile(await download.path());
  await expect(remove).toBeDisabled();
  await panel(page)
    .getByRole('textbox', { name: /请输入编号/ })
    .fill('jindongxinqu-erqi');
  await remove.click();
  await expect(panel(page).getByRole('listitem').filter({ hasText: '金义新区' })).toHaveCount(0);
  await expect(page.getByRole('banner')).not.toContainText('金义新区');

  await panel(page)
    .getByLabel('选择移除时下载的备份文件')
    .setInputFiles({ name: '金义新区.gpkg', mimeType: '', buffer: file });
  await expect.poll(() => guatu.address().pathname).toBe('/zones/jindongxinqu-erqi');
  await expect(page.getByRole('banner')).toContainText('金义新区');
});

test.describe('with a file that is none', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('bringing a zone back says why it cannot be', async ({ guatu }) => {
    const { page } = guatu;
    await guatu.openZone('jindong');
    await manage(page);
    await panel(page)
      .getByLabel('选择移除时下载的备份文件')
      .setInputFiles({ name: '红线.gpkg', mimeType: '', buffer: Buffer.from('no zone') });
    await expect(panel(page).getByRole('alert')).toContainText('不是挂图存下的开发区');
  });
});
