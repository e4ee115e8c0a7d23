import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

test.use({ isMapPainted: false });

test('whoever names no zone among many sees them all, finds one and opens it', async ({
  guatu: { page, accessibilityFaults },
}) => {
  const server = await startServer();
  try {
    for (const number of [1, 2, 3])
      await page.request.post(`${server.url}/api/zones`, {
        data: { id: `new-${number}`, name: `新区 ${number}`, near: [119.85, 29.2] },
      });
    await page.goto(server.url);
    const room = page.getByRole('region', { name: '各开发区一览', exact: true });
    const row = (name: string) => room.getByRole('row').filter({ hasText: name });
    await expect(room.getByText(/^开发区 5 个 · .*含示例 1 个$/)).toBeVisible();
    await expect(row('新区 1')).toContainText('还没有地块');
    await expect(row('示例')).toContainText(/\d+\.\d %/);
    await expect(row('示例').getByRole('img', { name: /^按阶段：/ })).toBeVisible();
    await room.getByRole('combobox', { name: '指标' }).selectOption('开工率');
    await expect(row('金东开发区')).toContainText('据报');
    expect(await accessibilityFaults()).toEqual([]);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      room.getByRole('button', { name: '下载 CSV' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('金东开发区');
    await room.getByRole('checkbox', { name: '计入示例' }).uncheck();
    await expect(row('示例')).toHaveCount(0);
    await room.getByRole('searchbox', { name: '查找开发区' }).fill('金东');
    await expect(room.getByText(/^开发区 1 个/)).toBeVisible();
    await room.getByRole('button', { name: '金东开发区' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText('金东开发区');
    await expect(room).toBeHidden();

    await page
      .getByRole('combobox', { name: '切换开发区' })
      .selectOption({ label: '各开发区一览…' });
    await room.getByRole('searchbox').fill('');
    await room.getByRole('columnheader', { name: '开发区' }).getByRole('button').click();
    await row('新区 2').click();
    await expect(page.getByRole('banner')).toContainText('新区 2');
  } finally {
    // An open page would ask a server that is gone.
    await page.close();
    await server.stop();
  }
});
