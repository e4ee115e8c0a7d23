import type { Page } from '@playwright/test';
import { elsewhere } from './accounts/elsewhere.ts';
import { addPerson, serveAccounts, signIn } from './accounts/serveAccounts.ts';
import { cell, day, grid, levelled, levellingPercent, sheet, walkTo } from './entrySheet.ts';
import { expect, test } from './fixtures.ts';
import { driverOf } from './guatu.ts';

test.use({ isMapPainted: false });

/** Against a server of its own with accounts. */
const accounts = test.extend<object, { server: string }>({
  server: [async ({}, use) => serveAccounts(use), { scope: 'worker' }],
});
accounts.use({ expectedErrors: [/status of 40[139]|status of 412/] });

// Signing in takes a second of the processor, on purpose.
accounts.describe.configure({ timeout: 420_000 });

const room = (page: Page) => page.getByRole('region', { name: '审核', exact: true });
const tool = (page: Page) => page.getByRole('button', { name: /^审核/ });
const submit = (page: Page) => sheet(page).getByRole('button', { name: /^提交审核/ });
const entryOf = (page: Page, parcel: string) =>
  room(page).getByRole('row').filter({ hasText: parcel });

accounts(
  'what a recorder enters is approved or sent back by another, and the wall shows what was approved',
  async ({ page, browser, server, baseURL }) => {
    const zone = 'example';
    await addPerson(page.request, 'lu', '陆一', [{ zone, role: 'recorder', blocks: null }]);
    await addPerson(page.request, 'shen', '沈二', [{ zone, role: 'approver', blocks: null }]);
    await signIn(page.request, 'lu');
    const [first, second] = await levelled(page);

    // The recorder fills in two cells and sends them.
    await driverOf(page).open('/zones/example?theme=levelling');
    await page.getByRole('button', { name: '月报录入' }).click();
    await sheet(page).getByRole('combobox', { name: '区块' }).selectOption(first.block);
    await expect(grid(page)).toBeVisible();
    await walkTo(page, first, levellingPercent - 1);
    await page.keyboard.type('pzwc');
    await page.keyboard.press('Enter');
    await walkTo(page, second, levellingPercent);
    await page.keyboard.type('95');
    await page.keyboard.press('Enter');
    await expect(submit(page)).toHaveText('提交审核 2 条');

    // An approver and a wall look on meanwhile; the wall is nobody.
    const approver = await elsewhere(browser, baseURL ?? server, 'shen');
    await driverOf(approver.page).open('/zones/example');
    await expect(tool(approver.page)).toHaveAccessibleName('审核');
    const wall = await elsewhere(browser, baseURL ?? server, null, { width: 1920, height: 1080 });
    await driverOf(wall.page).open('/zones/example?theme=levelling&wall=on');
    const complete = driverOf(wall.page).legendRow('平整完成');
    const before = (await complete.textContent()) ?? '';
    await wall.page.evaluate(() => Object.assign(window, { isSamePage: true }));

    await page.keyboard.press('Control+s');
    await expect(sheet(page).getByText(/已提交 2 条.*等待审核/)).toBeVisible();
    await expect(cell(page, first, levellingPercent - 1)).toHaveText('平整完成待审');
    await expect(cell(page, first, levellingPercent - 1)).toHaveAttribute('data-mark', 'pending');
    await expect(cell(page, second, levellingPercent)).toHaveText('95%');

    // The approver hears of it by himself, and decides by keyboard.
    await expect(tool(approver.page)).toHaveAccessibleName('审核 · 2 条待审');
    await expect(complete).toHaveText(before);
    await tool(approver.page).click();
    const one = entryOf(approver.page, first.name.zh);
    await expect(one).toContainText('平整中 → 平整完成');
    await expect(entryOf(approver.page, second.name.zh)).toContainText('→ 95%');
    await one.getByRole('checkbox').focus();
    await approver.page.keyboard.press('Space');
    await expect(room(approver.page).getByRole('button', { name: '通过 1 条' })).toBeEnabled();
    await approver.page.keyboard.press('Control+Enter');
    await expect(room(approver.page).getByText('已通过 1 条，地图随即更新。')).toBeVisible();

    // The wall follows without being opened anew.
    await expect(complete).not.toHaveText(before);
    expect(await wall.page.evaluate(() => 'isSamePage' in window)).toBe(true);

    await entryOf(approver.page, second.name.zh).getByRole('checkbox').check();
    await room(approver.page).getByRole('button', { name: '退回 1 条' }).click();
    await expect(room(approver.page).getByText('退回要写一句意见。')).toBeVisible();
    await room(approver.page).getByLabel('意见').fill('现场只有八成，请核对');
    await room(approver.page).getByRole('button', { name: '退回 1 条' }).click();
    await expect(room(approver.page).getByText('已退回 1 条。')).toBeVisible();
    await expect(room(approver.page).getByText(/没有待审的填报/)).toBeVisible();

    // The recorder sees the word where he typed, corrects it and sends it again.
    const returned = cell(page, second, levellingPercent);
    await expect(returned).toHaveAttribute('data-mark', 'returned');
    await walkTo(page, second, levellingPercent);
    await expect(sheet(page).getByText('已退回：现场只有八成，请核对。改了再提交。')).toBeVisible();
    await expect(cell(page, first, levellingPercent - 1)).toHaveText('平整完成');
    await page.keyboard.type('90');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await expect(returned).toHaveAttribute('data-mark', 'pending');
    await expect(tool(approver.page)).toHaveAccessibleName('审核 · 1 条待审');

    // Only the two of them find it on the card.
    const card = `/zones/example/parcels/${second.parcel}?date=${day}`;
    await driverOf(approver.page).open(card);
    const onCard = (of: Page) => of.getByRole('complementary').getByText('陆一 填报');
    await expect(onCard(approver.page)).toBeVisible();
    await driverOf(wall.page).open(card);
    await expect(wall.page.getByRole('complementary')).toContainText(second.name.zh);
    await expect(onCard(wall.page)).toHaveCount(0);
    await expect(tool(wall.page)).toHaveCount(0);

    expect([...approver.faults, ...wall.faults]).toEqual([]);
    await approver.context.close();
    await wall.context.close();
  },
);

