import type { Locator, Page } from '@playwright/test';
import { isoDate } from '../../geodata/date.ts';
import type { Guatu } from './guatu.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const slider = (page: Page) => page.getByRole('slider', { name: '日期' });
const timeline = (page: Page) => page.getByRole('region', { name: '时间轴' });

/** How many parcels a row of the legend counts. */
const countOf = async (row: Locator) => Number(await row.locator('.legend-count').textContent());

/** How many parcels the server counts in a stage on a day. */
async function counted(guatu: Guatu, stage: string, asOf: string): Promise<number> {
  const answer = await guatu.page.request.get(
    `/api/zones/example/statistics?asOf=${isoDate(asOf)}`,
  );
  const { areas } = (await answer.json()) as {
    areas: { stage: Record<string, { parcels: number }> }[];
  };
  return areas[0]!.stage[stage]?.parcels ?? 0;
}

test('the slider brings any day to legend, masthead and address, and asks nothing for a step', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example');
  await page.keyboard.press('w');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2026-06-30');
  await expect.poll(() => guatu.address().searchParams.get('timeline')).toBe('on');
  // The first step waits for the timelines; what comes after is held here.
  await page.keyboard.press(',');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2026-05-31');
  const building = guatu.legendRow('在建');
  await expect
    .poll(() => countOf(building))
    .toBe(await counted(guatu, 'underConstruction', '2026-05-31'));

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (let step = 0; step < 6; step++) await page.keyboard.press(',');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2025-11-30');
  await expect
    .poll(() => countOf(building))
    .toBe(await counted(guatu, 'underConstruction', '2025-11-30'));
  await expect.poll(() => guatu.address().searchParams.get('date')).toBe('2025-11-30');
  expect(asked.filter((path) => /parcel/.test(path))).toEqual([]);
  await expect(page.getByRole('banner')).toContainText('2025-11-30');

  await slider(page).fill('0');
  await expect(timeline(page).getByRole('button', { name: '前一步' })).toBeDisabled();
  const first = await slider(page).getAttribute('aria-valuetext');
  await expect
    .poll(() => countOf(building))
    .toBe(await counted(guatu, 'underConstruction', first!));
});

test('it plays on from the beginning, and stops where somebody takes hold of it', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?timeline=on');
  await timeline(page).getByRole('button', { name: '播放' }).click();
  const first = await slider(page).getAttribute('aria-valuetext');
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', first!);
  await slider(page).fill('100');
  await expect(timeline(page).getByRole('button', { name: '播放' })).toBeVisible();
});

test('Escape puts it away, and the day that was kept stays', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?timeline=on&date=2025-12-31');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2025-12-31');
  await page.keyboard.press('Escape');
  await expect(timeline(page)).toBeHidden();
  expect(guatu.address().search).toBe('?date=2025-12-31');
});

for (const look of ['', '&room=dark&lang=en'])
  test(`axe finds nothing serious in it with ${look || 'light and Chinese'}`, async ({ guatu }) => {
    await guatu.open(`/zones/example?timeline=on${look}`);
    await expect(guatu.page.getByRole('slider')).toBeVisible();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });
