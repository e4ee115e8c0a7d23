import { createServer, type AddressInfo } from 'node:net';
import { clientId, clientSecret, startFakeProvider } from '../server/singleSignOn/fakeProvider.ts';
import { makeAdministrator, signIn } from './accounts/serveAccounts.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

test.use({ expectedErrors: [/status of (403|404|503)/] });

test('somebody comes in by single sign-on, once an administrator has linked him', async ({
  page,
  browser,
}) => {
  const provider = await startFakeProvider();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = await startServer({
    PORT: `${port}`,
    PUBLIC_URL: address,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: '市统一认证',
  });
  try {
    await makeAdministrator(server);
    provider.visitor = { subject: 's1', username: 'wang.fang' };
    await page.goto(`${address}/zones/example?theme=levelling`);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '用市统一认证登录' }).click();
    await expect(page.getByRole('heading', { name: '没有可用的账户' })).toBeVisible();
    await expect(page.getByRole('article')).toContainText('“wang.fang”');

    const office = await browser.newContext({ baseURL: address, locale: 'zh-CN' });
    const other = await office.newPage();
    await signIn(other.request, 'zhang');
    await other.goto('/zones/example?sheet=account');
    await other.getByRole('tab', { name: '人员' }).click();
    await other.getByRole('button', { name: '添加人员' }).click();
    const form = other.getByRole('form', { name: '添加人员' });
    await form.getByLabel('用户名', { exact: true }).fill('wangfang');
    await form.getByLabel('姓名').fill('王芳');
    await form.getByLabel('市统一认证的用户名').fill('wang.fang');
    await form.getByRole('button', { name: '添加', exact: true }).click();
    await expect(other.getByText('已关联 wang.fang，等本人首次登录。')).toBeVisible();

    await page.getByRole('link', { name: '重新登录' }).click();
    await expect(page.getByRole('button', { name: '王芳' })).toBeVisible();
    await expect(page).toHaveURL(/zones\/example\?theme=levelling/);
    await page.getByRole('button', { name: '王芳' }).click();
    await expect(page.getByText('您的账户没有密码')).toBeVisible();
    await office.close();
  } finally {
    await server.stop();
    await provider.stop();
  }
});

/** The provider is told where we are before we are there. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
