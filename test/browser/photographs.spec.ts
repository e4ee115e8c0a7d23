import { levelled } from './entrySheet.ts';
import { expect, test } from './fixtures.ts';
import { onPhone, openCard, photograph, photosOf, zone } from './phone.ts';

test.use({ isMapPainted: false });

test.use(onPhone);

test('photographs are added by themselves, tell their place only when asked to, are looked through and taken back', async ({
  guatu,
}) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[1];
  await openCard(guatu, row);
  const section = card.locator('.card-section', {
    has: page.getByRole('heading', { name: '现场照片' }),
  });
  await section
    .getByLabel('拍照或选照片')
    .setInputFiles([photograph(), photograph('IMG_0002.jpg')]);
  const tick = section.getByRole('checkbox', { name: /照片里有拍摄位置/ });
  await expect(tick).toHaveCount(2);
  await expect(tick.first()).not.toBeChecked();
  await tick.first().check();
  await section.getByLabel('备注').fill('东侧围挡');
  await section.getByRole('button', { name: '添加 2 张照片' }).tap();
  await expect(section.locator('.photo-thumbs img')).toHaveCount(2);
  const photos = await photosOf(page, row.parcel);
  const told = photos.flatMap(({ position }) => (position ? [position] : []));
  expect(told).toHaveLength(1);
  expect(told[0]![0]).toBeCloseTo(119 + 50 / 60 + 24 / 3600, 6);

  await section.locator('.photo-thumbs button').first().tap();
  const viewer = guatu.dialog;
  await expect(viewer.getByText('1 / 2')).toBeVisible();
  await expect(viewer.getByText('东侧围挡')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByText('2 / 2')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(viewer.getByText('1 / 2')).toBeVisible();
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await viewer.getByRole('button', { name: '撤回' }).tap();
  await viewer.getByRole('textbox', { name: '为什么撤回' }).fill('拍错了');
  await viewer.getByRole('button', { name: '撤回' }).tap();
  await expect(section.locator('.photo-thumbs img')).toHaveCount(1);
  await section.locator('.photo-thumbs button').tap();
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  for (const { id } of await photosOf(page, row.parcel))
    await page.request.post(`${zone}/photos/${id}/retraction`, { data: { reason: '测试完毕' } });
});

test('a file that is no picture is refused before it is sent', async ({ guatu }) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[1];
  await openCard(guatu, row);
  await card.getByLabel('拍照或选照片').setInputFiles({
    name: '说明.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no picture'),
  });
  await expect(card.getByText('读不出：说明.jpg。请换 JPEG、PNG 或 WebP。')).toBeVisible();
});
