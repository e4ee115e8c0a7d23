import type { Locator, Page } from '@playwright/test';
import { elsewhere } from './accounts/elsewhere.ts';
import { addPerson, serveAccounts, signIn } from './accounts/serveAccounts.ts';
import { levelled } from './entrySheet.ts';
import { expect, test } from './fixtures.ts';
import { driverOf } from './guatu.ts';
import { onPhone, openCard, photograph, photosOf } from './phone.ts';

test.use({ isMapPainted: false });

/** Against a server of its own with accounts. */
const accounts = test.extend<object, { server: string }>({
  server: [async ({}, use) => serveAccounts(use), { scope: 'worker' }],
});
accounts.use(onPhone);
// Signing in takes a second of the processor, on purpose.
accounts.describe.configure({ timeout: 420_000 });

const room = (page: Page) => page.getByRole('region', { name: '审核', exact: true });
const pictures = (page: Page) => page.getByRole('complementary').locator('.photo-thumbs img');
const boxOf = async (of: Locator) => (await of.boundingBox())!;

accounts(
  'a photograph from the site is seen by an approver, and by everybody once it is approved',
  async ({ page, guatu, browser, server, baseURL }) => {
    const zone = 'example';
    await addPerson(page.request, 'lu', '陆一', [{ zone, role: 'recorder', blocks: null }]);
    await addPerson(page.request, 'shen', '沈二', [{ zone, role: 'approver', blocks: null }]);
    await signIn(page.request, 'lu');
    const [row] = await levelled(page);
    await openCard(guatu, row);
    const { card } = guatu;
    await card.getByRole('group', { name: '录入进展' }).getByRole('button', { name: '平整' }).tap();
    const states = card.getByRole('group', { name: '点状态即可记下' });
    await states.getByRole('button', { name: '平整完成' }).tap();
    await card
      .getByLabel('拍照或选照片')
      .first()
      .setInputFiles([photograph(), photograph('IMG_0002.jpg')]);
    await expect(card.getByText('照片和填报一样，审核通过后别人才看得到。')).toBeVisible();
    await card.getByRole('button', { name: /^提交审核/ }).tap();

    // The recorder finds on the card what waits, and no photograph on view.
    const own = card.locator('.approval-on-card');
    await expect(own.getByRole('img')).toHaveCount(2);
    await expect(own.getByText('待审')).toHaveCount(3);
    // Who sent it stands below its picture, on a line of its own.
    const sent = own
      .getByRole('listitem')
      .filter({ has: page.getByRole('img') })
      .first();
    const [picture, who] = [await boxOf(sent.getByRole('img')), await boxOf(sent.locator('small'))];
    expect(who.y).toBeGreaterThanOrEqual(picture.y + picture.height);
    await expect(pictures(page)).toHaveCount(0);
    expect(await photosOf(page, row.parcel)).toEqual([]);
    expect(await guatu.accessibilityFaults()).toEqual([]);

    const reader = await elsewhere(browser, baseURL ?? server, null);
    await driverOf(reader.page).open(`/zones/example/parcels/${row.parcel}`);
    await expect(reader.page.getByRole('complementary')).toContainText(row.name.zh);
    await expect(pictures(reader.page)).toHaveCount(0);

    const approver = await elsewhere(browser, baseURL ?? server, 'shen');
    await driverOf(approver.page).open('/zones/example?sheet=approval');
    const rows = room(approver.page).getByRole('row').filter({ hasText: row.name.zh });
    await expect(rows).toHaveCount(3);
    const photos = rows.filter({ has: approver.page.getByRole('img') });
    await expect(photos).toHaveCount(2);
    // The pictures are there, and not only their frames.
    for (const picture of await photos.getByRole('img').all())
      await expect.poll(() => picture.evaluate((of: HTMLImageElement) => of.naturalWidth)).toBe(48);
    // No picture touches the line above it.
    const [line, image] = [
      await boxOf(photos.first()),
      await boxOf(photos.first().getByRole('img')),
    ];
    expect(image.y - line.y).toBeGreaterThan(3);
    expect(await driverOf(approver.page).accessibilityFaults()).toEqual([]);
    await rows.first().getByRole('checkbox').check();
    await photos.first().getByRole('checkbox').check();
    await room(approver.page).getByRole('button', { name: '通过 2 条' }).click();
    await expect(room(approver.page).getByText('已通过 2 条，地图随即更新。')).toBeVisible();
    await expect(photos).toHaveCount(1);
    await photos.getByRole('checkbox').check();
    await room(approver.page).getByLabel('意见').fill('看不清，请重拍');
    await room(approver.page).getByRole('button', { name: '退回 1 条' }).click();
    await expect(room(approver.page).getByText('已退回 1 条。')).toBeVisible();

    // The approver finds all three among what was decided.
    await room(approver.page).getByRole('tab', { name: '已处理' }).click();
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: '看不清，请重拍' })).toHaveCount(1);

    // Everybody sees the one, without opening the page anew; the recorder reads why the other came back.
    await expect(pictures(reader.page)).toHaveCount(1);
    await expect(pictures(page)).toHaveCount(1);
    const shown = await boxOf(pictures(page));
    expect(await boxOf(page.locator('.photo-thumbs button'))).toEqual(shown);
    await expect(own.getByText('看不清，请重拍')).toBeVisible();
    await expect(own.getByRole('img')).toHaveCount(1);
    expect(await photosOf(page, row.parcel)).toMatchObject([{ recordedBy: '陆一' }]);

    expect([...approver.faults, ...reader.faults]).toEqual([]);
    await approver.context.close();
    await reader.context.close();
  },
);
