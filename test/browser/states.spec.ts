import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('without WebGL the table takes the map’s place and says why', async ({ guatu }) => {
  await guatu.page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await guatu.page.goto('/zones/jindong');
  const table = guatu.page.getByRole('region', { name: '表格' });
  await expect(table.getByRole('status').filter({ hasText: 'WebGL' })).toBeVisible();
  // What is chosen in it opens beside it.
  await table.getByRole('button', { name: '鞋塘西' }).click();
  const card = await boxOf(guatu.card);
  expect((await boxOf(table)).right).toBeLessThanOrEqual(card.left);
  // On a phone, over it.
  await guatu.page.setViewportSize({ width: 390, height: 844 });
  await expect(guatu.card.getByRole('heading', { name: '鞋塘西' })).toBeInViewport();
  await guatu.card.getByRole('button', { name: '关闭' }).click();
  await expect(guatu.card).toBeHidden();
  await guatu.page.goto('/zones/jindong?sheet=records');
  await expect(guatu.page.getByRole('region', { name: '来源与存疑' })).toBeVisible();
  await expect(guatu.page.getByText('WebGL')).toHaveCount(0);
});

test('the example zone is called an example wherever it shows', async ({ guatu }) => {
  await guatu.openZone('example');
  await expect(guatu.page.getByRole('banner')).toContainText('示例数据');
  await expect(guatu.legend).toContainText('示例边界 240');
});

test('the key T turns the map into its table twin and back', async ({ guatu }) => {
  await guatu.openZone('jindong');
  await guatu.page.keyboard.press('t');
  // The head of the table and one row for each parcel.
  await expect(guatu.page.getByRole('row')).toHaveCount(17);
  await guatu.page.keyboard.press('t');
  await expect(guatu.page.getByRole('table')).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the card of a tapped parcel leaves the parcel in sight', async ({ guatu }) => {
    await guatu.openZoneAround('jindong', '南博', 13.5);
    await guatu.tapParcel('南博');
    await expect(guatu.card).toBeVisible();
    await guatu.expectParcelInSight('南博');
  });
});

async function boxOf(panel: Locator): Promise<{ readonly left: number; readonly right: number }> {
  return panel.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });
}
