import type { LonLat } from '../../geodata/geometry.ts';
import { expect, test } from './fixtures.ts';
import type { Guatu } from './guatu.ts';

test.use({ isMapPainted: false });

/** Land in the middle of the example zone: a box over the parcels 松涛 and 明湖, its corners on no parcel's. */
const [west, south, east, north] = [121.2945, 27.3985, 121.3005, 27.4025];
const southWest: LonLat = [west, south];
const northEast: LonLat = [east, north];
const southEast: LonLat = [east, south];
const northWest: LonLat = [west, north];

const openBoard = (guatu: Guatu) => guatu.open('/zones/example?rates=zone');

/** A shape's corners in the address to a pixel of the screen, whichever comes first. */
async function expectCorners(guatu: Guatu, places: readonly LonLat[]) {
  const read = () => {
    const corners = guatu.drawing.cornersInAddress() ?? [];
    const isThere = ([lon, lat]: LonLat) =>
      corners.some(([x, y]) => Math.abs(x - lon) < 2e-5 && Math.abs(y - lat) < 2e-5);
    return { corners: corners.length, missing: places.filter((place) => !isThere(place)) };
  };
  // What a hand has done is in the address a frame later.
  await expect.poll(read).toEqual({ corners: places.length, missing: [] });
}

const board = (guatu: Guatu) => guatu.page.getByRole('region', { name: '用地指标' });

test.describe('drawing an area', () => {
  test('a rectangle, dragged or tapped corner by corner, is read at once and lives in the address', async ({
    guatu,
  }) => {
    await openBoard(guatu);
    await guatu.drawing.takeTool('矩形');
    await guatu.drawing.drag([southWest, northEast]);
    await expectCorners(guatu, [southWest, southEast, northEast, northWest]);
    await expect(board(guatu)).toContainText('绘制范围');
    const dragged = guatu.address().searchParams.get('rates');
    const figures = await board(guatu).getByRole('heading', { level: 3 }).allTextContents();

    await guatu.page.reload();
    await expect(board(guatu)).toContainText('绘制范围');
    expect(guatu.address().searchParams.get('rates')).toBe(dragged);
    await expect(board(guatu).getByRole('heading', { level: 3 })).toHaveText(figures);

    await guatu.drawing.takeTool('矩形');
    await guatu.drawing.tapPlaces([southWest, northEast]);
    await expectCorners(guatu, [southWest, southEast, northEast, northWest]);
    await expect(guatu.card).toBeHidden();
    // The hand is empty again: a tap opens a parcel and draws nothing.
    await guatu.tapParcel('示例松涛 06 号地');
    await expect(guatu.card).toBeVisible();
  });

  test('a polygon is drawn corner by corner; a corner is taken back, and Enter ends it', async ({
    guatu,
  }) => {
    await openBoard(guatu);
    await guatu.drawing.takeTool('多边形');
    const wrong: LonLat = [121.3035, 27.3975];
    await guatu.drawing.tapPlaces([southWest, southEast, northEast, wrong]);
    await expect(guatu.drawing.strip).toContainText('面积');
    await guatu.page.keyboard.press('Control+z');
    await guatu.drawing.tapPlaces([northWest]);
    await guatu.page.keyboard.press('Enter');
    await expectCorners(guatu, [southWest, southEast, northEast, northWest]);
    await expect(guatu.drawing.strip).toBeHidden();
  });

  test('Escape drops the drawing, then puts the tool away, then closes the board', async ({
    guatu,
  }) => {
    await openBoard(guatu);
    await guatu.drawing.takeTool('圆');
    await guatu.drawing.tapPlaces([southWest]);
    await expect(guatu.drawing.strip.getByRole('button', { name: '取消' })).toBeVisible();
    await guatu.page.keyboard.press('Escape');
    await expect(guatu.drawing.strip.getByRole('button', { name: '取消' })).toBeHidden();
    await expect(guatu.drawing.tool('圆')).toHaveAttribute('aria-pressed', 'true');
    await guatu.page.keyboard.press('Escape');
    await expect(guatu.drawing.tool('圆')).toHaveAttribute('aria-pressed', 'false');
    await guatu.page.keyboard.press('Escape');
    await expect(board(guatu)).toBeHidden();
  });

  test('a bow-tie is told to be one, and the page goes on', async ({ guatu }) => {
    await openBoard(guatu);
    await guatu.drawing.takeTool('多边形');
    await guatu.drawing.tapPlaces([southWest, northEast, southEast, northWest]);
    await guatu.drawing.strip.getByRole('button', { name: '完成' }).click();
    await expect(board(guatu)).toContainText('自相交');
    await guatu.drawing.takeTool('矩形');
    await guatu.drawing.drag([southWest, northEast]);
    await expect(board(guatu)).not.toContainText('自相交');
    await expectCorners(guatu, [southWest, southEast, northEast, northWest]);
  });
});

test('a corner is dragged, pulled out of a side and removed, and each change can be taken back', async ({
  guatu,
}) => {
  await openBoard(guatu);
  await guatu.drawing.takeTool('矩形');
  await guatu.drawing.drag([southWest, northEast]);
  await guatu.drawing.takeTool('编辑');
  const farther: LonLat = [121.3025, 27.4035];
  await guatu.drawing.drag([northEast, farther]);
  await expectCorners(guatu, [southWest, southEast, farther, northWest]);

  const middle: LonLat = [(west + east) / 2, south];
  const pulledOut: LonLat = [(west + east) / 2, 27.3965];
  await guatu.drawing.drag([middle, pulledOut]);
  await expectCorners(guatu, [southWest, pulledOut, southEast, farther, northWest]);

  await guatu.drawing.tapPlaces([farther]);
  await guatu.page.keyboard.press('Delete');
  await expectCorners(guatu, [southWest, pulledOut, southEast, northWest]);

  await guatu.page.keyboard.press('Control+z');
  await guatu.page.keyboard.press('Control+z');
  await expectCorners(guatu, [southWest, southEast, farther, northWest]);
  await guatu.drawing.tool('撤销').click();
  await expectCorners(guatu, [southWest, southEast, northEast, northWest]);
  await guatu.drawing.tool('重做').click();
  await expectCorners(guatu, [southWest, southEast, farther, northWest]);
});

test('parcels are picked one by one, and with a box or a lasso by half of their area', async ({
  guatu,
}) => {
  await openBoard(guatu);
  await guatu.drawing.takeTool('点选');
  await guatu.tapParcel('示例松涛 06 号地');
  await guatu.tapParcel('示例松涛 09 号地');
  await expect.poll(() => guatu.drawing.parcelsInAddress()).toEqual(['p0000054', 'p0000057']);
  await guatu.tapParcel('示例松涛 06 号地');
  await expect.poll(() => guatu.drawing.parcelsInAddress()).toEqual(['p0000057']);
  await expect(guatu.card).toBeHidden();

  // All of 06, and less than half of its neighbours.
  await guatu.drawing.takeTool('框选');
  await guatu.drawing.drag([
    [121.2982, 27.4006],
    [121.3005, 27.4015],
  ]);
  await expect.poll(() => guatu.drawing.parcelsInAddress()).toEqual(['p0000054']);

  await guatu.drawing.takeTool('套索');
  await guatu.page.keyboard.down('Shift');
  await guatu.drawing.drag([
    [121.2955, 27.398],
    [121.2987, 27.3979],
    [121.2984, 27.399],
    [121.2959, 27.3989],
    [121.2954, 27.3981],
  ]);
  await guatu.page.keyboard.up('Shift');
  await expect.poll(() => guatu.drawing.parcelsInAddress()).toEqual(['p0000054', 'p0000044']);
});

test('the land along a line follows the width that is chosen', async ({ guatu }) => {
  await openBoard(guatu);
  await guatu.drawing.takeTool('沿线');
  await guatu.drawing.tapPlaces([southWest, northEast]);
  await guatu.drawing.strip.getByRole('button', { name: '完成' }).click();
  const area = guatu.drawing.strip.getByRole('definition').first();
  const hectares = async () => Number(/([\d.]+) 公顷/.exec(await area.innerText())?.[1]);
  await expect.poll(hectares).toBeGreaterThan(0);
  const [narrow, length] = [await hectares(), Math.hypot(593, 443)];
  // A strip 100 m wide with a half disc of 50 m at each end; the ends of the line are a pixel's width off.
  expect(narrow).toBeCloseTo((length * 100 + Math.PI * 50 ** 2) / 10_000, 0);
  await guatu.drawing.strip.getByRole('button', { name: '100', exact: true }).click();
  await expect.poll(hectares).toBeGreaterThan(narrow * 2);
  await guatu.drawing.strip.getByRole('textbox').fill('0');
  await expect(guatu.drawing.strip).toContainText('大于 0');
});

test('a distance is read leg by leg and stays until it is cleared', async ({ guatu }) => {
  await openBoard(guatu);
  await guatu.drawing.takeTool('量距');
  await guatu.drawing.tapPlaces([southWest, southEast, northEast]);
  await expect(guatu.drawing.strip).toContainText('末段');
  await guatu.page.keyboard.press('Enter');
  // East along the parallel 593 m, then north along the meridian 443 m, to some pixels.
  await expect(guatu.drawing.strip).toContainText(/全长\s*1,03\d\.\d m/);
  await expect(guatu.drawing.strip).toContainText(/末段\s*44\d\.\d m/);
  await expect(guatu.drawing.strip).toContainText(/方位角\s*(0\.\d|359\.\d|360\.0)°/);
  await guatu.page.keyboard.press('Escape');
  await expect(guatu.drawing.tool('量距')).toHaveAttribute('aria-pressed', 'false');
  await expect(guatu.drawing.strip).toContainText('全长');
  await guatu.drawing.tool('清除').click();
  await expect(guatu.drawing.strip).toBeHidden();
});

test('coordinates are typed in, understood line by line, and made an area', async ({ guatu }) => {
  await openBoard(guatu);
  await guatu.drawing.palette.waitFor();
  await guatu.page.keyboard.press('k');
  const text = guatu.dialog.getByRole('textbox');
  await text.fill('121.2945, 27.3985\n121.3005 27.3985\nJ3 这里\nJ4 40');
  await expect(guatu.dialog).toContainText('读出 2 个点');
  await expect(guatu.dialog.getByRole('listitem').filter({ hasText: '第 4 行' })).toContainText(
    '经度',
  );
  await expect(guatu.dialog.getByRole('button', { name: '围成多边形' })).toBeDisabled();
  await text.fill('121.2945, 27.3985\n121.3005 27.3985\n北纬27.4025 东经121.3005');
  await guatu.dialog.getByRole('button', { name: '围成多边形' }).click();
  await expect(guatu.dialog).toBeHidden();
  await expectCorners(guatu, [southWest, southEast, northEast]);

  await guatu.page.keyboard.press('k');
  await text.fill(
    '{"type":"Polygon","coordinates":[[[121.29,27.4],[121.3,27.41],[121.3,27.4],[121.29,27.41],[121.29,27.4]]]}',
  );
  await expect(guatu.dialog.getByRole('alert')).toContainText('自相交');
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('one draws, two move the map and draw nothing', async ({ guatu }) => {
    await openBoard(guatu);
    const fingers = await guatu.drawing.fingers();
    await guatu.drawing.takeTool('矩形');
    await fingers.spread([121.2975, 27.4]);
    await expect.poll(() => guatu.address().hash).toMatch(/^#1[5-9]\./);
    await expect(guatu.drawing.strip.getByRole('button', { name: '取消' })).toBeHidden();
    expect(guatu.drawing.cornersInAddress()).toBeNull();

    const [a, b]: [LonLat, LonLat] = [
      [121.297, 27.3995],
      [121.2985, 27.4005],
    ];
    await fingers.drag(a, b);
    await expectCorners(guatu, [a, [b[0], a[1]], b, [a[0], b[1]]]);

    await guatu.drawing.takeTool('多边形');
    await fingers.tap(a);
    await fingers.tap([b[0], a[1]]);
    await fingers.tap(b);
    await guatu.drawing.strip.getByRole('button', { name: '完成' }).click();
    await expectCorners(guatu, [a, [b[0], a[1]], b]);
  });
});

for (const address of ['/zones/example?rates=zone', '/zones/example?rates=zone&room=dark&lang=en'])
  test(`axe finds nothing serious in tools, hint and coordinates at ${address}`, async ({
    guatu,
  }) => {
    await guatu.open(address);
    await guatu.drawing.takeTool(address.includes('lang=en') ? 'Along line' : '沿线');
    await guatu.drawing.tapPlaces([southWest, northEast]);
    await guatu.page.keyboard.press('Enter');
    expect(await guatu.accessibilityFaults()).toEqual([]);
    await guatu.page.keyboard.press('k');
    await guatu.dialog.getByRole('textbox').fill('121.2945, 27.3985\n40');
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });
