import type { BrowserContext, Page, Route } from '@playwright/test';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { Photo } from '../../geodata/photo/photo.ts';
import { exifSegment, jpegOf } from '../geodata/photo/pictures.ts';
import { addPerson, serveAccounts, signIn } from './accounts/serveAccounts.ts';
import { levelled, rowsOf } from './entrySheet.ts';
import { expect, test } from './fixtures.ts';
import type { Guatu } from './guatu.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  // What a page says of requests that had no answer, or were refused.
  expectedErrors: [/Failed to load resource/],
});

const began = new Date().toISOString();
const zone = '/api/zones/example';

/** Takes back whatever was recorded while these tests ran, so that each begins with the zone as it ships. */
test.afterEach(async ({ page }) => {
  for (;;) {
    const entries = (await rowsOf(page, '2027-06-30')).flatMap(({ parcel, standing }) =>
      Object.values(standing).flatMap(({ held }) =>
        held !== null && held.recordedAt > began ? [{ parcel, id: held.id }] : [],
      ),
    );
    if (entries.length === 0) return;
    const reason = { zh: '测试完毕', en: 'Test over' };
    await page.request.post(`${zone}/retractions`, { data: { reason, entries } });
  }
});

/** As a camera of a telephone writes it, held upright near the zone. */
const photograph = (name = 'IMG_0001.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(jpegOf([exifSegment({ orientation: 6 })], { width: 64, height: 48 })),
});

const logOf = async (page: Page, parcel: string) =>
  (
    (await (await page.request.get(`${zone}/parcels/${parcel}`)).json()) as {
      readonly dossier: { readonly log: readonly LogEntry[] };
    }
  ).dossier.log;
const photosOf = async (page: Page, parcel: string) =>
  (
    (await (await page.request.get(`${zone}/parcels/${parcel}/photos`)).json()) as {
      readonly photos: readonly Photo[];
    }
  ).photos;
const heldOf = async (page: Page, parcel: string) =>
  (await rowsOf(page, '2027-06-30')).find((row) => row.parcel === parcel)?.standing.levelling.held;

/** Chooses levelling complete on the card, with a photograph where one is given, and records it. */
async function record({ card }: Guatu, picture?: ReturnType<typeof photograph>): Promise<void> {
  await card.getByRole('group', { name: '录入进展' }).getByRole('button', { name: '平整' }).tap();
  const states = card.getByRole('group', { name: '点状态即可记下' });
  await states.getByRole('button', { name: '平整完成' }).tap();
  if (picture) {
    await card.getByLabel('拍照或选照片').first().setInputFiles(picture);
    await expect(card.getByAltText('选的第 1 张')).toBeVisible();
  }
  await card.getByRole('button', { name: '记下：平整 · 平整完成' }).tap();
}

const openCard = (guatu: Guatu, { parcel }: Pick<EntryRow, 'parcel'>) =>
  guatu.open(`/zones/example/parcels/${parcel}`);

const isWrite = ({ method, url }: { readonly method: string; readonly url: string }) =>
  method !== 'GET' && /\/(observations|photos\/[^/]+)$/.test(url);

/** Lets no write through, so that a page comes and yet sends nothing; the function that it answers opens the way. */
async function holdWrites(context: BrowserContext): Promise<() => Promise<void>> {
  const hold = (route: Route) => {
    const request = route.request();
    return isWrite({ method: request.method(), url: request.url() })
      ? route.abort('internetdisconnected')
      : route.continue();
  };
  await context.route('**/api/zones/**', hold);
  return () => context.unroute('**/api/zones/**', hold);
}

test('what is recorded without a network, with a photograph, waits, outlives the page, and is on record once', async ({
  guatu,
  context,
}) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[0]!;
  const before = (await logOf(page, row.parcel)).length;
  await openCard(guatu, row);
  await expect(card.getByText('还没有照片。')).toBeVisible();
  await context.setOffline(true);
  await record(guatu, photograph());
  await expect(card.getByText('没有网络，已存在这台设备上；连上后自动发送。')).toBeVisible();
  await expect(card.getByText('1 条等待发送')).toBeVisible();
  await expect(card.getByText(/^平整 · 平整完成（.*） · 1 张照片$/)).toBeVisible();
  await expect(page.getByRole('button', { name: '月报录入 · 1 条等待发送' })).toHaveCount(1);
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
  const row = (await levelled(page))[0]!;
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
  const row = (await levelled(page))[0]!;
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
    const row = (await levelled(page))[0]!;
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

test('photographs are added by themselves, tell their place only when asked to, are looked through and taken back', async ({
  guatu,
}) => {
  const { page, card } = guatu;
  const row = (await levelled(page))[1]!;
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
  const row = (await levelled(page))[1]!;
  await openCard(guatu, row);
  await card.getByLabel('拍照或选照片').setInputFiles({
    name: '说明.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no picture'),
  });
  await expect(card.getByText('读不出：说明.jpg。请换 JPEG、PNG 或 WebP。')).toBeVisible();
});

const withAccounts = test.extend<object, { server: string }>({
  server: [async ({}, use) => serveAccounts(use), { scope: 'worker' }],
});

withAccounts.describe('with accounts', () => {
  withAccounts.describe.configure({ timeout: 180_000 });

  withAccounts(
    'what waits is neither seen nor sent by another person on the same phone, and goes when its owner is back',
    async ({ guatu, context, page }) => {
      const grant = { zone: 'example', role: 'recorder', blocks: null } as const;
      await addPerson(page.request, 'li', '李工', [grant]);
      await addPerson(page.request, 'wang', '王工', [grant]);
      const row = (await levelled(page))[0]!;
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
