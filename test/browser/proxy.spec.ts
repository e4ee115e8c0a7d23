import { behindProxy } from './behindProxy.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

for (const [path, settings] of [
  ['taken off', {}],
  ['left on', { BASE_PATH: '/guatu' }],
] as const)
  test.describe(`behind a proxy, its path ${path}`, () => {
    test('the page finds its parts, walks and comes back under that path', async ({ guatu }) => {
      // A server and a page of its own, and each part of the page fetched for the first time.
      test.slow();
      const server = await startServer(settings);
      const proxy = await behindProxy(server.url, path);
      try {
        const answers: string[] = [];
        guatu.page.on('response', (answer) => answers.push(`${answer.status()} ${answer.url()}`));
        await guatu.open(`${proxy.url}/guatu/zones/jindong/parcels/nanbo?theme=levelling`);
        await expect(guatu.card).toContainText('南博');
        await guatu.page.keyboard.press('Escape');
        await expect.poll(() => guatu.address().pathname).toBe('/guatu/zones/jindong');
        await guatu.page.goBack();
        await expect(guatu.card).toContainText('南博');
        // Rates and search are fetched when they are first used.
        await guatu.page.keyboard.press('m');
        await expect.poll(() => guatu.address().search).toContain('rates=');
        const results = await guatu.search('xtx');
        await expect(results.filter({ hasText: '鞋塘西' }).first()).toBeVisible();
        await guatu.page.keyboard.press('Enter');
        await expect
          .poll(() => guatu.address().pathname)
          .toBe('/guatu/zones/jindong/parcels/xietangxi');
        await guatu.page.reload();
        await expect(guatu.card).toContainText('鞋塘');
        expect(answers.filter((answer) => !answer.startsWith('2'))).toEqual([]);
        expect(answers.filter((answer) => !answer.includes(`${proxy.url}/guatu/`))).toEqual([]);
      } finally {
        await guatu.page.close();
        await proxy.close();
        await server.stop();
      }
    });
  });

test.describe('an address that means nothing', () => {
  test.use({ expectedErrors: [/404/] });

  test('shows the front page, says so, and leads home', async ({ guatu }) => {
    const answer = await guatu.page.goto('/jindong');
    expect(answer?.status()).toBe(404);
    await expect(guatu.notices).toContainText('这里没有“jindong”这个网址');
    await guatu.page.getByRole('button', { name: '回到首页' }).click();
    await expect(guatu.notices).not.toContainText('这个网址');
    await expect.poll(() => guatu.address().pathname).not.toBe('/jindong');
  });
});
