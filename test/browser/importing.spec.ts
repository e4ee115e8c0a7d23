import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import type { ParcelCollection } from '../../web/api.ts';
import { gbk } from '../fixtures/survey/gbk.ts';
import { plotsIn, type Plot } from '../fixtures/survey/plots.ts';
import { writeShapefile } from '../fixtures/survey/writeShapefile.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';
import { textFaults } from './textFaults.ts';

test.use({ isMapPainted: false });

/** As an office sends it: a shapefile in GBK, in metres, without `.prj` and `.cpg`, in a ZIP. */
function zipOf(plots: readonly Plot[], name: string) {
  const parts = writeShapefile(plots, { encode: gbk, name });
  const files = Object.fromEntries(parts.map((part) => [part.name, part.bytes]));
  return {
    name: `${name}.zip`,
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(files)),
  };
}

const plots = plotsIn('EPSG:4549');
const [fengtang, xietang] = plots as [Plot, Plot];

/** A zone of nothing, around the plots. */
async function makeZone(page: Page, id: string): Promise<void> {
  const made = await page.request.post('/api/zones', {
    data: { id, name: '我的新区', near: [119.86, 29.22] },
  });
  expect(made.status()).toBe(201);
}

async function parcelsOf(page: Page, zone: string): Promise<string[]> {
  const answer = await page.request.get(`/api/zones/${zone}/parcels.geojson`);
  const { features } = (await answer.json()) as ParcelCollection;
  return features.map(({ properties }) => properties.name);
}

const chooseFile = (page: Page, file: ReturnType<typeof zipOf>) =>
  page.locator('input[type=file]').setInputFiles(file);

