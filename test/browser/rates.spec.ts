import type { Page } from '@playwright/test';
import type { Indicator } from '../../geodata/indicator.ts';
import type { LandCollection } from '../../web/api.ts';
import { figureNumber } from '../../web/landUseRates/numbers.ts';
import { encodeShape } from '../../web/landUseRates/area/shapeCode.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const board = (page: Page) => page.getByRole('region', { name: /用地指标|Land-use rates/ });
const tab = (page: Page, name: string) => board(page).getByRole('tab', { name });
const figure = (page: Page, name: string) =>
  board(page).getByRole('button', { name: new RegExp(`^${name}`) });
const working = (page: Page) => board(page).getByLabel('算式');

/** A rate as the server gives it for the zone or one of its blocks. */
async function rateOf(page: Page, id: string, by: 'zone' | 'block', name?: string) {
  const answer = await page.request.get(`/api/zones/example/statistics?by=${by}&working=true`);
  const { areas } = (await answer.json()) as {
    areas: readonly { name: string; indicators: readonly Indicator[] }[];
  };
  const area = areas.find((one) => name === undefined || one.name === name)!;
  return area.indicators.find((indicator) => indicator.id === id)!;
}

async function landOf(page: Page): Promise<LandCollection> {
  const answer = await page.request.get('/api/zones/example/land.json');
  return (await answer.json()) as LandCollection;
}

test('the board reads the zone’s rates as the server counts them', async ({ guatu }) => {
  await guatu.openZone('example');
  await guatu.page.getByRole('button', { name: '用地指标' }).click();
  const { page } = guatu;
  await expect(board(page)).toContainText('240 宗地块');
  await expect(board(page)).toContainText('示例边界 240');
  for (const id of ['developmentRate', 'builtUpRate', 'industrialInvestmentIntensity']) {
    const { name, value, unit } = await rateOf(page, id, 'zone');
    await expect(figure(page, name.zh)).toContainText(figureNumber(value!, unit));
  }
  expect(guatu.address().searchParams.get('rates')).toBe('zone');
});

test('another block is chosen from the list, and what is read stands in the address', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?rates=zone');
  await board(page).getByRole('button', { name: '区块', exact: true }).click();
  await board(page).getByRole('combobox', { name: '选择区块' }).selectOption('示例松涛区块');
  const { value, unit } = await rateOf(page, 'builtUpRate', 'block', '示例松涛区块');
  await expect(figure(page, '土地建成率')).toContainText(
    value === null ? '—' : figureNumber(value, unit),
  );
  expect(guatu.address().searchParams.get('rates')).toMatch(/^block\./);
});

test('a figure opens to its working, and a parcel behind it to its card', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?rates=zone');
  await figure(page, '土地建成率').click();
  await expect(working(page)).toContainText('已建成城镇建设用地面积 A');
  await expect(working(page)).toContainText('已供应国有建设用地面积 D');
  await expect(board(page)).toContainText('TD/T 1029-2010');
  await expect(board(page)).toContainText('仅供参照，不是标准');
  const first = board(page).getByRole('list', { name: '分子' }).getByRole('button').first();
  const name = (await first.textContent())!.match(/^.*?号地/)![0];
  await first.click();
  await expect(guatu.card.getByRole('heading', { name, exact: true })).toBeVisible();
  await guatu.expectParcelInSight(name);
  // Another figure takes its place.
  await figure(page, '土地供应率').click();
  await expect(working(page)).toHaveCount(1);
  await expect(figure(page, '土地建成率')).toHaveAttribute('aria-expanded', 'false');
});

test('two days stand side by side under what they are of', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?rates=zone&against=2025-06-30');
  const table = board(page).getByRole('table');
  await expect(table.getByRole('columnheader').nth(1)).toContainText('2026-06-30');
  await expect(table.getByRole('columnheader').nth(2)).toContainText('2025-06-30');
  const row = table.getByRole('row', { name: /^土地建成率/ });
  await expect(row).toContainText('个百分点');
  const [now, then, difference] = (await row.getByRole('cell').allTextContents()).map((text) =>
    Number(text.replace('\u2212', '-').replace(/[^\d.+-]/g, '')),
  );
  expect(now! - then!).toBeCloseTo(difference!, 2);
  await board(page).getByRole('button', { name: '另一范围' }).click();
  await board(page).getByRole('combobox', { name: '对比范围' }).selectOption('示例松涛区块');
  await expect(table.getByRole('columnheader').nth(2)).toContainText('示例松涛区块');
  expect(guatu.address().searchParams.get('against')).toMatch(/^block\./);
});

