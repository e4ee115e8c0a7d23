import type { Locator, Page } from '@playwright/test';
import type { EntryRow, EntryRows } from '../../geodata/entry/standing.ts';
import { expect } from './fixtures.ts';
import { driverOf } from './guatu.ts';

export const day = '2026-06-30';
export const sheet = (page: Page) =>
  page.getByRole('region', { name: /^(月报录入|Monthly entry)$/ });
export const grid = (page: Page) => sheet(page).getByRole('grid');
export const save = (page: Page) => sheet(page).getByRole('button', { name: /^保存/ });
const rowOf = (page: Page, { name }: EntryRow) =>
  grid(page).getByRole('row').filter({ hasText: name.zh });
/** Of the columns as they stand at first: state, percent and note of three axes. */
export const cell = (page: Page, row: EntryRow, column: number): Locator =>
  rowOf(page, row).getByRole('gridcell').nth(column);
export const levellingPercent = 4;

export async function rowsOf(page: Page, asOf = day): Promise<readonly EntryRow[]> {
  const answer = await page.request.get(`/api/zones/example/observations?asOf=${asOf}`);
  return ((await answer.json()) as EntryRows).rows;
}

/** Two parcels of one block that are being levelled, so far that a percent can fall and rise. */
export async function levelled(page: Page): Promise<readonly [EntryRow, EntryRow]> {
  const found = (await rowsOf(page)).filter(({ standing: { levelling } }) => {
    const percent = levelling.held?.percent ?? 0;
    return levelling.held?.state === 'levelling' && percent > 20 && percent < 90;
  });
  const first = found.find(({ block }, at) =>
    found.slice(at + 1).some((one) => one.block === block),
  );
  const second = found.find((one) => one !== first && one.block === first?.block);
  if (!first || !second) throw new Error('too few parcels are being levelled');
  return [first, second];
}

export async function rowsInBlock(page: Page, { block }: EntryRow): Promise<readonly EntryRow[]> {
  return (await rowsOf(page)).filter((row) => row.block === block);
}

/** Opens the sheet of the block of those parcels. */
export async function openSheet(page: Page): Promise<void> {
  await driverOf(page).open('/zones/example?theme=levelling');
  await page.getByRole('button', { name: '月报录入' }).click();
  const [{ block }] = await levelled(page);
  await sheet(page).getByRole('combobox', { name: '区块' }).selectOption(block);
  await expect(grid(page)).toBeVisible();
}

/** Goes to a cell with the arrows alone, from the first one. */
export async function walkTo(page: Page, row: EntryRow, column: number): Promise<void> {
  await grid(page).locator('input').focus();
  await page.keyboard.press('Control+Home');
  const at = (await rowsInBlock(page, row)).findIndex(({ parcel }) => parcel === row.parcel);
  for (let index = 0; index < at; index += 1) await page.keyboard.press('ArrowDown');
  for (let index = 0; index < column; index += 1) await page.keyboard.press('ArrowRight');
  await expect(cell(page, row, column).locator('input')).toBeFocused();
}

/** Takes back whatever was recorded from a moment on, so that each test begins with the zone as it ships. */
export async function takeBackSince(page: Page, began: string): Promise<void> {
  for (;;) {
    const entries = (await rowsOf(page, '2027-06-30')).flatMap(({ parcel, standing }) =>
      Object.values(standing).flatMap(({ held }) =>
        held !== null && held.recordedAt > began ? [{ parcel, id: held.id }] : [],
      ),
    );
    if (entries.length === 0) return;
    const reason = { zh: '测试完毕', en: 'Test over' };
    await page.request.post('/api/zones/example/retractions', { data: { reason, entries } });
  }
}
