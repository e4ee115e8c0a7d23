import type { EntryRow } from '../../geodata/entry/standing.ts';
import {
  cell,
  day,
  grid,
  levelled,
  levellingPercent,
  openSheet,
  rowsInBlock,
  rowsOf,
  save,
  sheet,
  takeBackSince,
  walkTo,
} from './entrySheet.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const began = new Date().toISOString();

test.afterEach(({ page }) => takeBackSince(page, began));

test('a month is recorded by keyboard, explained where a percent falls, and undone', async ({
  guatu,
}) => {
  const { page } = guatu;
  await openSheet(page);
  const [falls, done] = await levelled(page);
  await walkTo(page, falls, levellingPercent);
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await page.keyboard.type('复测');
  await page.keyboard.press('Enter');
  await expect(cell(page, falls, levellingPercent)).toHaveText('10');
  await expect(sheet(page).getByText('1 处要说明原因')).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await walkTo(page, falls, levellingPercent);
  await expect(sheet(page).getByText(/^百分数由 \d+/)).toBeVisible();
  await page.keyboard.press('F4');
  await page.keyboard.type('重新测量');
  await page.keyboard.press('Enter');

  await walkTo(page, done, levellingPercent - 1);
  await page.keyboard.type('pzwc');
  await expect(sheet(page).getByRole('listbox').getByRole('option')).toHaveText(['平整完成']);
  await page.keyboard.press('Enter');
  await expect(cell(page, done, levellingPercent - 1)).toHaveText('平整完成');
  await page.keyboard.press('Control+z');
  await expect(cell(page, done, levellingPercent - 1)).toHaveText('平整中');
  await page.keyboard.press('Control+y');
  await expect(save(page)).toHaveText('保存 2 条');

  const complete = guatu.legendRow('平整完成');
  const before = (await complete.textContent()) ?? '';
  await page.keyboard.press('Control+s');
  await expect(sheet(page).getByText(`已记入 2 条（${day}）。`)).toBeVisible();
  await expect(sheet(page).getByText('还没有改动')).toBeVisible();
  const written = (await rowsOf(page)).find(({ parcel }) => parcel === falls.parcel);
  expect(written?.standing.levelling.held).toMatchObject({
    percent: 10,
    asOf: day,
    provenance: { kind: 'site' },
    note: { zh: '复测。原因：重新测量' },
  });
  await expect(complete).not.toHaveText(before);

  await sheet(page).getByRole('button', { name: '撤销这次录入' }).click();
  await expect(sheet(page).getByText('已撤销这次录入。')).toBeVisible();
  await expect(complete).toHaveText(before);
  await expect(cell(page, done, levellingPercent - 1)).toHaveText('平整中');
  // Out of the grid, then out of the sheet.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
});

test('cells of a spreadsheet are pasted, those that cannot be read are marked, and a value is filled down', async ({
  guatu,
}) => {
  const { page } = guatu;
  await openSheet(page);
  const [first] = await levelled(page);
  const all = await rowsInBlock(page, first);
  const next = all[all.findIndex(({ parcel }) => parcel === first.parcel) + 1]!;
  await walkTo(page, first, levellingPercent - 1);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, '平整中\t95%\t"两行\n备注"\r\n没有这个状态\t0.9\t\r\n');
  await expect(cell(page, first, levellingPercent)).toHaveText('95%');
  await expect(cell(page, first, levellingPercent + 1)).toContainText('两行');
  await expect(cell(page, next, levellingPercent - 1)).toHaveAttribute('data-mark', 'mend');
  await expect(cell(page, next, levellingPercent)).toHaveAttribute('data-mark', 'mend');
  await expect(sheet(page).getByText('2 处要改正')).toBeVisible();
  // Saving says why it does not.
  await page.keyboard.press('Control+s');
  await expect(sheet(page).getByRole('region', { name: '要处理的' })).toContainText(
    '说不清是 90% 还是 0.9%',
  );
  // The row above says what is meant.
  await walkTo(page, first, levellingPercent - 1);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+d');
  await expect(cell(page, next, levellingPercent - 1)).toHaveText('平整中');
  await expect(cell(page, next, levellingPercent)).toHaveText('95%');
  await expect(sheet(page).getByText(/要改正/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cell(page, next, levellingPercent)).toHaveText('0.9');
  await sheet(page).getByRole('button', { name: '放弃改动' }).click();
  await expect(sheet(page).getByText('还没有改动')).toBeVisible();
});

test('an entry says its own source, chosen from the list or in other words', async ({ guatu }) => {
  const { page } = guatu;
  await openSheet(page);
  const [listed, free] = await levelled(page);
  await sheet(page).getByRole('checkbox', { name: '数量、受阻、来源' }).check();
  // Six columns of clearance, and the last of levelling.
  const source = 11;
  await walkTo(page, listed, source);
  await page.keyboard.type('乡镇');
  await expect(sheet(page).getByRole('listbox').getByRole('option')).toHaveText(['乡镇月报']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cell(page, listed, source)).toHaveText('乡镇月报');
  await walkTo(page, free, source);
  await page.keyboard.type('镇里来电');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(sheet(page).getByText(`已记入 2 条（${day}）。`)).toBeVisible();
  const rows = await rowsOf(page);
  const from = ({ parcel }: EntryRow) =>
    rows.find((row) => row.parcel === parcel)?.standing.levelling.held?.provenance;
  expect(from(listed)).toMatchObject({
    kind: 'external',
    basis: { en: 'Monthly report of the town' },
  });
  expect(from(free)).toMatchObject({ kind: 'external', basis: { zh: '镇里来电' } });
});

