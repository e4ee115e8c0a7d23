import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { paperSize, papers } from '../../geodata/mapSheet/paper.ts';
import { readPdf } from '../server/print/readPdf.ts';
import { unzipped } from '../server/bulletin/unzipped.ts';
import { expect, test } from './fixtures.ts';

const millimetre = 72 / 25.4;

async function printed(request: APIRequestContext, zone: string, address: string) {
  const answer = await request.post(`/api/zones/${zone}/sheets`, {
    data: { address },
    timeout: 120_000,
  });
  expect(answer.status(), await (answer.ok() ? '' : answer.text())).toBe(200);
  const [page, ...more] = await readPdf(await answer.body());
  expect(more).toHaveLength(0);
  return page!;
}

async function saved(page: Page, button: string | RegExp) {
  const waiting = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('the PDF of a sheet has its paper, its type, its words, and is true to scale', async ({
  request,
}) => {
  test.setTimeout(180_000);
  const scale = 20_000;
  const sheet = await printed(
    request,
    'jindong',
    `/zones/jindong?theme=levelling&paper=A3-landscape&paperScale=${scale}`,
  );
  const { width, height } = paperSize('A3', 'landscape');
  expect(Math.abs(sheet.width / millimetre - width)).toBeLessThan(0.5);
  expect(Math.abs(sheet.height / millimetre - height)).toBeLessThan(0.5);
  expect(sheet.fonts).toBeGreaterThan(0);
  expect(sheet.missing).toEqual([]);
  const all = sheet.texts.map(({ text }) => text).join('');
  for (const words of ['鞋塘西', '金东开发区', '示意边界', '2010-09-30', '1:20 000', '图名'])
    expect(all).toContain(words);
  // Radicals that look like characters are found by nobody who searches for those.
  expect(all).not.toMatch(/[\u2e80-\u2fdf]/);
  expect(all.match(/鞋塘西/g)).toHaveLength(1);
  // Lines of the grid, a kilometre apart, with the kilometres of their easting above them.
  const [west, east] = ['484', '488'].map((label) =>
    sheet.texts.find(({ text }) => text === label)!,
  );
  const metres = ((east!.x - west!.x) / millimetre) * (scale / 1000);
  expect(Math.abs(metres / 4000 - 1)).toBeLessThan(0.005);
});

test('every paper is printed at its size', async ({ request }) => {
  test.setTimeout(300_000);
  for (const paper of papers) {
    const sheet = await printed(
      request,
      'example',
      `/zones/example?lang=en&paper=${paper}-portrait`,
    );
    const { width, height } = paperSize(paper, 'portrait');
    expect(Math.abs(sheet.width / millimetre - width), paper).toBeLessThan(0.5);
    expect(Math.abs(sheet.height / millimetre - height), paper).toBeLessThan(0.5);
    expect(sheet.texts.some(({ text }) => text.includes('Example data'))).toBe(true);
  }
});

test('a sheet is chosen, saved as PDF and PNG, and its address opens it again', async ({
  guatu,
}) => {
  test.setTimeout(240_000);
  const { page } = guatu;
  await guatu.openZone('jindong');
  await page.getByRole('button', { name: '出图' }).click();
  const preview = page.getByRole('img', { name: /图幅预览/ });
  await expect(preview).toHaveAccessibleName('A3 图幅预览，1:20 000');
  await page.getByRole('button', { name: '纵向' }).click();
  await page.getByRole('button', { name: '区块上墙' }).click();
  await page.getByRole('combobox', { name: '选择区块' }).selectOption('南博区块');
  await expect(preview).toContainText('南博区块');
  expect(guatu.address().searchParams.get('paper')).toBe('A3-portrait');
  expect(guatu.address().searchParams.get('paperOf')).toBe('block.nanbo');
  const pdf = await saved(page, /^PDF/);
  expect(pdf.name).toBe('金东开发区_图幅_A3_2010-09-30_示意.pdf');
  const [sheet] = await readPdf(pdf.content);
  expect(sheet!.texts.map(({ text }) => text).join('')).toContain('南博区块');
  const png = await saved(page, /^PNG 8K/);
  expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([5431, 7680]);
  await page.reload();
  await expect(preview).toContainText('南博区块');
});

test('slides are the scenes of the deck that is open, and their charts what the statistics count', async ({
  guatu,
  request,
}) => {
  test.setTimeout(180_000);
  const { page } = guatu;
  const scene = (id: string, shows: object, hidden = false) => ({
    id,
    shows,
    hidden,
    address: null,
    title: null,
    notes: null,
  });
  const kept = await request.put('/api/zones/example/decks/short', {
    headers: { 'If-None-Match': '*' },
    data: {
      title: { zh: '短汇报', en: 'Short' },
      scenes: [
        scene('overview', { kind: 'overview' }),
        scene('works', { kind: 'works' }, true),
        scene('rates', { kind: 'rates' }),
      ],
    },
  });
  expect(kept.ok()).toBe(true);
  await guatu.open('/zones/example?deck=short&sheet=mapExport&date=2025-06-30');
  const { content } = await saved(page, /^PPTX/);
  const files = unzipped(content);
  const slides = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(2);
  expect(files.get(slides[0]!)).toContain('短汇报');
  const [chart = ''] = [...files].flatMap(([name, xml]) =>
    /^ppt\/charts\/chart\d+\.xml$/.test(name) ? [xml] : [],
  );
  const values = /<c:val>.*?<\/c:val>/s.exec(chart)?.[0].matchAll(/<c:v>(\d+)<\/c:v>/g) ?? [];
  const { areas } = (await (
    await request.get('/api/zones/example/statistics?by=zone&asOf=2025-06-30')
  ).json()) as { areas: { stage: Record<string, { parcels: number }> }[] };
  const counted = Object.values(areas[0]!.stage).map(({ parcels }) => parcels);
  expect([...values].map(([, value]) => Number(value)).toSorted((a, b) => a - b)).toEqual(
    counted.filter((parcels) => parcels > 0).toSorted((a, b) => a - b),
  );
});

test('who cancels is told nothing more, and the server prints the next', async ({
  guatu,
  request,
}) => {
  test.setTimeout(180_000);
  const { page } = guatu;
  await guatu.open('/zones/example?sheet=mapExport&paper=A0-landscape');
  await page.getByRole('button', { name: /^PDF/ }).click();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: /^PDF/ })).toBeEnabled();
  await expect(async () => {
    const { underWay } = (await (await request.get('/api/zones/example/sheets')).json()) as {
      underWay: unknown[];
    };
    expect(underWay).toEqual([]);
  }).toPass({ timeout: 60_000 });
});
