import { readFile } from 'node:fs/promises';
import { boundingBoxOf, type LonLat, type Polygon } from '../../geodata/geometry.ts';
import { indexParcels, portionsInside } from '../../geodata/area/portions.ts';
import { measureArea } from '../../geodata/measure.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { DrawnStatistics } from '../../server/routes/statistics.ts';
import { squareMetresPerMu } from '../../geodata/units.ts';
import { box as boxOf } from '../geodata/area/shapes.ts';
import { sheetsIn } from '../web/export/readBack.ts';
import { expect, test } from './fixtures.ts';
import type { Guatu } from './guatu.ts';

test.use({ isMapPainted: false });

const board = (guatu: Guatu) => guatu.page.getByRole('region', { name: '用地指标' });

const parcelsUrl = '/api/zones/example/parcels.geojson';

type Box = readonly [west: number, south: number, east: number, north: number];

/** A rectangle over the middles of three parcels that cuts each of them and touches no other. */
function acrossThree(features: readonly ParcelFeature[]): Box {
  const located = indexParcels(features);
  const boxes = features.map(({ geometry }) => boundingBoxOf([geometry])!);
  for (let first = 0; first + 2 < features.length; first += 1) {
    const middles = boxes
      .slice(first, first + 3)
      .map(([w, s, e, n]): LonLat => [(w + e) / 2, (s + n) / 2]);
    const [west, south, east, north] = boundingBoxOf([
      { type: 'LineString', coordinates: middles },
    ])!;
    const box: Box = [west - 2e-4, south - 2e-4, east + 2e-4, north + 2e-4];
    const inside = portionsInside(boxOf(...box), located);
    if (inside.length === 3 && inside.every(({ share }) => share < 1)) return box;
  }
  throw new Error('no three parcels lie side by side');
}

test('a rectangle across three parcels is drawn, read, opened and taken away, the same all along', async ({
  guatu,
}) => {
  const { page } = guatu;
  const { features } = (await (await page.request.get(parcelsUrl)).json()) as {
    features: ParcelFeature[];
  };
  const [west, south, east, north] = acrossThree(features);
  await guatu.open(
    `/zones/example?rates=zone#16.2/${(south + north) / 2}/${(west + east) / 2 - 0.002}`,
  );
  await guatu.drawing.takeTool('矩形');
  await guatu.drawing.drag([
    [west, south],
    [east, north],
  ]);
  await expect(board(guatu)).toContainText('3 宗地块');
  await expect(board(guatu)).toContainText('3 宗部分在内');

  // What the address carries is what the server is asked about.
  const corners = guatu.drawing.cornersInAddress()!;
  const geometry: Polygon = { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
  const shape = measureArea(geometry) / squareMetresPerMu;
  await expect(board(guatu)).toContainText(
    new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
      shape,
    ),
  );
  const asked = await page.request.post('/api/zones/example/statistics', { data: { geometry } });
  const { area } = (await asked.json()) as DrawnStatistics;
  const supply = area.indicators.find(({ id }) => id === 'supplyRate')!;

  const figure = board(guatu).getByRole('button', { name: /^土地供应率/ });
  await expect(figure).toContainText(supply.value!.toFixed(2));
  await figure.click();
  const numeratorMu = supply.numerator / squareMetresPerMu;
  await expect(board(guatu)).toContainText(supply.numeratorSide.name.zh);
  await expect(board(guatu)).toContainText(`${numeratorMu.toFixed(1)} 亩`);

  const waiting = page.waitForEvent('download');
  await page.getByRole('group', { name: '带走' }).getByRole('button', { name: 'Excel' }).click();
  const sheets = await sheetsIn(await readFile(await (await waiting).path()));
  const figures = sheets.get('指标')!;
  for (const row of figures.rows.keys()) {
    const name = figures.cell(row, '指标');
    const there = area.indicators.find((indicator) => indicator.name.zh === name)!;
    const value = figures.cell(row, '数值');
    if (there.value === null) expect(value, String(name)).toBe('—');
    else expect(Number(value) / there.value || 1, String(name)).toBeCloseTo(1, 9);
  }
  const fractions = sheets.get('分子分母')!;
  const row = fractions.rows.findIndex((_, at) => fractions.cell(at, '指标') === '土地供应率');
  // A measured area is written to 0.01 m², which is 0.000015 亩.
  expect(Number(fractions.cell(row, '分子数值'))).toBeCloseTo(numeratorMu, 4);
  expect(sheets.get('地块')!.rows).toHaveLength(3);
});

test('shapes that are none, lie elsewhere or have 50 000 corners are each answered, and the page goes on', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?rates=zone');
  await guatu.drawing.palette.waitFor();
  const paste = async (shape: unknown) => {
    await page.keyboard.press('k');
    await guatu.dialog.getByRole('textbox').fill(JSON.stringify(shape));
  };
  const use = () => guatu.dialog.getByRole('button', { name: '作为范围' }).click();
  const leave = async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  };
  const polygon = (...rings: readonly LonLat[][]) => ({ type: 'Polygon', coordinates: rings });
  const alert = guatu.dialog.getByRole('alert');

  await paste(
    polygon(
      [
        [121.29, 27.4],
        [121.3, 27.4],
        [121.3, 27.41],
      ].map((at) => at as LonLat),
    ),
  );
  await expect(alert).toContainText('至少要有 4 个坐标');
  await leave();
  const open: LonLat[] = [
    [121.29, 27.4],
    [121.3, 27.4],
    [121.3, 27.41],
    [121.29, 27.41],
  ];
  await paste(polygon(open));
  await expect(alert).toContainText('没有闭合');
  await leave();
  await paste(polygon());
  await expect(alert).toContainText('不能为空');
  await leave();
  await paste(circleOf(50_001));
  await expect(alert).toContainText('超过 50000 个');
  await leave();

  await paste(polygon([...open, open[0]!].map(([lon, lat]): LonLat => [lon - 180, -lat])));
  await use();
  await expect(board(guatu)).toContainText('这个范围里没有地块');

  await paste(circleOf(49_999));
  await use();
  await expect(board(guatu)).toContainText('宗部分在内');
  await expect(board(guatu)).toContainText('网址放不下');

  await guatu.drawing.takeTool('矩形');
  await guatu.drawing.drag([
    [121.297, 27.3995],
    [121.301, 27.4015],
  ]);
  await expect.poll(() => guatu.drawing.cornersInAddress()?.length).toBe(4);
});

/** Around the middle of the example zone, 1 km across, one position more than corners. */
function circleOf(corners: number): Polygon {
  const ring = Array.from({ length: corners }, (_, index): LonLat => {
    const angle = (index / corners) * 2 * Math.PI;
    return [121.298 + 0.005 * Math.cos(angle), 27.4 + 0.0045 * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
