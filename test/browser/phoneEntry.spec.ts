import { addPerson, serveAccounts, signIn } from './accounts/serveAccounts.ts';
import { levelled, rowsOf } from './entrySheet.ts';
import { expect, test } from './fixtures.ts';
import {
  heldOf,
  holdWrites,
  isWrite,
  logOf,
  onPhone,
  openCard,
  photograph,
  photosOf,
  record,
  takeAllBack,
  zone,
} from './phone.ts';

test.use({ isMapPainted: false });

test.use(onPhone);
test.afterEach(({ page }) => takeAllBack(page));

test('what is recorded without a network, with a photograph, waits, outlives the page, and is on record once', async ({
  guatu,
  context,
}) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[0];
  const before = (await logOf(page, row.parcel)).length;
  await openCard(guatu, row);
  await expect(card.getByText('还没有照片。')).toBeVisible();
  await context.setOffline(true);
  await record(guatu, photograph());
  await expect(card.getByText('没有网络，已存在这台设备上；连上后自动发送。')).toBeVisible();
  await expect(card.getByText('1 条等待发送')).toBeVisible();
  await expect(card.getByText(/^平整 · 平整完成（.*） · 1 张照片$/)).toBeVisible();
  // Beneath the card, for when that is put away.
  const button = { name: '月报录入 · 1 条等待发送', includeHidden: true } as const;
  await expect(page.getByRole('button', button)).toHaveCount(1);
  expect(await logOf(page, row.parcel)).toHaveLength(before);

  // Closed and opened again, while the server still takes nothing.
  const open = await holdWrites(context);
  await context.setOffline(false);
  await page.reload();
  await expect(card.getByText('1 条等待发送')).toBeVisible();
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await open();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));

  await expect(card.getByText('1 条等待发送')).toHaveCount(0);
  await expect(card.locator('.photo-thumbs img')).toHaveCount(1);
  const log = await logOf(page, row.parcel);
  expect(log).toHaveLength(before + 1);
  expect(await heldOf(page, row.parcel)).toMatchObject({ state: 'complete' });
  const [photo, ...others] = await photosOf(page, row.parcel);
  expect(others).toEqual([]);
  // Upright, and without a place, for nobody agreed to tell it.
  expect(photo).toMatchObject({ axis: 'levelling', position: null, width: 48, height: 64 });
  const picture = await page.request.get(`${zone}/photos/${photo!.id}`);
  expect((await picture.body()).includes('Exif')).toBe(false);
  await page.request.post(`${zone}/photos/${photo!.id}/retraction`, {
    data: { reason: '测试完毕' },
  });
});

test('an entry whose answer was lost is not written twice', async ({ guatu, context }) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[0];
  const before = (await logOf(page, row.parcel)).length;
  await openCard(guatu, row);
  let lost = 0;
  await context.route('**/observations', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  const asked = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.status() === 412,
  );
  await record(guatu);
  await asked;
  await expect(card.getByText('1 条等待发送')).toHaveCount(0);
  expect(await logOf(page, row.parcel)).toHaveLength(before + 1);
  expect(await heldOf(page, row.parcel)).toMatchObject({ state: 'complete' });
});

