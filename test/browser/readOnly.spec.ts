import { encodeShape } from '../../web/landUseRates/area/shapeCode.ts';
import { squareAt } from '../server/store/builders.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

test.use({ isMapPainted: false });

/** An address of this machine alone that the server does not take for one, so that it lets nobody write. */
const elsewhere = '127.1';

const readOnly = test.extend<object, { server: string }>({
  server: [
    async ({}, use) => {
      const server = await startServer({ HOST: elsewhere });
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

readOnly('a server that is only read is offered nothing to write', async ({ guatu }) => {
  const { page } = guatu;
  const refused = await page.request.post('/api/zones', { data: {} });
  expect(refused.status()).toBe(403);

  await guatu.open('/zones/example');
  const chooser = page.getByRole('combobox', { name: '切换开发区' });
  const choices = ['金东开发区', '示例开发区', '各开发区一览…'];
  await expect(chooser.getByRole('option')).toHaveText(choices);
  await expect(chooser.getByRole('option', { name: /管理/ })).toHaveCount(0);

  // Each is looked at once what stands beside it is there.
  await guatu.open(`/zones/example?rates=drawn.${encodeShape(squareAt(121.298, 27.4))}`);
  const rates = page.getByRole('region', { name: '用地指标' });
  await expect(rates.getByRole('textbox', { name: '范围名称' })).toBeVisible();
  await expect(rates.getByRole('button', { name: '保存到本区' })).toHaveCount(0);

  await guatu.open('/zones/example?sheet=plan');
  await page.getByRole('button', { name: '规则' }).click();
  await expect(guatu.dialog).toContainText('所以只供查看');
  await expect(guatu.dialog.getByRole('button', { name: '保存' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '改计划' })).toHaveCount(0);

  await guatu.open('/zones/example');
  await page.getByRole('button', { name: '汇报' }).click();
  const decks = page.getByRole('region', { name: '汇报' });
  await expect(decks).toContainText('所以只供查看');
  await expect(decks.getByRole('button', { name: '一键生成汇报' })).toHaveCount(0);
});