test('a draft is there again after the page was closed', async ({ guatu }) => {
  const { page } = guatu;
  await openSheet(page);
  const [row] = await levelled(page);
  await walkTo(page, row, levellingPercent);
  await page.keyboard.type('93');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(cell(page, row, levellingPercent)).toHaveText('93');
  await expect(sheet(page).getByText(/^已恢复 .* 没有保存的 1 格/)).toBeVisible();
  await sheet(page).getByRole('button', { name: '放弃草稿' }).click();
  await expect(cell(page, row, levellingPercent)).not.toHaveText('93');
  await page.reload();
  await expect(grid(page)).toBeVisible();
  await expect(sheet(page).getByText('还没有改动')).toBeVisible();
});

test.describe('when saving does not go through at once', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('a server that is away is told of and tried again, and nothing is lost', async ({
    guatu,
  }) => {
    const { page } = guatu;
    await openSheet(page);
    const [row] = await levelled(page);
    await walkTo(page, row, levellingPercent);
    await page.keyboard.type('94');
    await page.keyboard.press('Enter');
    const address = '**/api/zones/example/observations';
    await page.route(address, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.keyboard.press('Control+s');
    await expect(sheet(page).getByRole('alert')).toHaveText(/^服务器没有应答/);
    await page.unroute(address);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(sheet(page).getByText(/^已记入 1 条/)).toBeVisible();
  });

  test('two who fill in one parcel: the second chooses cell by cell, and loses nothing', async ({
    guatu,
    browser,
    baseURL,
  }) => {
    const { page } = guatu;
    const other = await browser.newContext({ baseURL: baseURL!, locale: 'zh-CN' });
    const otherPage = await other.newPage();
    await openSheet(page);
    await openSheet(otherPage);
    const [row, apart] = await levelled(page);
    await walkTo(page, row, levellingPercent);
    await page.keyboard.type('91');
    await page.keyboard.press('Enter');

    await walkTo(otherPage, row, levellingPercent);
    await otherPage.keyboard.type('92');
    await otherPage.keyboard.press('Tab');
    await otherPage.keyboard.type('乙的备注');
    await otherPage.keyboard.press('Enter');
    await walkTo(otherPage, apart, levellingPercent);
    await otherPage.keyboard.type('95');
    await otherPage.keyboard.press('Enter');

    await page.keyboard.press('Control+s');
    await expect(sheet(page).getByText(/^已记入 1 条/)).toBeVisible();
    await otherPage.keyboard.press('Control+s');
    await expect(sheet(otherPage).getByRole('alert')).toHaveText(/^有人同时改了/);
    const conflict = sheet(otherPage)
      .getByRole('region', { name: '要处理的' })
      .getByRole('listitem')
      .filter({ hasText: '我填的 92 · 现在的 91%' });
    await expect(conflict).toBeVisible();
    await expect(save(otherPage)).toBeDisabled();
    await conflict.getByRole('button', { name: '用我填的' }).click();
    await save(otherPage).click();
    await expect(sheet(otherPage).getByText(/^已记入 2 条/)).toBeVisible();
    const rows = await rowsOf(page);
    const heldOf = ({ parcel }: EntryRow) =>
      rows.find((one) => one.parcel === parcel)?.standing.levelling.held;
    expect(heldOf(row)).toMatchObject({ percent: 92, note: { zh: '乙的备注' } });
    expect(heldOf(apart)).toMatchObject({ percent: 95 });
    await other.close();
  });
});

for (const more of ['', '&lang=en&room=dark'])
  test(`the sheet has no serious fault for assistive technology ${more}`, async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open(`/zones/example?sheet=entry${more}`);
    await expect(grid(page)).toBeVisible();
    await expect(grid(page).getByRole('combobox')).toBeFocused();
    await page.keyboard.press('F2');
    await expect(sheet(page).getByRole('listbox')).toBeVisible();
    expect(await guatu.accessibilityFaults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect(grid(page).locator('[data-mark=mend]')).toHaveCount(1);
    expect(await guatu.accessibilityFaults()).toEqual([]);
    await page.evaluate(() => localStorage.clear());
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a state is recorded from the card with two taps, stands in its history, and is taken back', async ({
    guatu,
  }) => {
    const { page } = guatu;
    const [row] = await levelled(page);
    await guatu.open(`/zones/example/parcels/${row.parcel}`);
    const { card } = guatu;
    await card.getByRole('group', { name: '录入进展' }).getByRole('button', { name: '平整' }).tap();
    await card
      .getByRole('group', { name: '点状态即可记下' })
      .getByRole('button', { name: '平整完成' })
      .tap();
    await card.getByRole('button', { name: '记下：平整 · 平整完成' }).tap();
    await expect(card.getByText('已记入。')).toBeVisible();
    const held = async () =>
      (await rowsOf(page, '2027-06-30')).find(({ parcel }) => parcel === row.parcel)?.standing
        .levelling.held?.state;
    expect(await held()).toBe('complete');

    await card.getByText(/^历史 \d+$/).tap();
    const newest = card.locator('.record-history li').first();
    await expect(newest).toContainText(/平整 平整中 \d+%（.*） → 平整完成（/);
    await newest.getByRole('button', { name: '撤回' }).tap();
    await newest.getByRole('textbox', { name: '为什么撤回' }).fill('点错了');
    await newest.getByRole('button', { name: '撤回' }).tap();
    await expect(card.getByText('已撤回。')).toBeVisible();
    expect(await held()).toBe('levelling');
    await expect(newest).toContainText('点错了');
  });
});
