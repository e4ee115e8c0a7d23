import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

test('pinyin initials find a parcel, and Enter opens it', async ({ guatu }) => {
  await guatu.openZone('jindong');
  const results = await guatu.search('xtx');
  await expect(results.filter({ hasText: '鞋塘西' }).first()).toBeVisible();
  await guatu.page.keyboard.press('Enter');
  await expect(guatu.card.getByRole('heading', { level: 2 })).toContainText('鞋塘西');
});

test('what is not there is said not to be found', async ({ guatu }) => {
  await guatu.openZone('jindong');
  await guatu.search('没有这个地方');
  await expect(guatu.page.getByText('没有找到')).toBeVisible();
});