accounts(
  'two who decide at once are told, and a zone can do without approval',
  async ({ page, browser, server, baseURL }) => {
    const zone = 'example';
    for (const [username, name, role] of [
      ['li', '李录', 'recorder'],
      ['guan', '关管', 'keeper'],
    ] as const)
      await addPerson(page.request, username, name, [{ zone, role, blocks: null }]);
    const recorder = await elsewhere(browser, baseURL ?? server, 'li');
    const [{ parcel, name, mark, standing }] = await levelled(recorder.page);
    const inTheWay = '一户尚未搬迁，正在协商，预计十二月中旬腾空；腾空之后三日内拆除，随即复工';
    const data = {
      asOf: day,
      provenance: { kind: 'site' },
      dayReason: null,
      entries: [
        {
          parcel,
          axis: 'levelling',
          state: 'levelling',
          percent: (standing.levelling.held?.percent ?? 0) + 1,
          quantities: [],
          blocked: { zh: inTheWay, en: inTheWay },
          note: null,
          reason: null,
        },
      ],
      seen: [{ parcel, mark }],
    };
    const sent = await recorder.context.request.post('/api/zones/example/observations', { data });
    expect(sent.status()).toBe(202);
    const { submission } = (await sent.json()) as { submission: { id: string } };

    await signIn(page.request, 'guan');
    await driverOf(page).open('/zones/example?sheet=approval');
    await entryOf(page, name.zh).getByRole('checkbox').check();
    // What is long goes on in the next line, not over what stands beside it.
    const tooWide = await room(page)
      .getByRole('cell')
      .evaluateAll((cells) => cells.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
    expect(tooWide).toBe(0);
    // Somebody else is faster, and this page has not heard of it.
    const own = `**/submissions/${submission.id}/approvals`;
    await page.route(
      own,
      async (route) => {
        const returns = `/api/zones/example/submissions/${submission.id}/returns`;
        const word = { zh: '请核对', en: 'Check it' };
        await page.request.post(returns, { data: { entries: [0], word } });
        await route.continue();
      },
      { times: 1 },
    );
    await room(page).getByRole('button', { name: '通过 1 条' }).click();
    await expect(room(page).getByText(/已退回（关管），请重新读取。/)).toBeVisible();
    await room(page).getByRole('tab', { name: '待处理' }).click();

    await driverOf(page).open('/zones/example?sheet=account');
    const account = page.getByRole('region', { name: '账户', exact: true });
    await account.getByRole('tab', { name: '公开范围' }).click();
    await account.getByRole('checkbox', { name: /录入要审核/ }).uncheck();
    await account.getByRole('button', { name: '保存' }).click();
    await expect(account.getByText('已保存。')).toBeVisible();
    const written = await recorder.context.request.post('/api/zones/example/observations', {
      data,
    });
    expect(written.status()).toBe(201);
    await recorder.context.close();
  },
);
