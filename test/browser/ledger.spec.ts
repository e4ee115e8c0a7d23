import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { ledgerColumns, ledgerKeys } from '../../geodata/entry/ledger/ledgerColumns.ts';
import type { EntryField } from '../../geodata/entry/entryCell.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import { cellAddress } from '../../geodata/formats/workbook/workbookSheet.ts';
import { editedWorkbook } from './editedWorkbook.ts';
import {
  cell,
  day,
  levelled,
  levellingPercent,
  openSheet,
  rowsInBlock,
  rowsOf,
  save,
  sheet,
  takeBackSince,
} from './entrySheet.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const began = new Date().toISOString();

test.afterEach(({ page }) => takeBackSince(page, began));

const dialog = (page: Page): Locator => page.getByRole('dialog');

async function downloaded(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await sheet(page)
    .getByRole('button', { name: /^(下载台账|Download ledger)$/ })
    .click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function importBack(page: Page, buffer: Buffer): Promise<void> {
  await sheet(page)
    .locator('input[type=file]')
    .setInputFiles({ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(dialog(page)).toBeVisible();
}

/** Closes the preview, and waits until the page has heard of it: the browser tells it after the window is gone. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
}

/** Where a cell of the levelling of a parcel stands in the ledger of its block. */
async function addressOf(page: Page, row: EntryRow, field: EntryField): Promise<string> {
  const at = (await rowsInBlock(page, row)).findIndex(({ parcel }) => parcel === row.parcel);
  const column = ledgerColumns.findIndex((one) => one.axis === 'levelling' && one.field === field);
  return cellAddress(at + 3, ledgerKeys.length + column + 1);
}

test('a ledger is filled in elsewhere; of two changes one is ticked off, and one is saved', async ({
  guatu,
}) => {
  const { page } = guatu;
  await openSheet(page);
  const [one, other] = await levelled(page);
  const { name, bytes } = await downloaded(page);
  expect(name).toMatch(/^示例开发区_进展台账_.+_2026-06-30_示例.*\.xlsx$/);
  const [percent, note] = [
    await addressOf(page, one, 'percent'),
    await addressOf(page, other, 'note'),
  ];
  await importBack(page, editedWorkbook(bytes, { [percent]: '95', [note]: '台账里写的' }));
  await expect(dialog(page).getByText('2 格有改动')).toBeVisible();
  const line = (address: string) =>
    dialog(page).getByRole('row').filter({ hasText: address }).filter({ hasText: '平整' });
  const before = `${one.standing.levelling.held?.percent}%`;
  await expect(line(percent).getByRole('cell')).toHaveText([before, before, '95', '']);
  await line(note).getByRole('checkbox', { name: '平整备注' }).uncheck();
  await dialog(page).getByRole('button', { name: '采用所选 1 格' }).click();

  await expect(dialog(page)).toBeHidden();
  await expect(sheet(page).getByText('已从台账填入 1 格')).toBeVisible();
  await expect(cell(page, one, levellingPercent)).toHaveText('95');
  await expect(save(page)).toHaveText('保存 1 条');
  await save(page).click();
  await expect(sheet(page).getByText(`已记入 1 条（${day}）。`)).toBeVisible();
  const rows = await rowsOf(page);
  const heldOf = ({ parcel }: EntryRow) =>
    rows.find((row) => row.parcel === parcel)?.standing.levelling.held;
  expect(heldOf(one)).toMatchObject({ percent: 95, asOf: day });
  expect(heldOf(other)).toEqual(other.standing.levelling.held);
});

test('what changed on record meanwhile is shown with both and not ticked; what cannot be is named by its cell', async ({
  guatu,
}) => {
  const { page } = guatu;
  await openSheet(page);
  const [one, other] = await levelled(page);
  const { bytes } = await downloaded(page);
  const before = one.standing.levelling.held?.percent ?? 0;
  // Further than it was, and still short of what `levelled` takes.
  const now = before / 2 + 45;
  const answer = await page.request.post('/api/zones/example/observations', {
    data: {
      asOf: day,
      provenance: { kind: 'site' },
      dayReason: null,
      entries: [
        {
          parcel: one.parcel,
          axis: 'levelling',
          state: 'levelling',
          percent: now,
          quantities: [],
          blocked: null,
          note: null,
          reason: null,
        },
      ],
      seen: [{ parcel: one.parcel, mark: one.mark }],
    },
  });
  expect(answer.status()).toBe(201);
  await page.reload();
  await openSheet(page);
  const [percent, state] = [
    await addressOf(page, one, 'percent'),
    await addressOf(page, other, 'state'),
  ];
  await importBack(page, editedWorkbook(bytes, { [percent]: '92%', [state]: '差不多了' }));
  await expect(dialog(page).getByText('1 格有改动，其中 1 格记录里也改过')).toBeVisible();
  await expect(
    dialog(page)
      .getByRole('listitem')
      .filter({ hasText: `${state} “差不多了”不是这一项的状态` }),
  ).toBeVisible();
  const line = dialog(page).getByRole('row').filter({ hasText: percent });
  await expect(line.getByRole('cell')).toHaveText([`${before}%`, `${now}%`, '92%', '记录也改了']);
  const tick = line.getByRole('checkbox');
  await expect(tick).not.toBeChecked();
  await expect(dialog(page).getByRole('button', { name: '采用所选' })).toBeDisabled();
  await dialog(page).getByRole('checkbox', { name: '全选' }).check();
  await expect(tick).toBeChecked();
  await dialog(page).getByRole('button', { name: '采用所选 1 格' }).click();
  await expect(cell(page, one, levellingPercent)).toHaveText('92%');
});

test('of a ledger of another day it is asked; what is none, is broken, or is of another zone is refused', async ({
  guatu,
}) => {
  const { page } = guatu;
  await openSheet(page);
  const [one] = await levelled(page);
  const { bytes } = await downloaded(page);
  const note = await addressOf(page, one, 'note');
  const edited = editedWorkbook(bytes, { [note]: '六月的备注' });
  await sheet(page).getByLabel('日期').fill('2026-07-31');
  await importBack(page, edited);
  await dialog(page)
    .getByRole('button', { name: /^表格换到 2026-06-30/ })
    .click();
  await expect(dialog(page).getByText('1 格有改动')).toBeVisible();
  await leave(page);
  await expect(sheet(page).getByLabel('日期')).toHaveValue('2026-06-30');

  for (const [content, said] of [
    [bytes.subarray(0, bytes.length / 2), /^文件损坏或不完整/],
    [Buffer.from('地块,状态\n'), /^这不是 .xlsx 工作簿/],
  ] as const) {
    await importBack(page, content);
    await expect(dialog(page).getByRole('alert')).toHaveText(said);
    await leave(page);
  }
  await guatu.open('/zones/jindong?sheet=entry');
  await importBack(page, bytes);
  await expect(dialog(page).getByRole('alert')).toHaveText(/^这份台账是开发区“示例开发区”的/);
});

for (const [more, adopt] of [
  ['', /^采用所选/],
  ['&lang=en&room=dark', /^Take 1 cell$/],
] as const)
  test(`the preview has no serious fault for assistive technology ${more}`, async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open(`/zones/example?sheet=entry${more}`);
    const { bytes } = await downloaded(page);
    const column = ledgerColumns.findIndex(({ field }) => field === 'blocked');
    const blocked = cellAddress(3, ledgerKeys.length + column + 1);
    await importBack(page, editedWorkbook(bytes, { [blocked]: '=1+1' }));
    await expect(dialog(page).getByRole('button', { name: adopt })).toBeVisible();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });
