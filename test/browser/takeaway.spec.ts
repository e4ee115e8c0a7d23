import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import type { ExportedCollection } from '../../web/landUseRates/export/geojson.ts';
import { measureArea } from '../../geodata/measure.ts';
import { sheetsIn } from '../web/export/readBack.ts';
import { expect, unpainted, test } from './fixtures.ts';

const block = '/zones/example?rates=block.block-1-03';

const boardOf = (page: Page) => page.getByRole('region', { name: '用地指标' });
const takeAway = (page: Page) => page.getByRole('group', { name: '带走' });

/** Presses one of the buttons and gives the file the browser saves: its name and what is in it. */
async function taken(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await takeAway(page).getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** What a figure on the board says, `74.54`, as a number and the digits it is written with. */
async function figureOn(board: Locator, name: string): Promise<{ value: number; digits: number }> {
  const figure = board.getByRole('button', { name: new RegExp(`^${name}`) });
  const said = await figure.locator('b').first().textContent();
  const plain = (said ?? '').replaceAll(',', '');
  return { value: Number(plain), digits: plain.split('.')[1]?.length ?? 0 };
}

unpainted('the workbook of a block has the figures that stand on the board', async ({ guatu }) => {
  await guatu.open(block);
  const board = boardOf(guatu.page);
  const { name, content } = await taken(guatu.page, 'Excel');
  expect(name).toBe('示例开发区_用地指标_示例青禾区块_2026-06-30_示例.xlsx');
  const sheets = await sheetsIn(content);
  const { rows, cell, head } = sheets.get('指标')!;
  expect(head[2]).toContain('示例数据');
  let compared = 0;
  for (const row of rows.keys()) {
    const value = cell(row, '数值');
    const indicator = String(cell(row, '指标'));
    if (typeof value !== 'number' || /每亩|per mu/.test(indicator)) continue;
    const onScreen = await figureOn(board, indicator);
    expect(onScreen.value, indicator).toBeCloseTo(value, onScreen.digits);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
  const parcels = sheets.get('地块')!;
  await expect(board).toContainText(`${parcels.rows.length} 宗地块`);
});

unpainted('a whole zone comes out too, under the policy of the page', async ({ guatu }) => {
  await guatu.open('/zones/example?rates=zone');
  const { content } = await taken(guatu.page, 'Excel');
  const parcels = (await sheetsIn(content)).get('地块')!;
  await expect(boardOf(guatu.page)).toContainText(`${parcels.rows.length} 宗地块`);
  expect(parcels.rows.length).toBeGreaterThan(200);
});

unpainted('the lists open in Excel as they are, a parcel or a figure a row', async ({ guatu }) => {
  await guatu.open(block);
  const { name, content } = await taken(guatu.page, 'CSV 地块');
  expect(name).toBe('示例开发区_地块清单_示例青禾区块_2026-06-30_示例.csv');
  expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const { data } = Papa.parse<Record<string, string>>(content.toString('utf8').slice(1), {
    header: true,
  });
  await expect(boardOf(guatu.page)).toContainText(`${data.length} 宗地块`);
  expect(data.every((row) => row['标注'] === '示例数据，并非真实地块')).toBe(true);
  const figures = await taken(guatu.page, 'CSV 指标');
  expect(figures.content.toString('utf8')).toContain('土地供应率');
});

unpainted('the map file has the block and its parcels, in m² and degrees', async ({ guatu }) => {
  await guatu.open(block);
  const { name, content } = await taken(guatu.page, 'GeoJSON');
  expect(name).toBe('示例开发区_范围与地块_示例青禾区块_2026-06-30_示例.geojson');
  const file = JSON.parse(content.toString('utf8')) as ExportedCollection;
  const [area, ...parcels] = file.features;
  expect(area!.properties['name']).toBe('示例青禾区块');
  for (const { geometry, properties } of parcels)
    expect(measureArea(geometry!) / Number(properties['measuredM2'])).toBeCloseTo(1, 6);
  // The address in it opens the same board.
  await guatu.open(new URL(file.address).pathname + new URL(file.address).search);
  await expect(boardOf(guatu.page)).toContainText(`${parcels.length} 宗地块`);
});

test('a sheet of paper takes the page’s place in print', async ({ guatu: { open, page } }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await open(block);
  await takeAway(page).getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '示例开发区 · 用地指标' })).toBeVisible();
  await expect(page.getByText('示例数据，并非真实地块').last()).toBeVisible();
  await expect(page.getByRole('row', { name: /土地供应率/ })).toBeVisible();
  await expect(page.getByRole('main')).toBeHidden();
  expect(await coloursOf(page.getByRole('img', { name: /地图现状/ }))).toBeGreaterThan(20);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // Both sides of one sheet.
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('main')).toBeVisible();
  await boardOf(page).getByRole('button', { name: '全区', exact: true }).click();
  await expect(page.locator('.paper')).toHaveCount(0);
});

unpainted(
  'what makes the files is fetched when it is first asked for',
  async ({ guatu: { open, page } }) => {
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text());
    });
    const knowingWorkbooks = async () =>
      (await Promise.all(scripts)).filter((script) => script.includes('spreadsheetml')).length;
    await open(block);
    await expect(boardOf(page)).toContainText('宗地块');
    expect(await knowingWorkbooks()).toBe(0);
    await taken(page, 'Excel');
    expect(await knowingWorkbooks()).toBe(1);
    const fetched = scripts.length;
    await taken(page, 'Excel');
    expect(scripts.length).toBe(fetched);
  },
);

/** How many different colours a picture has: a canvas that was read at the wrong moment has one. */
function coloursOf(image: Locator): Promise<number> {
  return image.evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}
