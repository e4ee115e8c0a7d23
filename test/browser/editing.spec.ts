import { boundingBoxOf, type LonLat } from '../../geodata/geometry.ts';
import type { ZoneImport } from '../../geodata/import/zoneImport.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { areaOf, openOn, parcelIn, type Server } from './editing/editedParcels.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

test.use({ isMapPainted: false });

/** Across the middle of a parcel from north to south, from beyond its edges. */
function across(parcel: ParcelFeature): [LonLat, LonLat] {
  const [west, south, east, north] = boundingBoxOf([parcel.geometry])!;
  const [middle, beyond] = [(west + east) / 2, (north - south) * 0.12];
  return [
    [middle, north + beyond],
    [middle, south - beyond],
  ];
}

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test.describe('a page that hears of its own edit before its answer', () => {
  // The parcel on its card is none any more for a moment.
  test.use({ expectedErrors: [/status of 404/] });

  test('a parcel is split by a line, its parts add up and tell where they come from, the day before it is whole, and undoing restores it', async ({
    guatu,
  }) => {
    const { page, card } = guatu;
    const parcel = await parcelIn(page, server);
    const { name, number } = parcel.properties;
    await openOn(guatu, server, parcel);
    const whole = await areaOf(page, server, parcel.id);
    await card.getByRole('button', { name: '修改地块：分割、合并、改界' }).click();
    const panel = page.getByRole('region', { name: '修改地块' });
    await expect(panel.getByText('还没有画线。')).toBeVisible();
    for (const place of across(parcel)) await guatu.tapPlace(place);
    await expect(panel.getByLabel('地块 1 的名称')).toHaveValue(`${name}-1`);
    await expect(panel.getByLabel('地块 2 的编号')).toHaveValue(`${number}-2`);
    await expect(panel.getByRole('region', { name: '改后' })).toContainText('合计');
    expect(await guatu.accessibilityFaults()).toEqual([]);

    await page.keyboard.press('Control+z');
    await expect(panel.getByText('还没有画线。')).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(panel.getByLabel('地块 2 的名称')).toHaveValue(`${name}-2`);
    await panel.getByLabel('原因').fill('用地协调会');
    await panel.getByRole('button', { name: '保存' }).click();
    await expect(panel.getByRole('status')).toHaveText('已保存。');

    await expect(card.getByRole('heading', { name: `${name}-1` })).toBeVisible();
    await expect(card).toContainText('来自');
    await expect(card).toContainText('用地协调会');
    const parts = await Promise.all(
      [1, 2].map((place) => areaOf(page, server, `${number}-${place}`)),
    );
    expect(parts.reduce((sum, part) => sum! + part!, 0)).toBeCloseTo(whole!, 2);
    expect(await areaOf(page, server, parcel.id)).toBeNull();

    await card.getByRole('button', { name, exact: true }).click();
    await expect(card.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(card).toContainText('成为');
    await card.getByRole('button', { name: `${name}-2` }).click();
    await expect(card.getByRole('heading', { name: `${name}-2` })).toBeVisible();

    await panel.getByRole('button', { name: '撤销这次修改' }).click();
    await expect(card.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(card).not.toContainText('成为');
    expect(await areaOf(page, server, parcel.id)).toBe(whole);
    expect(await areaOf(page, server, `${number}-1`)).toBeNull();
  });
});

/** The corners of a square around a place, some metres wide, as somebody types them. */
function cornersAround([lon, lat]: LonLat, degrees: number): string {
  const [west, east] = [lon - degrees, lon + degrees];
  const [south, north] = [lat - degrees, lat + degrees];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
    .map((corner) => corner.join(', '))
    .join('\n');
}

test('two neighbours are merged into one of the area of both', async ({ guatu }) => {
  const { page, card } = guatu;
  const parcel = await parcelIn(page, server);
  await openOn(guatu, server, parcel);
  await card.getByRole('button', { name: '修改地块：分割、合并、改界' }).click();
  const panel = page.getByRole('region', { name: '修改地块' });
  await panel.getByRole('button', { name: '合并' }).click();
  await expect(panel.getByText('还没有选要合并的地块。')).toBeVisible();
  const neighbour = panel.getByRole('group', { name: '相邻地块' }).getByRole('checkbox').first();
  await neighbour.check();
  await panel.getByLabel('地块 1 的名称').fill('合并的');
  await panel.getByLabel('地块 1 的编号').fill('HB-1');
  await panel.getByLabel('原因').fill('用地协调会');
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.getByRole('status')).toHaveText('已保存。');
  await expect(card.getByRole('heading', { name: '合并的' })).toBeVisible();
  const imports = await page.request.get(`${server.url}/api/zones/example/imports`);
  const { edit } = ((await imports.json()) as ZoneImport[]).at(-1)!;
  const before = await Promise.all(
    edit!.from.map(({ id }) => areaOf(page, server, id, '?asOf=2026-06-01')),
  );
  expect(before).toHaveLength(2);
  expect(await areaOf(page, server, 'HB-1')).toBeCloseTo(before[0]! + before[1]!, 2);
  await panel.getByRole('button', { name: '撤销这次修改' }).click();
  await expect(panel.getByText('还没有选要合并的地块。')).toBeHidden();
  await expect(card.getByRole('heading', { name: parcel.properties.name })).toBeVisible();
});

test('a parcel is drawn by typed corners, and a hole is cut out of it', async ({ guatu }) => {
  const { page, card } = guatu;
  const [west, south] = boundingBoxOf([(await parcelIn(page, server)).geometry])!;
  const middle: LonLat = [west - 0.002, south - 0.002];
  await guatu.open(`${server.url}/zones/example#16/${middle[1]}/${middle[0]}`);
  await page.getByRole('button', { name: '修改地块', exact: true }).click();
  const panel = page.getByRole('region', { name: '修改地块' });
  const type = async (corners: string) => {
    await panel.getByText('输入坐标', { exact: true }).click();
    await panel.getByRole('textbox', { name: '输入坐标' }).fill(corners);
    await panel.getByRole('button', { name: '用这 4 个点' }).click();
  };
  await type(cornersAround(middle, 0.0004));
  await panel.getByLabel('地块 1 的名称').fill('新画的');
  await panel.getByLabel('地块 1 的编号').fill('XH-1');
  await panel.getByLabel('原因').fill('补画');
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(card.getByRole('heading', { name: '新画的' })).toBeVisible();
  const whole = (await areaOf(page, server, 'XH-1'))!;

  await panel.getByRole('button', { name: '完成' }).click();
  await card.getByRole('button', { name: '修改地块：分割、合并、改界' }).click();
  await panel.getByRole('button', { name: '改界' }).click();
  await panel.getByRole('button', { name: '挖洞' }).click();
  await type(cornersAround(middle, 0.0002));
  await panel.getByRole('button', { name: '挖掉' }).click();
  await expect(panel.getByRole('region', { name: '改后' })).toContainText('→');
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.getByRole('status')).toHaveText('已保存。');
  expect((await areaOf(page, server, 'XH-1'))! / whole).toBeCloseTo(0.75, 3);
});

test('by keyboard alone: a line of typed coordinates is moved by arrow keys, and a boundary that is moved takes its neighbour along', async ({
  guatu,
}) => {
  const { page, card } = guatu;
  const parcel = await parcelIn(page, server);
  await openOn(guatu, server, parcel, '?lang=en');
  const edit = card.getByRole('button', { name: 'Edit: split, merge, reshape' });
  await edit.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Edit parcels' });
  await panel.getByText('Type coordinates', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const text = across(parcel)
    .map(([lon, lat]) => `${lon}, ${lat}`)
    .join('\n');
  await panel.getByRole('textbox', { name: 'Type coordinates' }).fill(text);
  await panel.getByRole('button', { name: 'Use these 2 points' }).press('Enter');
  const result = panel.getByRole('region', { name: 'After' });
  const first = result.getByRole('listitem').first();
  await expect(first).toContainText('m²');
  const before = await first.textContent();
  await page.getByRole('button', { name: 'Point 1 of 2 of the line' }).press('Shift+ArrowRight');
  await expect(first).not.toHaveText(before!);
  expect(await guatu.accessibilityFaults()).toEqual([]);

  await panel.getByRole('button', { name: 'Reshape' }).press('Enter');
  await page.getByRole('button', { name: /^Corner 1 of/ }).press('Shift+ArrowUp');
  await expect(result.getByRole('listitem').first()).toContainText('→');
  await page.keyboard.press('Escape');
  await expect(panel.getByText('Nothing is changed yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test.describe('somebody else was faster', () => {
  // The answer that says so is no success.
  test.use({ expectedErrors: [/status of 412/] });

  test('whoever was slower is shown what became of the parcel, and nothing of his is written', async ({
    guatu,
  }) => {
    const { page, card } = guatu;
    const parcel = await parcelIn(page, server);
    const address = `${server.url}/api/zones/example`;
    await openOn(guatu, server, parcel);
    await card.getByRole('button', { name: '修改地块：分割、合并、改界' }).click();
    const panel = page.getByRole('region', { name: '修改地块' });
    await expect(panel.getByText('还没有画线。')).toBeVisible();
    for (const place of across(parcel)) await guatu.tapPlace(place);
    await panel.getByLabel('原因').fill('慢的一个');

    const read = await page.request.get(`${address}/parcels/${parcel.id}`);
    const { parcel: seen, tag } = (await read.json()) as {
      parcel: { geometry: unknown };
      tag: string;
    };
    const renamed = await page.request.post(`${address}/parcel-edits`, {
      data: {
        kind: 'reshape',
        from: [{ id: parcel.id, tag }],
        to: [{ id: parcel.id, name: '快的一个', geometry: seen.geometry }],
        asOf: '2026-07-01',
        reason: '改名',
      },
    });
    expect(renamed.status()).toBe(201);

    await panel.getByRole('button', { name: '保存' }).click();
    const conflict = panel.getByRole('alert');
    await expect(conflict).toContainText('别人已经改动');
    await expect(conflict.getByRole('row', { name: /名称/ })).toContainText('快的一个');
    expect(await areaOf(page, server, `${parcel.properties.number}-1`)).toBeNull();
    await panel.getByRole('button', { name: '按现在的重来' }).click();
    await expect(panel.getByRole('heading', { name: /快的一个/ })).toBeVisible();

    const { id } = (await renamed.json()) as { id: string };
    expect((await page.request.delete(`${address}/imports/${id}`)).status()).toBe(204);
  });
});
