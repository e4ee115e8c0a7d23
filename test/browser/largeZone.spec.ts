import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryRows } from '../../geodata/entry/standing.ts';
import { stateNames } from '../../geodata/axis.ts';
import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import type { BoundingBox, LonLat } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { LandRates } from '../../web/api.ts';
import { figureNumber } from '../../web/landUseRates/numbers.ts';
import { expect, test } from './fixtures.ts';
import { pointInside } from './pointInside.ts';
import { startServer } from './startServer.ts';

// Twenty thousand parcels are made and written first.
test.describe.configure({ timeout: 240_000 });

test('a zone of more parcels than a page holds is drawn from tiles, of which every theme and day is read', async ({
  guatu,
}) => {
  const { page } = guatu;
  const data = mkdtempSync(join(tmpdir(), 'guatu-large-'));
  const records = exampleRecords({ parcels: 20_100, seed: 1 });
  const store = await openStore({ file: join(data, 'guatu.gpkg') });
  await store.replaceZone({ ...records, zone: { ...records.zone, id: 'large' } });
  await store.close();
  const server = await startServer({ GUATU_DATA: data });
  try {
    const zone = `${server.url}/api/zones/large`;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const askedOf = (what: RegExp) => asked.filter((path) => what.test(path));

    await guatu.open(`${server.url}/zones/large`);
    await expect(guatu.legend).toContainText('放近看地块');
    expect(askedOf(/\/collections\/blocks\/tiles\//)).not.toEqual([]);

    const { bbox } = (await (await page.request.get(zone)).json()) as { bbox: BoundingBox };
    const [west, south, east, north] = bbox;
    const middle: LonLat = [(west + east) / 2, (south + north) / 2];
    const box = [middle[0], middle[1], middle[0] + 0.01, middle[1] + 0.01].join(',');
    const listed = async (asOf: string) => {
      // A connection that has been idle for five seconds may be closed just then; browsers ask again too.
      const answer = await page.request.get(`${zone}/parcels.geojson?asOf=${asOf}&bbox=${box}`, {
        maxRetries: 2,
      });
      return ((await answer.json()) as { features: ParcelFeature[] }).features;
    };
    const before = new Map((await listed('2024-08-31')).map((one) => [one.id, one.properties]));
    const [moved] = (await listed('2026-06-30'))
      .filter(({ id, properties }) => before.get(id)!.levelling !== properties.levelling)
      .toSorted((one, other) => other.properties.measuredM2 - one.properties.measuredM2);
    const parcel = moved!;
    const place = pointInside(parcel.geometry, []);
    const camera = `#16/${place[1]}/${place[0]}`;
    await guatu.open(`${server.url}/zones/large?theme=levelling&timeline=on${camera}`);
    await page.getByRole('button', { name: '知道了' }).click();
    const legendCount = async () => {
      const rows = await guatu.legend.locator('.legend-count').allTextContents();
      return rows.reduce((sum, text) => sum + Number(text), 0);
    };
    await expect.poll(legendCount).toBe(20_100);
    await guatu.legend.getByRole('button', { name: '视野' }).click();
    await expect.poll(legendCount).toBeLessThan(500);
    expect(await legendCount()).toBeGreaterThan(0);

    const point = await guatu.placeOnPage(place);
    const tooltip = page.locator('.tooltip');
    await page.mouse.move(point.x, point.y);
    await expect(tooltip).toContainText(parcel.properties.name);
    // A theme and a day are read of what is here.
    asked.length = 0;
    await guatu.chooseTheme('清表');
    await expect(guatu.legend.getByRole('heading')).toHaveText('清表');
    await guatu.chooseTheme('平整');
    await page.mouse.move(point.x, point.y);
    const seen = new Set<string>();
    for (let step = 0; step < 4; step++) {
      const dayBefore = guatu.address().searchParams.get('date');
      for (let month = 0; month < 5; month++) await page.keyboard.press(',');
      await expect.poll(() => guatu.address().searchParams.get('date')).not.toBe(dayBefore);
      const day = guatu.address().searchParams.get('date')!;
      const [then] = (await listed(day)).filter(({ id }) => id === parcel.id);
      const state = then!.properties.levelling;
      const name = state === null ? '未知' : stateNames.levelling[state].zh;
      await expect(tooltip).toContainText(name);
      seen.add(name);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(askedOf(/\/tiles\/|parcels/)).toEqual([]);

    await page.mouse.click(point.x, point.y);
    await expect(guatu.card.getByRole('heading', { level: 2 })).toHaveText(parcel.properties.name);

    // What somebody else writes is read of the tiles that are here, which come anew.
    for (let month = 0; month < 20; month++) await page.keyboard.press('.');
    await expect.poll(() => guatu.address().searchParams.get('date')).toBeNull();
    const sheet = await page.request.get(`${zone}/observations?block=${parcel.properties.block}`, {
      maxRetries: 2,
    });
    const { rows } = (await sheet.json()) as EntryRows;
    const { mark } = rows.find((row) => row.parcel === parcel.id)!;
    const entry = { axis: 'levelling', state: 'tendering', percent: null, blocked: null };
    const reason = { zh: '复核后更正', en: 'Corrected after a review' };
    const written = await page.request.post(`${zone}/observations`, {
      data: {
        asOf: '2026-07-01',
        provenance: { kind: 'site' },
        dayReason: null,
        entries: [{ parcel: parcel.id, ...entry, quantities: [], note: null, reason }],
        seen: [{ parcel: parcel.id, mark }],
      },
    });
    expect(written.status(), await written.text()).toBe(201);
    await page.mouse.move(point.x + 1, point.y);
    await expect(tooltip).toContainText('招投标中');

    // Land-use rates are the server's: of a block with all its parcels, of the zone with the first of them.
    const statisticsOf = async (by: 'zone' | 'block', id: string) => {
      const answer = await page.request.get(`${zone}/statistics?by=${by}&working=true`, {
        maxRetries: 2,
        timeout: 60_000,
      });
      const { areas } = (await answer.json()) as { areas: LandRates['area'][] };
      return areas.find((area) => area.id === id)!;
    };
    const rates = page.getByRole('region', { name: '用地指标' });
    const figure = rates.getByRole('button', { name: /^土地建成率/ });
    const isRead = async ({ parcels, indicators }: LandRates['area']) => {
      const { value, unit } = indicators.find(({ id }) => id === 'builtUpRate')!;
      await expect(rates).toContainText(`${parcels.toLocaleString('en')} 宗地块`, {
        timeout: 60_000,
      });
      await expect(figure).toContainText(value === null ? '—' : figureNumber(value, unit));
    };
    const block = parcel.properties.block!;
    await guatu.open(`${server.url}/zones/large?rates=block.${block}${camera}`);
    await isRead(await statisticsOf('block', block));
    await figure.click();
    await expect(rates.getByRole('heading', { name: '背后的地块' })).toBeVisible();
    await expect(rates).not.toContainText('编号靠前的');
    await rates.getByRole('button', { name: '全区', exact: true }).click();
    await isRead(await statisticsOf('zone', 'large'));
    await expect(rates).toContainText('只列编号靠前的 2,000 宗');
    await expect(rates.getByRole('button', { name: 'Excel' })).toBeDisabled();
    expect(askedOf(/land\.json/)).toEqual([]);
  } finally {
    await page.goto('about:blank');
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
