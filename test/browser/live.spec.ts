import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const zone = '/api/zones/example';

/** Gives the zone another name, as somebody at another desk does. */
async function rename(request: APIRequestContext, name: string, nameEn: string): Promise<void> {
  const answer = await request.patch(zone, { data: { name, nameEn } });
  expect(answer.status()).toBe(200);
}

test.describe('what somebody else writes', () => {
  let before: { readonly name: string; readonly nameEn: string };
  test.beforeEach(async ({ request }) => {
    before = (await (await request.get(zone)).json()) as typeof before;
  });
  test.afterEach(({ request }) => rename(request, before.name, before.nameEn));

  test('is on an open page by itself, which stays where it is, with what is half typed', async ({
    guatu,
    request,
  }) => {
    const { page } = guatu;
    await guatu.open('/zones/example?sheet=plan&theme=building#15/29.16/119.86');
    const sources: string[] = [];
    page.on('request', (asked) => {
      if (asked.url().includes('parcels.geojson') && !asked.url().includes('fields='))
        sources.push(asked.url());
    });
    await page.locator('[data-row="2"]').click();
    await page.locator('.plan-item').getByRole('button', { name: '改计划' }).click();
    const form = page.getByRole('form', { name: /计划$/ });
    await form.getByLabel('说明').fill('写到一半');
    const address = guatu.address().href;

    await rename(request, '改名示例区', 'Renamed example');
    await expect(page.getByRole('banner')).toContainText('改名示例区');
    await expect(form.getByLabel('说明')).toHaveValue('写到一半');
    expect(guatu.address().href).toBe(address);
    // Shapes are not laid out anew for what is no parcel.
    expect(sources).toEqual([]);
  });

  test('is caught up with by a page that was not seen meanwhile', async ({ guatu, request }) => {
    const { page } = guatu;
    await guatu.openZone('example');
    const see = (state: 'hidden' | 'visible') =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', {
          value: visibility,
          configurable: true,
        });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await see('hidden');
    const heard: string[] = [];
    page.on('request', (asked) => void heard.push(asked.url()));
    await rename(request, '没看见的名字', 'Unseen');
    expect(heard).toEqual([]);
    await see('visible');
    await expect(page.getByRole('banner')).toContainText('没看见的名字');
  });
});
