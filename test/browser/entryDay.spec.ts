import {
  cell,
  day,
  levelled,
  levellingPercent,
  openSheet,
  save,
  sheet,
  takeBackSince,
  walkTo,
} from './entrySheet.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const began = new Date().toISOString();
test.afterEach(({ page }) => takeBackSince(page, began));

test.describe('when the zones cannot be read again', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('the sheet stays on its day, and so does what was typed', async ({ guatu }) => {
    const { page } = guatu;
    await openSheet(page);
    const [typed, other] = await levelled(page);
    await walkTo(page, typed, levellingPercent);
    await page.keyboard.type('91');
    await page.keyboard.press('Enter');
    await page.route(/\/api\/zones\?/, (route) => route.abort());
    const failing = page.waitForEvent('requestfailed', (request) =>
      /\/api\/zones\?/.test(request.url()),
    );
    // Further than it was, and still short of what `levelled` takes.
    const percent = (other.standing.levelling.held?.percent ?? 0) / 2 + 45;
    const entry = { axis: 'levelling', state: 'levelling', percent, quantities: [] };
    const unsaid = { blocked: null, note: null, reason: null };
    const answer = await page.request.post('/api/zones/example/observations', {
      data: {
        asOf: day,
        provenance: { kind: 'site' },
        dayReason: null,
        entries: [{ parcel: other.parcel, ...entry, ...unsaid }],
        seen: [{ parcel: other.parcel, mark: other.mark }],
      },
    });
    expect(answer.status()).toBe(201);
    await failing;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    await expect(sheet(page).getByLabel('日期')).toHaveValue(day);
    await page.unrouteAll({ behavior: 'wait' });
    await expect(cell(page, typed, levellingPercent)).toHaveText('91');
    await page.reload();
    await expect(sheet(page).getByLabel('日期')).toHaveValue(day);
    await expect(save(page)).toHaveText('保存 1 条');
  });
});
