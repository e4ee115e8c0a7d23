import { request } from '@playwright/test';
import { createServer, type AddressInfo } from 'node:net';
import { clientId, clientSecret, startFakeProvider } from '../server/singleSignOn/fakeProvider.ts';
import { makeAdministrator, signIn } from './accounts/serveAccounts.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

test.use({ isMapPainted: false });

test.use({ expectedErrors: [/status of (403|404|503)/] });

// Signing in by a password takes a second of the processor, on purpose.
test.describe.configure({ timeout: 180_000 });

test('somebody comes in by single sign-on, once an administrator has linked him', async ({
  page,
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

    const administrator = await request.newContext({ baseURL: address });
    await signIn(administrator, 'zhang');
    const person = { username: 'wangfang', name: '王芳', administrator: false, grants: [] };
    const data = { ...person, singleSignOn: 'wang.fang' };
    expect((await administrator.post('/api/people', { data })).status()).toBe(201);
    await administrator.dispose();

    await page.getByRole('link', { name: '重新登录' }).click();
    await expect(page.getByRole('button', { name: '王芳' })).toBeVisible();
    await expect(page).toHaveURL(/zones\/example\?theme=levelling/);
    await page.getByRole('button', { name: '王芳' }).click();
    await expect(page.getByText('您的账户没有密码')).toBeVisible();
  } finally {
    // An open page would ask a server that is gone.
    await page.close();
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
