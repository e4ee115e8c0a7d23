import { expect, unpainted, test } from './fixtures.ts';

test.describe('while the server is away', () => {
  test.use({
    expectedErrors: [
      /Failed to load resource|ERR_FAILED|ERR_INTERNET_DISCONNECTED|dynamically imported|preload CSS/,
    ],
  });

  test('the board says that it is tried again, and opens by itself when the server is back', async ({
    guatu,
  }) => {
    await guatu.openZone('jindong');
    await guatu.page.context().setOffline(true);
    await guatu.page.keyboard.press('m');
    await expect(guatu.page.getByRole('alert')).toContainText('正在自动重试');
    await guatu.page.context().setOffline(false);
    await expect(guatu.drawing.palette).toBeVisible();
  });

  test('a part that the server no longer has makes the page open anew where it was', async ({
    guatu,
  }) => {
    await guatu.openZone('jindong');
    await guatu.page.route(/\/assets\/panel/, (route) => route.fulfill({ status: 404 }));
    await guatu.page.keyboard.press('m');
    await expect(guatu.page.getByRole('alert')).toContainText('正在自动重试');
    await guatu.page.unroute(/\/assets\/panel/);
    await expect(guatu.drawing.palette).toBeVisible();
    // Its style sheet too, which came to nothing with the first attempt.
    await expect(guatu.page.locator('.rates')).toHaveCSS('overflow-y', 'hidden');
  });

  test('what it was asked for is asked again, with a word on screen', async ({ guatu }) => {
    const parcels = /parcels\.geojson/;
    await guatu.page.route(parcels, (route) => route.abort());
    await guatu.page.goto('/zones/jindong');
    await expect(guatu.notices).toContainText('正在自动重试');
    await guatu.page.unroute(parcels);
    await expect(
      guatu.legendRow('未知').or(guatu.legend.getByRole('button').first()),
    ).toBeVisible();
    await expect(guatu.notices).not.toContainText('正在自动重试');
    // The map as well, whose worker reads for itself.
    await guatu.tapParcel('南博');
    await expect(guatu.card).toBeVisible();
  });
});

test.describe('at the first visit', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });

  unpainted(
    'an English browser on a dark system reads English on dark; the choice goes into the address',
    async ({ guatu }) => {
      await guatu.openZone('jindong');
      const root = guatu.page.locator('html');
      await expect(root).toHaveAttribute('lang', 'en');
      await expect(root).toHaveAttribute('data-scheme', 'dark');
      expect(guatu.address().search).toBe('');
      await guatu.page.keyboard.press('l');
      await expect(root).toHaveAttribute('lang', 'zh-CN');
      expect(guatu.address().search).toBe('?lang=zh');
    },
  );
});
