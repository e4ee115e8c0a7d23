import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, unpainted, test } from './fixtures.ts';

const panel = (page: Page) => page.getByRole('region', { name: '两日对比' });
const timeline = (page: Page) => page.getByRole('region', { name: '时间轴' });

type Changes = { readonly parcels: readonly { id: string; name: string; kinds: string[] }[] };

unpainted(
  '“since last month” is one tap; kinds and parcels are those of the server, and a row opens a card',
  async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/example?timeline=on');
    await timeline(page).getByRole('button', { name: '与上月比' }).click();
    await expect(panel(page)).toContainText('2026-05-31 → 2026-06-30');
    await expect.poll(() => guatu.address().searchParams.get('other')).toBe('2026-05-31');
    const answer = await page.request.get(
      '/api/zones/example/changes?from=2026-05-31&to=2026-06-30',
    );
    const { parcels } = (await answer.json()) as Changes;
    const advanced = parcels.filter(({ kinds }) => kinds.includes('advanced'));
    const row = panel(page).getByRole('button', { name: /前进/ });
    await expect(row).toContainText(`${advanced.length} 宗`);
    await expect(guatu.legend).toBeHidden();
    await row.click();
    const first = panel(page).getByRole('row', { name: advanced[0]!.name }).getByRole('button');
    await first.click();
    await expect(guatu.card.getByRole('heading', { name: advanced[0]!.name })).toBeVisible();
  },
);

unpainted(
  '“since the last meeting” asks for the day once, and remembers it in the address and the browser',
  async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/jindong?compare=list&other=2010-07-31');
    await panel(page).getByRole('button', { name: '与上次会议比' }).click();
    await expect(panel(page).getByRole('alert')).toContainText('上次会议是哪天');
    await panel(page).getByLabel('上次会议日期').fill('2010-09-10');
    await expect(panel(page)).toContainText('2010-09-10 → 2010-09-30');
    await expect.poll(() => guatu.address().searchParams.get('meeting')).toBe('2010-09-10');
    await guatu.open('/zones/jindong?compare=list&other=2010-07-31');
    await panel(page).getByRole('button', { name: '与上次会议比' }).click();
    await expect(panel(page)).toContainText('2010-09-10 → 2010-09-30');
  },
);

unpainted(
  'where meetings are on record, the last one before the day on show is meant',
  async ({ guatu }) => {
    const { page } = guatu;
    const meetings = await (await page.request.get('/api/zones/example/meetings')).json();
    const days = (meetings as { content: { on: string } }[]).map(({ content }) => content.on);
    const last = days
      .filter((day) => day < '2026-03-31')
      .toSorted()
      .at(-1);
    await guatu.open('/zones/example?date=2026-03-31&timeline=on');
    const button = timeline(page).getByRole('button', { name: '与上次会议比' });
    await expect(button).toHaveAttribute('title', new RegExp(String(last)));
    await button.click();
    await expect(panel(page)).toContainText(`${last} → 2026-03-31`);
  },
);

test('two maps are there while they are looked at, with both days beside the line, and gone after', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?compare=swipe&other=2025-03-31');
  const maps = page.locator('main canvas');
  await expect(maps).toHaveCount(2);
  await expect(page.getByText('2025-03-31（前）')).toBeVisible();
  const line = page.getByRole('slider', { name: '两期分界' });
  const before = Number(await line.inputValue());
  await line.press('ArrowRight');
  expect(Number(await line.inputValue())).toBe(before + 1);
  await panel(page).getByRole('button', { name: '并排' }).click();
  await expect.poll(() => guatu.address().searchParams.get('compare')).toBe('sideBySide');
  await expect(line).toBeHidden();
  await expect(maps).toHaveCount(2);
  await panel(page).getByRole('button', { name: '只看变化' }).click();
  await expect(maps).toHaveCount(1);
});

test('while changes are on show the slider moves them, and nothing is asked for', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/example?timeline=on&compare=list&other=2025-12-31');
  await expect(panel(page).getByRole('button', { name: /前进/ })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('slider', { name: '日期' }).focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(panel(page)).toContainText('2025-12-31 → 2026-06-10');
  expect(asked.filter((path) => /parcel|changes/.test(path))).toEqual([]);
});

unpainted(
  'what the records said then is shown everywhere, said on screen, and left again with one tap',
  async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/example?timeline=on&date=2025-09-30');
    const statistics = async (known: string) => {
      const answer = await page.request.get(
        `/api/zones/example/statistics?asOf=2025-09-30${known}`,
      );
      const { areas } = (await answer.json()) as {
        areas: { stage: Record<string, { parcels: number }> }[];
      };
      return areas[0]!.stage['completed']?.parcels ?? 0;
    };
    const count = async () =>
      Number(await guatu.legendRow('竣工').locator('.legend-count').textContent());
    await expect.poll(count).toBe(await statistics(''));
    await timeline(page).getByLabel('按何时所知').selectOption({ label: '按当时所知' });
    await expect(page.getByRole('banner')).toContainText('按当时所知');
    await expect.poll(() => guatu.address().searchParams.get('known')).toBe('then');
    await expect.poll(count).toBe(await statistics('&knownBy=2025-09-30'));
    expect(await statistics('&knownBy=2025-09-30')).not.toBe(await statistics(''));

    await timeline(page).getByRole('button', { name: '前一步' }).click();
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '2025-08-31');
    await page.getByRole('banner').getByRole('button', { name: '今天' }).click();
    await expect(page.getByRole('banner')).not.toContainText('所知');
    expect(guatu.address().searchParams.get('known')).toBeNull();
  },
);

unpainted(
  'the list of changes is taken away as it is known on screen, and its name says so',
  async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open('/zones/example?compare=list&other=2025-03-31&date=2025-09-30&known=then');
    const coming = page.waitForEvent('download');
    await panel(page)
      .getByRole('button', { name: /下载变化清单/ })
      .click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(
      '示例开发区_变化清单_2025-03-31-2025-09-30_按当时所知_示例.csv',
    );
    const asked = await page.request.get(
      '/api/zones/example/changes?from=2025-03-31&to=2025-09-30&knownBy=eachDay',
      { headers: { Accept: 'text/csv' } },
    );
    expect(await readFile(await file.path(), 'utf8')).toBe(await asked.text());
  },
);

unpainted('a figure of the trends opens to the parcels behind it', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/example?trends=zone');
  const trends = page.getByRole('region', { name: '逐月趋势' });
  const answer = await page.request.get('/api/zones/example/trends?from=2026-05-01&to=2026-05-31');
  const { areas } = (await answer.json()) as {
    areas: { points: { cleared: { entered: string[] } }[] }[];
  };
  const { entered } = areas[0]!.points.at(-1)!.cleared;
  await trends
    .getByRole('row', { name: /2026-05-31/ })
    .getByRole('button')
    .first()
    .click();
  await expect(trends.getByRole('status')).toContainText(`新增 ${entered.length} 宗`);
  await expect(trends.getByRole('status').getByRole('button')).toHaveCount(entered.length);
});

for (const address of [
  'compare=list&other=2026-03-31',
  'compare=swipe&other=2026-03-31',
  'trends=zone',
])
  for (const look of ['', '&room=dark&lang=en'])
    test(`axe finds nothing serious with ${address}${look}`, async ({ guatu }) => {
      await guatu.open(`/zones/example?timeline=on&${address}${look}`);
      await expect(guatu.page.locator('.compare-kinds, .trends-chart')).toBeVisible();
      expect(await guatu.accessibilityFaults()).toEqual([]);
    });