test('a shapefile in GBK without .prj comes into a new zone, is undone and brought in again', async ({
  guatu,
}) => {
  const { page } = guatu;
  await makeZone(page, 'import-whole');
  await guatu.open('/zones/import-whole?sheet=import');
  await chooseFile(page, zipOf(plots, '一期红线'));
  const row = page.getByRole('row', { name: /FT-96/ });
  await expect(row).toContainText('凤塘示例地块');
  await expect(row).toContainText('96');
  await expect(row).toContainText('新增');
  expect(await parcelsOf(page, 'import-whole')).toEqual([]);

  await page.getByRole('button', { name: '写入：新增 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: '新增 2 宗' })).toBeVisible();
  await guatu.cameraStill();
  await page.getByRole('button', { name: '看地图' }).click();
  await guatu.tapParcel('凤塘示例地块');
  await expect(guatu.card).toContainText('凤塘示例地块');

  await guatu.open('/zones/import-whole?sheet=import');
  await page.getByRole('button', { name: '撤销导入 一期红线.zip' }).click();
  await page.getByRole('button', { name: '确认撤销' }).click();
  await expect(page.getByText(/已于 .* 撤销/)).toBeVisible();
  expect(await parcelsOf(page, 'import-whole')).toEqual([]);

  await chooseFile(page, zipOf(plots, '一期红线'));
  await page.getByRole('button', { name: '写入：新增 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: '新增 2 宗' })).toBeVisible();
  await page.getByRole('button', { name: '再导入一个' }).click();
  await chooseFile(page, zipOf(plots, '一期红线'));
  await expect(page.getByText('没有要写入的：文件里的与现有的一致。')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled();
});

test('a boundary that is replaced lies over the old one, from the day that is chosen on', async ({
  guatu,
}) => {
  const { page } = guatu;
  await makeZone(page, 'import-dated');
  await guatu.open('/zones/import-dated?sheet=import');
  await chooseFile(page, zipOf(plots, '一期红线'));
  await page.getByRole('button', { name: '写入：新增 2' }).click();
  await page.getByRole('button', { name: '再导入一个' }).click();
  const grown = fengtang.rings.map((ring) =>
    ring.map(([east, north]) => [east + (east > 487_100 ? 80 : 0), north] as [number, number]),
  );
  await chooseFile(page, zipOf([{ ...fengtang, areaM2: 80_000, rings: grown }], '二期红线'));
  await expect(page.getByText('文件里没有 1')).toBeVisible();
  // The day is offered above the button, as long as none is chosen.
  const past = page.getByText('换边界会改写过去');
  await expect(past).toBeVisible();
  await page.getByLabel('生效日').fill('2026-05-01');
  await expect(past).toHaveCount(0);
  await page.getByRole('button', { name: '读法与写法' }).click();
  await page.getByRole('button', { name: '勘测' }).click();
  await page.getByLabel('生效日').fill('2026-06-01');
  await page.getByRole('button', { name: '自 2026-06-01 起撤销' }).click();
  await page.getByRole('button', { name: '写入：换边界 1，撤销 1' }).click();
  await expect(page.getByText('换边界 1 宗，撤销 1 宗')).toBeVisible();
  expect(await parcelsOf(page, 'import-dated')).toEqual(['凤塘示例地块']);
  await page.getByRole('button', { name: '再导入一个' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '二期红线.zip' })).toContainText(
    '2026-06-01 起',
  );
  // Another file is seen by its list, though the last was left on how it is read; far from its zone it is doubted.
  const away = fengtang.rings.map((ring) =>
    ring.map(([east, north]) => [east, north + 60_000] as [number, number]),
  );
  await chooseFile(page, zipOf([{ ...fengtang, number: 'FT-97', rings: away }], '三期红线'));
  await expect(page.getByText(/^1 宗在开发区之外很远（约 \d+ km），坐标系对吗？/)).toBeVisible();
  await expect(page.getByRole('row', { name: /FT-97/ })).toBeVisible();
  await page.getByRole('button', { name: '放弃' }).click();
  // 96 + 57.6 亩 before; the wider one alone, 120 亩, after.
  for (const [day, sum] of [
    ['2026-05-31', '153.6'],
    ['2026-07-01', '120'],
  ] as const) {
    await guatu.open(`/zones/import-dated?date=${day}`);
    await expect(guatu.legendRow('未知')).toContainText(`${sum} 亩`);
  }
  // Back to May without opening the page anew: its boundaries come with the day.
  await page.getByLabel('选择日期').fill('2026-05-31');
  await expect(guatu.legendRow('未知')).toContainText('153.6 亩');
});

test('what cannot come in says why, is corrected in its place, and a shape that is tapped opens its row', async ({
  guatu,
}) => {
  const { page } = guatu;
  await makeZone(page, 'import-mended');
  await guatu.open('/zones/import-mended?sheet=import');
  const twin = { ...xietang, number: fengtang.number };
  await chooseFile(page, zipOf([fengtang, twin], '重号'));
  await expect(page.getByRole('button', { name: '不能读入' })).toBeVisible();
  await page.getByRole('button', { name: '不能读入' }).click();
  await page.getByRole('row', { name: /鞋塘西/ }).click();
  const detail = page.getByRole('region', { name: fengtang.number });
  await expect(detail).toContainText('编号');
  await page.getByLabel('编号', { exact: true }).fill('XTX-09');
  await page.getByLabel('编号', { exact: true }).blur();
  await expect(page.getByRole('button', { name: '写入：新增 2' })).toBeEnabled();
  await expect(page.getByRole('region', { name: 'XTX-09' })).toContainText('没有问题');

  await page.getByRole('button', { name: '全部 2' }).click();
  await guatu.cameraStill();
  await page.getByRole('row', { name: /FT-96/ }).click();
  await guatu.tapPlace([119.8664, 29.2204]);
  await expect(page.getByRole('region', { name: 'FT-96' })).toBeVisible();
  await page.getByLabel('跳过 FT-96').check();
  await expect(page.getByRole('button', { name: '写入：新增 1' })).toBeEnabled();
  await page.getByRole('button', { name: '放弃' }).click();
  await expect(page.getByRole('button', { name: '选文件…' })).toBeVisible();
  expect(await parcelsOf(page, 'import-mended')).toEqual([]);
});

test('a table that is pasted is read; what holds no land says so', async ({ guatu }) => {
  const { page } = guatu;
  await makeZone(page, 'import-pasted');
  await guatu.open('/zones/import-pasted?sheet=import');
  const field = page.getByRole('textbox', { name: /粘贴/ });
  await field.fill('请把红线发给我。');
  await page.getByRole('button', { name: '读取粘贴的内容' }).click();
  await expect(page.getByRole('alert')).toContainText('没有认出');
  const [[corner, ...others]] = plotsIn('EPSG:4490')[0]!.rings as [Plot['rings'][0]];
  const feature = {
    type: 'Feature',
    properties: { 地块编号: 'FT-96', 地块名称: '凤塘' },
    geometry: { type: 'Polygon', coordinates: [[corner, ...others]] },
  };
  await field.fill(JSON.stringify(feature));
  await page.getByRole('button', { name: '读取粘贴的内容' }).click();
  await expect(page.getByRole('row', { name: /FT-96 凤塘/ })).toContainText('新增');
  // Whoever looks at the map meanwhile finds it as it was left.
  await page.getByRole('button', { name: '返回地图' }).click();
  await page.goBack();
  await expect(page.getByRole('row', { name: /FT-96 凤塘/ })).toBeVisible();
});

test('a file that is dropped on the map is read', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=import');
  await expect(page.getByText('把文件拖到这里，或拖到地图上')).toBeVisible();
  const { name, buffer } = zipOf(plots, '一期红线');
  const dataTransfer = await page.evaluateHandle(
    ([called, bytes]) => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(bytes)], called));
      return held;
    },
    [name, [...buffer]] as const,
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
  await expect(page.getByRole('row', { name: /FT-96/ })).toBeVisible();
  await page.getByRole('button', { name: '放弃' }).click();
});

