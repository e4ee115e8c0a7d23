import { expect, test } from './fixtures.ts';

test.describe('a tapped parcel tells its state, its area and where each comes from', () => {
  test('鞋塘西: 2000 亩, basically levelled', async ({ guatu }) => {
    await guatu.openZone('jindong');
    await guatu.tapParcel('鞋塘西');
    await expect(guatu.card.getByRole('heading', { name: '鞋塘西', exact: true })).toBeVisible();
    await expect(guatu.card).toContainText('2,000亩');
    await expect(guatu.card).toContainText('基本完成');
    await guatu.card
      .getByRole('button', { name: /原文 一\(二\)/ })
      .first()
      .click();
    await expect(guatu.dialog).toContainText('一(二)');
    await expect(guatu.dialog).toContainText('2000 亩');
  });

  test('南博: levelling at 90 %, area unknown and not 0', async ({ guatu }) => {
    await guatu.openZone('jindong');
    await guatu.tapParcel('南博');
    await expect(guatu.card.getByRole('heading', { name: '南博', exact: true })).toBeVisible();
    await expect(guatu.card).toContainText('平整中');
    await expect(guatu.card).toContainText('90');
    await expect(guatu.card.getByRole('figure').filter({ hasText: '资料面积' })).toContainText(
      '未知',
    );
  });

  test('凤塘: 96 亩, households moving out, its steps in order, and its two names in doubt', async ({
    guatu,
  }) => {
    await guatu.openZoneAround('jindong', '凤塘 96 亩');
    await guatu.tapParcel('凤塘 96 亩');
    await expect(guatu.card).toContainText('96亩');
    await expect(guatu.card).toContainText('报告面积');
    await expect(guatu.card).not.toContainText('登记');
    await expect(guatu.card).toContainText('不作比较');
    await expect(guatu.card).not.toContainText('相差');
    await expect(guatu.card).toContainText('腾空中');
    await expect(guatu.card).not.toContainText('受阻');
    await expect(guatu.card).toContainText('存疑');
    await expect(guatu.card).toContainText('傅村');
  });
});

test('Escape leaves the parcel, and the browser’s back button returns to it', async ({ guatu }) => {
  await guatu.openZone('jindong');
  await guatu.tapParcel('南博');
  await expect(guatu.card).toBeVisible();
  await guatu.cameraStill();
  await guatu.page.keyboard.press('Escape');
  await expect(guatu.card).toBeHidden();
  await guatu.cameraStill();
  await guatu.page.goBack();
  await expect(guatu.card).toBeVisible();
});
