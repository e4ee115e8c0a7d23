import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const sheet = (page: Page) => page.getByRole('region', { name: '计划', exact: true });
const gantt = (page: Page) => page.getByRole('region', { name: /^进度图/ });
const pane = (page: Page, name: string | RegExp) => sheet(page).getByRole('region', { name });

/** The names in the list, from the first on. */
const firstNames = (page: Page) => sheet(page).locator('tbody th[scope=row]');

test('the plan opens as bars with the day on show, and an item of it with what both documents say', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.openZone('jindong');
  await page.keyboard.press('0');
  await expect(gantt(page)).toContainText('2010-09-30');
  await expect(gantt(page).locator('.gantt-today')).toBeInViewport();
  // What the report gives as totals stands beside what it names.
  await sheet(page)
    .getByRole('button', { name: /^报告 86/ })
    .click();
  await expect(sheet(page).getByRole('row', { name: /用地/ })).toContainText('2,775 亩');

  await gantt(page)
    .getByRole('button', { name: /嘉远格隆/ })
    .click();
  const opened = pane(page, /嘉远格隆/);
  await expect(opened.getByRole('row', { name: /开工/ })).toContainText('另一说');
  await expect(
    opened.getByRole('row', { name: /开工/ }).getByRole('button', { name: /原文/ }),
  ).toHaveCount(2);
  await expect.poll(() => guatu.address().searchParams.get('item')).toMatch(/^project:/);
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(opened).toBeHidden();
  await expect(sheet(page)).toBeVisible();
});

test('rows are gone through by the keyboard, and the calendar is brought closer', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=plan');
  await gantt(page).locator('[data-row="0"]').focus();
  for (let row = 0; row < 40; row++) await page.keyboard.press('ArrowDown');
  await expect(gantt(page).locator('[data-row="40"]')).toBeFocused();
  await expect(gantt(page).locator('[data-row="40"]')).toBeInViewport();
  await page.keyboard.press('+');
  await expect.poll(() => guatu.address().searchParams.get('scale')).not.toBeNull();
});

test('the table is sorted and filtered, and its address opens the same again', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=plan&plan=table');
  await sheet(page).getByRole('button', { name: /^投资/ }).click();
  await sheet(page).getByRole('button', { name: /^投资/ }).click();
  await sheet(page).getByRole('combobox', { name: '灯' }).selectOption('amber');
  const [first] = await firstNames(page).allTextContents();
  await page.reload();
  await expect(firstNames(page).first()).toHaveText(first!);
  await expect(sheet(page).getByRole('columnheader', { name: '投资' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('a changed deadline changes float and light, and the first plan stays as the baseline', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=plan&light=red');
  await gantt(page).locator('[data-row="0"]').click();
  const opened = sheet(page).locator('.plan-item');
  await opened.getByRole('button', { name: '改计划' }).click();
  const form = opened.getByRole('form', { name: /计划$/ });
  const fields = form.locator('input[type=date]');
  // Every day that is set moves into the next year.
  for (const field of await fields.all()) {
    const value = await field.inputValue();
    if (value !== '' && value < '2026-06-30') await field.fill(`2027-12-${value.slice(8)}`);
  }
  await form.getByLabel('议定日期').fill('2026-06-30');
  await form.getByLabel('说明').fill('例会定，整体后延');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
  await expect(opened.locator('.plan-item-state')).not.toContainText('红灯');
  await expect(opened.getByRole('list', { name: /历次版本/ })).toContainText('例会定，整体后延');
  await expect(opened.getByRole('list', { name: /历次版本/ })).toContainText('基线');
  await expect(opened.getByRole('button', { name: '改计划' })).toBeFocused();
});

test.describe('while the server is away', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load resource/] });

  test('what was typed is kept, and saved once it is back', async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/example?sheet=plan');
    await gantt(page).locator('[data-row="2"]').click();
    const opened = sheet(page).locator('.plan-item');
    await opened.getByRole('button', { name: '改计划' }).click();
    const form = opened.getByRole('form', { name: /计划$/ });
    await form.getByLabel('说明').fill('断网时写的');
    await page.route('**/plans/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('alert')).toContainText('服务器没有回应');
    await page.keyboard.press('Escape');
    await page.unroute('**/plans/**');
    await gantt(page).locator('[data-row="2"]').click();
    await expect(form.getByLabel('说明')).toHaveValue('断网时写的');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(opened.getByRole('list', { name: /历次版本/ })).toContainText('断网时写的');
  });
});

test('a blocker is cleared, and its count on tab and button falls', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=plan&plan=blockers');
  const tab = sheet(page).getByRole('tab', { name: /卡点/ });
  const before = Number((await tab.textContent())!.replace(/\D/g, ''));
  await expect(page.locator('.plan-button .waiting')).toHaveText(String(before));
  await sheet(page).getByRole('button', { name: '销号' }).first().click();
  await guatu.dialog.getByRole('button', { name: '销号' }).click();
  await expect(tab).toHaveText(new RegExp(`${before - 1}$`));
  await expect(page.locator('.plan-button .waiting')).toHaveText(String(before - 1));
});

test('lights colour the map, are counted in the legend with their signs, and stand in the table', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.openZone('example');
  await guatu.chooseTheme('亮灯');
  await expect(guatu.legendRow('红灯')).toContainText('■');
  await expect.poll(() => guatu.address().searchParams.get('theme')).toBe('lights');
  await page.keyboard.press('t');
  await expect(page.getByRole('columnheader', { name: '亮灯' })).toBeVisible();
});

test('on a phone the plan is cards with small bars', async ({ guatu }) => {
  const { page } = guatu;
  await page.setViewportSize({ width: 390, height: 844 });
  await guatu.open('/zones/jindong?sheet=plan');
  const cards = sheet(page).getByRole('list', { name: /^计划/ });
  await expect(cards.getByRole('listitem').first()).toBeVisible();
  await cards.getByRole('button', { name: /嘉远格隆/ }).click();
  await expect(sheet(page).locator('.plan-item')).toContainText('倒排');
});