for (const [width, height, look] of [
  [1366, 768, 'lang=zh'],
  [1366, 768, 'lang=en&room=dark'],
  [390, 844, 'lang=zh'],
] as const)
  test.describe(`on ${width} × ${height} with ${look}`, () => {
    test.use({ viewport: { width, height } });

    test('everything of an import can be read and reached', async ({ guatu }) => {
      const { page } = guatu;
      const faults = async () => [
        ...(await textFaults(page, 12)),
        ...(await guatu.accessibilityFaults()),
      ];
      await guatu.open(`/zones/example?sheet=import&${look}`);
      await expect(page.getByRole('textbox', { name: /粘贴|paste/ })).toBeVisible();
      expect.soft(await faults(), 'choosing').toEqual([]);
      const twin = { ...xietang, number: fengtang.number };
      await chooseFile(page, zipOf([fengtang, twin], '重号'));
      await page.getByRole('row', { name: /鞋塘西/ }).click();
      await guatu.cameraStill();
      expect.soft(await faults(), 'the list').toEqual([]);
      const sides = page.getByRole('group', { name: /确认导入|Confirm the import/ });
      await sides.getByRole('button', { name: /读法与写法|How it is read/ }).click();
      await page.getByLabel(/^坐标系|^Coordinate system/).selectOption('EPSG:2385');
      await expect(page.getByText(/^未校正|^Not corrected/)).toBeVisible();
      expect.soft(await faults(), 'how it is read').toEqual([]);
      await page.getByRole('button', { name: /放弃|Discard/ }).click();
      await expect(page.getByRole('textbox', { name: /粘贴|paste/ })).toBeVisible();
    });
  });

/** An address of this machine alone that the server does not take for one, so that it lets nobody write. */
const readOnly = test.extend<object, { server: string }>({
  server: [
    async ({}, use) => {
      const server = await startServer({ HOST: '127.1' });
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

readOnly(
  'a server that is only read says so in the place of what would bring files in',
  async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/example?sheet=import');
    await expect(page.getByRole('region', { name: '导入', exact: true })).toContainText(
      '所以只供查看',
    );
    await expect(page.getByRole('heading', { name: '以往导入' })).toBeVisible();
    await expect(page.getByRole('button', { name: '选文件…' })).toHaveCount(0);
  },
);
