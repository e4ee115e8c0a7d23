import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const may = '/zones/example?sheet=supervision&month=2026-05&lang=zh';

test.describe('supervision', () => {
  test('ranks the blocks of a month, and a score opens to what earned it and by which rule', async ({
    guatu,
    page,
  }) => {
    await guatu.open(may);
    const sheet = page.getByRole('region', { name: '督查' });
    await expect(sheet.getByText(/已定版 2026-06-/).first()).toBeVisible();
    const rows = sheet.getByRole('row');
    await expect(rows.nth(1)).toContainText('全区');
    await rows
      .nth(2)
      .getByRole('button', { name: /得分由来/ })
      .click();
    const detail = sheet.getByRole('region', { name: /得分由来/ });
    await expect(detail).toContainText('满分 × 本月开工数');
    await expect(detail.getByRole('listitem').first()).toContainText(/期限|未定期限/);
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });

  test('shows what was known when the month was closed and what is known now side by side', async ({
    guatu,
    page,
  }) => {
    await guatu.open(may);
    const sheet = page.getByRole('region', { name: '督查' });
    await expect(sheet.getByText(/定版后有 \d+ 处变动/)).toBeVisible();
    await expect(sheet.getByRole('row').nth(1)).toContainText(/今 \d/);
  });

  test('takes a closing back and closes the month again, with a note that stays on record', async ({
    guatu,
    page,
  }) => {
    await guatu.open('/zones/example?sheet=supervision&month=2025-11&lang=zh');
    const sheet = page.getByRole('region', { name: '督查' });
    await sheet.getByRole('button', { name: '撤回定版' }).click();
    await guatu.dialog.getByRole('button', { name: '确认撤回' }).click();
    await expect(sheet.getByText('未定版，数字随记录更新')).toBeVisible();
    await sheet.getByRole('button', { name: '定版', exact: true }).click();
    await guatu.dialog.getByRole('textbox').fill('补录后再定');
    await guatu.dialog.getByRole('button', { name: '确认定版' }).click();
    await expect(sheet.getByText(/^已定版/)).toBeVisible();
    await sheet.getByText('定版经过').click();
    await expect(sheet.getByText(/补录后再定/)).toBeVisible();
    await expect(sheet.getByRole('listitem')).toHaveCount(3);
  });

  test('previews the ranking by other weights before they are published', async ({
    guatu,
    page,
  }) => {
    await guatu.open(may);
    await page.getByRole('button', { name: '考核规则' }).click();
    const first = guatu.dialog.getByRole('row').nth(1);
    await expect(first).toContainText('100.0');
    await guatu.dialog.getByRole('spinbutton', { name: '开工 满分' }).fill('2000');
    await expect(guatu.dialog.getByRole('alert')).toHaveText('分值须为 0 至 1000 的数');
    await expect(guatu.dialog.getByRole('button', { name: '公布' })).toBeDisabled();
  });

  test('hangs the ranking on the wall and keeps it in the address', async ({ guatu, page }) => {
    await guatu.open(may);
    await page.getByRole('button', { name: '上墙' }).click();
    const poster = page.getByRole('dialog', { name: '示例开发区考核分值' });
    await expect(poster.getByRole('listitem').first()).toContainText('100.0');
    await expect(poster).toContainText('示例数据');
    await expect(poster).toContainText('已定版');
    expect(guatu.address().searchParams.get('board')).toBe('poster');
    await page.keyboard.press('Escape');
    await expect(poster).toBeHidden();
    expect(guatu.address().searchParams.get('board')).toBeNull();
  });

  test('shows the drive of the report with its window, count-down and named tasks', async ({
    guatu,
    page,
  }) => {
    await guatu.open('/zones/jindong?sheet=supervision&board=campaign&lang=zh');
    const drive = page.getByRole('dialog', { name: '攻坚行动' });
    await expect(drive).toContainText('还剩 61 天');
    await expect(drive.getByRole('row', { name: /常春路续建/ })).toContainText('10-31');
    await expect(drive).toContainText('七大攻坚项目');
  });

  test('is read on a phone without anything beyond the edge but the table', async ({
    guatu,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await guatu.open(may);
    const sheet = page.getByRole('region', { name: '督查' });
    await expect(sheet.getByRole('table')).toBeVisible();
    for (const name of ['上墙', '考核规则', '撤回定版']) {
      const box = await sheet.getByRole('button', { name }).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    }
  });
});
