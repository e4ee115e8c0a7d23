import { expect, test } from '@playwright/test';
import { codeOf, openMeetingRoom, roomOf, shownCode } from './remote/meetingRoom.ts';

// Three pages are drawn in software at once.
test.setTimeout(180_000);

let room: Awaited<ReturnType<typeof openMeetingRoom>>;
test.beforeAll(async ({ browser }) => {
  room = await openMeetingRoom(browser);
});
test.afterEach(async () => {
  await room.leave();
  expect(room.faults).toEqual([]);
});
test.afterAll(() => room.close());

test('a tablet that has the code picks a parcel: wall and follower show it; neither that code nor an old one lets in another', async () => {
  const wall = await room.wall();
  await wall.page.clock.install();
  const code = await codeOf(wall.page);
  const tablet = await room.tablet(code);
  await expect(tablet.page.getByText('已连上')).toBeVisible();
  // The panel has done its work.
  await expect(wall.dialog).toBeHidden();
  const follower = await room.follower(await roomOf(wall.page));
  await expect(follower.page.getByText('正在跟随大屏')).toBeVisible();

  await tablet.page.getByRole('tab', { name: '主题' }).click();
  await tablet.chooseTheme('平整');
  const found = await tablet.search('nb');
  await found.filter({ hasText: '南博' }).first().click();
  for (const screen of [wall, follower]) {
    await expect(screen.card.getByRole('heading', { name: '南博' })).toBeVisible();
    await expect(screen.theme('平整')).toHaveAttribute('aria-pressed', 'true');
  }
  expect(wall.address().pathname).toBe('/zones/jindong/parcels/nanbo');

  const other = await room.tablet(code);
  await expect(other.page.getByRole('alert')).toContainText('已经用过');
  // Nobody comes for five minutes: the wall shows another code, and the one before lets nobody in.
  const expired = await codeOf(wall.page);
  await wall.page.clock.fastForward(5 * 60_000);
  await expect.poll(() => shownCode(wall.page)).not.toBe(expired);
  await other.page.getByLabel('输入大屏上的八位配对码').fill(expired);
  await other.page.getByRole('button', { name: '配对' }).click();
  await expect(other.page.getByRole('alert')).toContainText('这个配对码已经失效');
});

test('a tablet turns the scenes that the wall presents, after it slept too: wall and follower show the next, and a parcel in it', async () => {
  const wall = await room.wall('/zones/example?deck=2026-06&scene=overview');
  const { tablet, fallAsleep, wake } = await room.sleepingTablet(await codeOf(wall.page));
  await expect(tablet.page.getByText('2 / 36')).toBeVisible();
  const follower = await room.follower(await roomOf(wall.page));
  await tablet.page.getByRole('button', { name: '下一幕' }).click();
  for (const { page } of [wall, follower])
    await expect(page.getByRole('heading', { name: '示例云溪' })).toBeVisible();
  await expect(tablet.page.getByText('3 / 36')).toBeVisible();
  expect(wall.address().searchParams.get('scene')).toBe('block-block-1-01');
  await fallAsleep();
  await wall.page.keyboard.press('ArrowRight');
  await wake();
  await expect(tablet.page.getByText('4 / 36')).toBeVisible();
  await tablet.page.getByRole('button', { name: '上一幕' }).click();
  for (const { page } of [wall, follower])
    await expect(page.getByRole('heading', { name: '示例云溪' })).toBeVisible();
  const found = await tablet.search('示例云溪 06');
  await found.first().click();
  for (const screen of [wall, follower])
    await expect(screen.card.getByRole('heading', { name: /示例云溪 06/ })).toBeVisible();
});

