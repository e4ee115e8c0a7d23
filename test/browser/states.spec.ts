import { expect, test } from './fixtures.ts';

test('without WebGL the table takes the map’s place and says why', async ({ guatu }) => {
  await guatu.page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await guatu.page.goto('/zones/jindong');
  await expect(guatu.notices.filter({ hasText: 'WebGL' })).toBeVisible();
  await expect(guatu.page.getByRole('table')).toContainText('鞋塘西');
  // Over a sheet it would lie on what is tapped there.
  await guatu.page.goto('/zones/jindong?sheet=records');
  await expect(guatu.page.getByRole('region', { name: '来源与存疑' })).toBeVisible();
  await expect(guatu.notices.filter({ hasText: 'WebGL' })).toHaveCount(0);
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