test('a scenario moves the rates, says so, and leaves the records alone', async ({ guatu }) => {
  const { page } = guatu;
  const before = await landOf(page);
  const unsupplied = before.parcels.find(({ record }) => record?.supply === 'E21')!;
  await guatu.open(`/zones/example/parcels/${unsupplied.id}?rates=zone`);
  const { value, unit } = await rateOf(page, 'supplyRate', 'zone');
  await tab(page, '推演').click();
  await board(page).getByRole('button', { name: '设为已供应' }).click();
  await expect(board(page)).toContainText('情景推演：1 宗地块按设想计算');
  await expect(board(page)).toContainText('不会保存');
  await tab(page, '指标').click();
  const rate = figure(page, '土地供应率');
  await expect(rate).toContainText(`${figureNumber(value!, unit)} →`);
  await expect(rate).toContainText(/\+\d/);
  expect(await landOf(page)).toEqual(before);
  await board(page).getByRole('button', { name: '清除推演' }).click();
  await expect(board(page)).not.toContainText('情景推演');
  await expect(rate).not.toContainText('→');
});

test('the lists name idle land as suspected, and what is stuck, with its parcels', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?rates=zone');
  await tab(page, '清单').click();
  const lists = board(page).getByRole('group', { name: '选择清单' });
  await expect(board(page)).toContainText('涉嫌闲置');
  await lists.getByRole('button', { name: /^五未/ }).click();
  await board(page)
    .getByRole('button', { name: /^供而未用/ })
    .click();
  await expect(board(page)).toContainText(/未动工/);
  await board(page)
    .getByRole('button', { name: /号地.*未动工/ })
    .first()
    .click();
  await expect(guatu.card).toBeVisible();
});

test('the charts say in words what they draw', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?rates=zone');
  await tab(page, '图表').click();
  await expect(board(page).getByLabel(/按面积。建设状况/)).toBeVisible();
  await expect(board(page).getByLabel(/土地开发率.*参照/)).toBeVisible();
  await expect(board(page).getByLabel(/未满一年：/)).toBeVisible();
  await expect(board(page).getByRole('table').first()).toContainText('工矿仓储用地');
});

test('a zone without land records says so once, and shows no number it does not have', async ({
  guatu,
}) => {
  await guatu.open('/zones/jindong?rates=zone');
  await expect(board(guatu.page)).toContainText('本区没有用地登记');
  await expect(board(guatu.page)).toContainText('13 宗面积未知，未计入');
  const rate = figure(guatu.page, '土地开发率');
  await expect(rate).toContainText('—');
  await expect(rate).toContainText('所需数据没有登记');
  await expect(rate).not.toContainText(/\d/);
  await expect(figure(guatu.page, '亩均税收')).toContainText('当日尚未施行');
});

test('a shape that crosses itself is told where, and put right with one button', async ({
  guatu,
}) => {
  const { page } = guatu;
  const bowTie = encodeShape({
    type: 'Polygon',
    coordinates: [
      [
        [121.295, 27.398],
        [121.302, 27.403],
        [121.302, 27.398],
        [121.295, 27.403],
        [121.295, 27.398],
      ],
    ],
  });
  await guatu.open(`/zones/example?rates=drawn.${bowTie}`);
  await expect(board(page).getByRole('alert')).toContainText('边线自相交');
  await board(page).getByRole('button', { name: '修复图形' }).click();
  await expect(board(page)).toContainText('宗部分在内');
  await expect(board(page)).toContainText('椭球面积');
  await expect(board(page)).toContainText('EPSG:4549');
});

test('the board can be worked from the keyboard', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.openZone('example');
  await page.getByRole('button', { name: '用地指标' }).focus();
  await page.keyboard.press('Enter');
  await figure(page, '土地建成率').focus();
  await page.keyboard.press('Enter');
  await expect(working(page)).toBeVisible();
  // Past the badge of its source to the parts of the list.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(board(page).getByRole('button', { name: /^分子/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(board(page)).toHaveCount(0);
});

for (const address of [
  '/zones/example?rates=zone',
  '/zones/example?rates=zone&room=dark&lang=en',
  '/zones/example?rates=zone&against=2025-06-30',
  '/zones/jindong?rates=zone&room=dark',
])
  test(`axe finds nothing serious on the board at ${address}`, async ({ guatu }) => {
    await guatu.open(address);
    await expect(board(guatu.page)).toBeVisible();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });

test('axe finds nothing serious in an open figure, a scenario, the lists and the charts', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example/parcels/p0000001?rates=zone');
  await figure(page, '土地建成率').click();
  await expect(working(page)).toBeVisible();
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await tab(page, '推演').click();
  await board(page).getByRole('button', { name: '设为已建成' }).click();
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await tab(page, '清单').click();
  await expect(board(page)).toContainText('涉嫌闲置');
  expect(await guatu.accessibilityFaults()).toEqual([]);
  await tab(page, '图表').click();
  await expect(board(page).getByLabel(/未满一年：/)).toBeVisible();
  expect(await guatu.accessibilityFaults()).toEqual([]);
});