test('what somebody else has written meanwhile is shown beside what waits, and waits for a choice', async ({
  guatu,
  context,
}) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[0];
  await openCard(guatu, row);
  await card.getByText(/^历史 \d+$/).waitFor();
  const open = await holdWrites(context);
  await record(guatu);
  await expect(card.getByText('1 条等待发送')).toBeVisible();
  const { asOf } = row.standing.levelling.held!;
  const other = await page.request.post(`${zone}/observations`, {
    data: {
      asOf: asOf > '2026-11-30' ? asOf : '2026-11-30',
      provenance: { kind: 'site' },
      dayReason: null,
      entries: [
        {
          parcel: row.parcel,
          axis: 'levelling',
          state: 'levelling',
          percent: 99,
          quantities: [],
          blocked: null,
          note: null,
          reason: { zh: '别人记的', en: 'Of somebody else' },
        },
      ],
      seen: [
        {
          parcel: row.parcel,
          mark: (await rowsOf(page, asOf)).find(({ parcel }) => parcel === row.parcel)!.mark,
        },
      ],
    },
  });
  expect(other.status()).toBe(201);
  await open();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(card.getByText('等待发送时有人改了这一项，请选用哪一个。')).toBeVisible();
  const choice = card.locator('.waiting-line dd');
  await expect(choice.first()).toContainText('平整完成');
  await expect(choice.last()).toContainText('平整中 99%');
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await card.getByRole('button', { name: '用我填的' }).tap();
  await expect(card.getByText('1 条等待发送')).toHaveCount(0);
  expect(await heldOf(page, row.parcel)).toMatchObject({ state: 'complete' });
});

for (const [how, script] of [
  ['with locks', () => {}],
  [
    'without locks, as over plain HTTP',
    () => Object.defineProperty(navigator, 'locks', { value: undefined }),
  ],
] as const)
  test(`two pages of one browser send what waits once, ${how}`, async ({ guatu, context }) => {
    await context.addInitScript(script);
    const { page, card } = guatu;
    const row = (await levelled(page))[0];
    const before = (await logOf(page, row.parcel)).length;
    await openCard(guatu, row);
    const open = await holdWrites(context);
    await record(guatu);
    await expect(card.getByText('1 条等待发送')).toBeVisible();
    const second = await context.newPage();
    await second.goto(`/zones/example/parcels/${row.parcel}`);
    const secondLine = second.getByRole('complementary').getByText('1 条等待发送');
    await expect(secondLine).toBeVisible();
    const sent: string[] = [];
    for (const each of [page, second])
      each.on('request', (request) => {
        if (isWrite({ method: request.method(), url: request.url() })) sent.push(request.url());
      });
    await open();
    await Promise.all(
      [page, second].map((each) => each.evaluate(() => window.dispatchEvent(new Event('online')))),
    );
    await expect(card.getByText('1 条等待发送')).toHaveCount(0);
    await expect(secondLine).toHaveCount(0);
    expect(await logOf(page, row.parcel)).toHaveLength(before + 1);
    expect(sent).toHaveLength(1);
  });

const withAccounts = test.extend<object, { server: string }>({
  server: [async ({}, use) => serveAccounts(use), { scope: 'worker' }],
});
withAccounts.use(onPhone);

withAccounts.describe('with accounts', () => {
  withAccounts.describe.configure({ timeout: 180_000 });

  withAccounts(
    'what waits is neither seen nor sent by another person on the same phone, and goes when its owner is back',
    async ({ guatu, context, page }) => {
      // Keepers write at once: nothing of theirs waits for approval.
      const grant = { zone: 'example', role: 'keeper', blocks: null } as const;
      await addPerson(page.request, 'li', '李工', [grant]);
      await addPerson(page.request, 'wang', '王工', [grant]);
      const row = (await levelled(page))[0];
      await signIn(page.request, 'li');
      await openCard(guatu, row);
      const open = await holdWrites(context);
      const line = guatu.card.getByText('1 条等待发送');
      await record(guatu);
      await expect(line).toBeVisible();
      const before = (await logOf(page, row.parcel)).length;

      await signIn(page.request, 'wang');
      await open();
      await page.reload();
      await expect(guatu.card.getByText(/^历史 \d+$/)).toBeVisible();
      await expect(line).toHaveCount(0);
      expect(await logOf(page, row.parcel)).toHaveLength(before);

      await signIn(page.request, 'li');
      await page.reload();
      await expect.poll(async () => (await logOf(page, row.parcel)).length).toBe(before + 1);
      const names = (await logOf(page, row.parcel)).map(({ recordedBy }) => recordedBy);
      expect(names).toContain('李工');
      expect(names).not.toContain('王工');
    },
  );
});
