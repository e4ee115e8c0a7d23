import type { Page } from '@playwright/test';
import { encodeShape } from '../../web/landUseRates/area/shapeCode.ts';
import { squareAt } from '../server/store/builders.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const board = (page: Page) => page.getByRole('region', { name: /用地指标|Land-use rates/ });

test('a drawn area is named, saved with the zone, opened and removed', async ({ guatu }) => {
  const { page } = guatu;
  const shape = encodeShape({
    type: 'Polygon',
    coordinates: [
      [
        [121.295, 27.398],
        [121.302, 27.398],
        [121.302, 27.403],
        [121.295, 27.403],
        [121.295, 27.398],
      ],
    ],
  });
  await guatu.open(`/zones/example?rates=drawn.${shape}`);
  await board(page).getByRole('button', { name: '保存到本区' }).click();
  await expect(board(page).getByRole('alert')).toContainText('先给范围起个名称');
  await board(page).getByRole('textbox', { name: '范围名称' }).fill('会议范围');
  await board(page).getByRole('button', { name: '保存到本区' }).click();
  await expect(board(page).getByRole('button', { name: /^会议范围/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(guatu.address().searchParams.get('rates')).toMatch(/^saved\./);
  await board(page).getByRole('button', { name: '全区' }).click();
  await board(page).getByRole('button', { name: '已存' }).click();
  await board(page)
    .getByRole('button', { name: /^会议范围/ })
    .click();
  await expect(board(page).getByRole('heading', { name: '会议范围' })).toBeVisible();
  await board(page).getByRole('button', { name: '移除“会议范围”' }).click();
  await board(page).getByRole('button', { name: '保留' }).click();
  await board(page).getByRole('button', { name: '移除“会议范围”' }).click();
  await board(page).getByRole('button', { name: '移除', exact: true }).click();
  await expect(board(page).getByRole('button', { name: /会议范围/ })).toHaveCount(0);
  await expect(board(page).getByRole('heading', { name: '全区' })).toBeVisible();
});

test.describe('with somebody else at the same areas', () => {
  test.use({ expectedErrors: [/status of 412/] });

  test('a saved area gets another name, and keeps what somebody else gave it meanwhile', async ({
    guatu,
  }) => {
    const { page } = guatu;
    const saved = await page.request.post('/api/zones/example/areas', {
      data: { name: '初会范围', geometry: squareAt(121.3, 27.4) },
    });
    const { id } = (await saved.json()) as { readonly id: string };
    await guatu.open('/zones/example?rates=zone');
    await board(page).getByRole('button', { name: '已存' }).click();
    await board(page).getByRole('button', { name: '给“初会范围”改名' }).click();
    await board(page).getByRole('textbox', { name: '给“初会范围”改名' }).fill('复会范围');
    await page.keyboard.press('Enter');
    await expect(board(page).getByRole('button', { name: /^复会范围/ })).toBeVisible();

    await page.request.patch(`/api/zones/example/areas/${id}`, {
      headers: { 'If-Match': '*' },
      data: { name: '三会范围' },
    });
    await board(page).getByRole('button', { name: '移除“复会范围”' }).click();
    await board(page).getByRole('button', { name: '移除', exact: true }).click();
    await expect(board(page).getByRole('alert')).toContainText('已被他人改动');
    await board(page).getByRole('button', { name: '移除“三会范围”' }).click();
    await board(page).getByRole('button', { name: '移除', exact: true }).click();
    await expect(board(page).getByRole('button', { name: /三会范围/ })).toHaveCount(0);
  });
});

test('a saved area that is gone is said to be', async ({ guatu }) => {
  await guatu.open('/zones/example?rates=saved.gone');
  await expect(board(guatu.page)).toContainText('这个已存范围已不在');
  await board(guatu.page).getByRole('button', { name: '看全区' }).click();
  await expect(board(guatu.page)).toContainText('240 宗地块');
});