test('what is drawn on the tablet lies on the same ground of the wall, until it is wiped', async () => {
  const wall = await room.wall();
  const tablet = await room.tablet(await codeOf(wall.page));
  await expect(tablet.page.getByText('已连上')).toBeVisible();
  await tablet.page.getByRole('button', { name: '激光' }).click();
  const ground = await wall.insideOf('南博');
  await tablet.cameraStill();
  const there = await tablet.page.evaluate((place) => window.guatu!.project(place), ground);
  await tablet.page.mouse.move(there.x, there.y);
  const dot = wall.page.locator('.laser-dot');
  await expect(dot).toBeVisible();
  const here = await wall.page.evaluate((place) => window.guatu!.project(place), ground);
  const box = (await dot.boundingBox())!;
  expect(Math.hypot(box.x + box.width / 2 - here.x, box.y + box.height / 2 - here.y)).toBeLessThan(
    8,
  );

  await tablet.page.getByRole('button', { name: '画笔' }).click();
  await tablet.page.mouse.move(there.x, there.y);
  await tablet.page.mouse.down();
  await tablet.page.mouse.move(there.x + 60, there.y + 40, { steps: 6 });
  await tablet.page.mouse.up();
  await expect(wall.page.locator('.ink-stroke')).toHaveCount(1);
  await tablet.page.getByRole('button', { name: '擦除' }).click();
  await expect(wall.page.locator('.ink-stroke')).toHaveCount(0);
});

test('a server that goes and comes back in the middle of a scene finds wall, tablet and follower again, without a code', async () => {
  const wall = await room.wall('/zones/example?deck=2026-06&scene=block-block-1-01');
  const tablet = await room.tablet(await codeOf(wall.page));
  const follower = await room.follower(await roomOf(wall.page));
  await expect(follower.page.getByText('正在跟随大屏')).toBeVisible();
  await room.stopServer();
  for (const { page } of [wall, tablet, follower])
    await expect(page.getByText(/连接断开，正在自动重连/)).toBeVisible();
  await room.startServer();
  await expect(tablet.page.getByText('已连上')).toBeVisible({ timeout: 30_000 });
  await expect(follower.page.getByText('正在跟随大屏')).toBeVisible({ timeout: 30_000 });
  for (const { page } of [wall, follower])
    await expect(page.getByRole('heading', { name: '示例云溪' })).toBeVisible();
  await tablet.page.getByRole('button', { name: '上一幕' }).click();
  for (const { page } of [wall, follower])
    await expect(page.getByRole('heading', { name: '全区', exact: true })).toBeVisible();
  await tablet.page.getByRole('button', { name: '黑屏' }).click();
  for (const screen of [wall, follower])
    await expect(screen.page.getByRole('button', { name: '点一下亮屏' })).toBeVisible();
});

test('a wall that is opened anew is the same wall, and takes control back', async () => {
  const wall = await room.wall();
  const tablet = await room.tablet(await codeOf(wall.page));
  await expect(tablet.page.getByText('已连上')).toBeVisible();
  await wall.page.goto('/zones/example');
  await expect(tablet.page.getByRole('heading', { name: /示例开发区/ })).toBeVisible();
  await wall.page.getByRole('button', { name: '遥控' }).click();
  await wall.page.getByRole('button', { name: /^收回：/ }).click();
  await expect(tablet.page.getByRole('alert')).toContainText('大屏已收回控制');
});

test('whoever follows may look around, and comes back to the wall', async () => {
  const wall = await room.wall();
  await codeOf(wall.page);
  await wall.page.keyboard.press('Escape');
  const follower = await room.follower(await roomOf(wall.page));
  await expect(follower.page.getByText('正在跟随大屏')).toBeVisible();
  await follower.tapPlace(await wall.insideOf('鞋塘西'));
  await expect(follower.page.getByText('自己看')).toBeVisible();
  await wall.chooseTheme('清表');
  await expect(follower.card.getByRole('heading', { name: '鞋塘西' })).toBeVisible();
  await follower.page.getByRole('button', { name: '重新跟随' }).click();
  await expect(follower.card).toBeHidden();
  await expect(follower.theme('清表')).toHaveAttribute('aria-pressed', 'true');
});
