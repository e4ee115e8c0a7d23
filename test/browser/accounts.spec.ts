import type { Page } from '@playwright/test';
import {
  addPerson,
  password,
  serveAccounts,
  setReading,
  signIn,
} from './accounts/serveAccounts.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

test.use({ isMapPainted: false });

/** Against a server of its own, which has an administrator; refusals are what is tested. */
const accounts = test.extend<object, { server: string }>({
  server: [async ({}, use) => serveAccounts(use), { scope: 'worker' }],
});
accounts.use({ expectedErrors: [/status of 40[1349]|status of 412|status of 429/] });

// Signing in takes a second of the processor, on purpose, and some of these do it four times.
test.describe.configure({ timeout: 180_000 });

const sheet = (page: Page) => page.getByRole('region', { name: '账户', exact: true });
const signInForm = (page: Page) => page.getByRole('form', { name: '登录' });
const own = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function signInByHand(page: Page, username: string, secret = password): Promise<void> {
  await signInForm(page).getByLabel('用户名').fill(username);
  await signInForm(page).getByLabel('密码').fill(secret);
  await page.keyboard.press('Enter');
}

test('a server without accounts says nothing of them', async ({ guatu }) => {
  const { page } = guatu;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await guatu.openZone('jindong');
  await expect(page.getByRole('button', { name: '登录' })).toHaveCount(0);
  expect(asked.filter((path) => path.startsWith('/api/session'))).toEqual([]);
});

test.describe('from the first administrator on', () => {
  test.use({ expectedErrors: [/status of 40[1349]/] });

  test('people are made, see what they may, and a closed zone is shut to all others', async ({
    guatu,
    page,
    browser,
  }) => {
    const server = await startServer();
    try {
      await page.goto(`${server.url}/zones/example?sheet=account&token=${server.firstToken}`);
      const first = page.getByRole('form', { name: '建立第一个管理员' });
      await expect(first.getByLabel('口令')).toHaveValue(server.firstToken);
      expect(guatu.address().searchParams.has('token')).toBe(false);
      await first.getByLabel('用户名').fill('zhang');
      await first.getByLabel('姓名').fill('张主任');
      await first.getByLabel('密码', { exact: true }).fill(password);
      await first.getByLabel('再输一次密码').fill(password);
      await page.keyboard.press('Enter');
      await expect(own(page, '张主任')).toBeVisible();

      await sheet(page).getByRole('tab', { name: '人员' }).click();
      await sheet(page).getByRole('button', { name: '添加人员' }).click();
      const form = sheet(page).getByRole('form', { name: '添加人员' });
      await form.getByRole('button', { name: '添加', exact: true }).click();
      await expect(form).toContainText('请填用户名');
      await form.getByLabel('用户名').fill('wangfang');
      await form.getByLabel('姓名').fill('王芳');
      await form.getByLabel('初始密码').fill(password);
      await form.getByRole('button', { name: '加一个开发区' }).click();
      await form.getByLabel('角色').selectOption('录入');
      await form.getByRole('button', { name: '指定区块' }).click();
      await form.getByLabel('青禾区块').check();
      await form.getByRole('button', { name: '添加', exact: true }).click();
      await expect(sheet(page).getByRole('form', { name: '王芳' })).toBeVisible();
      await expect(sheet(page).getByRole('button', { name: /王芳/ })).toContainText(
        '示例开发区：录入（1 个区块）',
      );

      await sheet(page).getByRole('tab', { name: '公开范围' }).click();
      await sheet(page).getByLabel('不公开').check();
      await sheet(page).getByRole('button', { name: '保存' }).click();
      await expect(sheet(page)).toContainText('已保存');

      // Somebody who has no account, on another machine.
      const stranger = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
      const strange = await stranger.newPage();
      await strange.goto('/zones/example/parcels/p0000001');
      await expect(strange.getByRole('heading', { name: '请先登录' })).toBeVisible();
      await strange.getByRole('button', { name: '金东开发区' }).click();
      await expect(strange.getByRole('banner')).toContainText('金东开发区');
      await strange.goBack();
      await signInByHand(strange, 'wangfang');
      // What was asked for is opened.
      await expect(strange.getByRole('banner')).toContainText('示例开发区');
      await expect(strange).toHaveURL(/parcels\/p0000001/);
      await expect(own(strange, '王芳')).toBeVisible();
      const chooser = strange.getByRole('combobox', { name: '切换开发区' });
      await expect(chooser.getByRole('option', { name: /管理/ })).toHaveCount(0);
      await own(strange, '王芳').click();
      await expect(sheet(strange)).toContainText('示例开发区：录入');
      await expect(sheet(strange).getByRole('tab')).toHaveCount(0);

      await sheet(page).getByRole('tab', { name: '人员' }).click();
      await sheet(page).getByRole('button', { name: /王芳/ }).click();
      await sheet(page).getByRole('button', { name: '在所有设备上退出' }).click();
      await expect(sheet(page)).toContainText('已在所有设备上退出');
      await strange.reload();
      await expect(strange.getByRole('heading', { name: '请先登录' })).toBeVisible();
      await stranger.close();

      await sheet(page).getByRole('tab', { name: '操作记录' }).click();
      await expect(sheet(page).getByRole('row', { name: /王芳/ }).first()).toBeVisible();
      await sheet(page).getByRole('tab', { name: '我的账户' }).click();
      await sheet(page).getByRole('button', { name: '退出登录' }).click();
      await expect(page.getByRole('heading', { name: '请先登录' })).toBeVisible();
    } finally {
      // An open page would ask a server that is gone.
      await page.close();
      await server.stop();
    }
  });
});

accounts('a wrong password is said, and too many tries wait', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.openZone('jindong');
  await page.getByRole('button', { name: '登录' }).click();
  const name = `nobody-${Date.now()}`;
  await signInByHand(page, name, 'wrong-password');
  await expect(signInForm(page).getByRole('alert')).toContainText('用户名或密码不对');
  await expect(signInForm(page).getByLabel('用户名')).toHaveValue(name);
  await expect(signInForm(page).getByLabel('密码')).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(signInForm(page).getByRole('timer')).toContainText('秒', { timeout: 500 });
  }).toPass();
  await expect(signInForm(page).getByRole('button', { name: '登录' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(signInForm(page)).toHaveCount(0);
});

accounts(
  'a form outlives its session, and is saved once somebody has signed in',
  async ({ guatu }) => {
    const { page } = guatu;
    await addPerson(page.request, 'keeper', '李强', [
      { zone: 'example', role: 'keeper', blocks: null },
    ]);
    await signIn(page.request, 'keeper');
    await guatu.open('/zones/example?sheet=plan&plan=blockers');
    await page.getByRole('button', { name: '记一个卡点' }).click();
    await guatu.dialog.getByLabel('卡在哪里').fill('等图纸');
    await guatu.dialog.getByLabel('哪个项目、地块或区块').selectOption({ index: 1 });
    await page.request.delete('/api/sessions');
    await guatu.dialog.getByRole('button', { name: '保存' }).click();
    await expect(signInForm(page)).toBeVisible();
    await signInByHand(page, 'keeper');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: '等图纸' })).toBeVisible();
  },
);

accounts(
  'what somebody else has changed of a person is shown before it is overwritten',
  async ({ guatu }) => {
    const { page } = guatu;
    const id = await addPerson(page.request, 'chenjing', '陈静', []);
    await signIn(page.request, 'zhang');
    await guatu.open('/zones/example?sheet=account');
    await sheet(page).getByRole('tab', { name: '人员' }).click();
    await sheet(page).getByRole('searchbox').fill('chen');
    await sheet(page).getByRole('button', { name: /陈静/ }).click();
    const form = sheet(page).getByRole('form', { name: '陈静' });
    await form.getByLabel('姓名').fill('陈静怡');
    const address = `/api/people/${id}`;
    const etag = (await page.request.get(address)).headers()['etag'] ?? '';
    await page.request.put(address, {
      data: { name: '陈婧', administrator: false, disabled: true, grants: [] },
      headers: { 'If-Match': etag },
    });
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('alert')).toContainText('陈静 → 陈婧');
    await expect(form.getByRole('alert')).toContainText('否 → 是');
    await form.getByRole('button', { name: '仍按我的保存' }).click();
    await expect(sheet(page).getByRole('form', { name: '陈静怡' })).toContainText('已保存');
    expect(await (await page.request.get(address)).json()).toMatchObject({
      name: '陈静怡',
      disabled: false,
    });
  },
);

accounts('a closed zone is no zone to who has no right in it', async ({ guatu }) => {
  const { page } = guatu;
  await addPerson(page.request, 'sunli', '孙丽', [
    { zone: 'jindong', role: 'reader', blocks: null },
  ]);
  await setReading(page.request, 'example', 'closed');
  try {
    await signIn(page.request, 'sunli');
    await page.goto('/zones/example');
    await expect(page.getByRole('heading', { name: '没有这个开发区' })).toBeVisible();
    await page.getByRole('button', { name: '换个账户登录' }).click();
    await signInByHand(page, 'zhang');
    await expect(page.getByRole('banner')).toContainText('示例开发区');
    await expect(own(page, '张主任')).toBeVisible();
  } finally {
    await setReading(page.request, 'example', 'public');
  }
});

accounts('a password is changed, and the old one opens nothing any more', async ({ guatu }) => {
  const { page } = guatu;
  await addPerson(page.request, 'zhouwei', '周伟', []);
  await guatu.openZone('jindong');
  await page.getByRole('button', { name: '登录' }).click();
  await signInByHand(page, 'zhouwei');
  await own(page, '周伟').click();
  const form = sheet(page).getByRole('form', { name: '修改密码' });
  await form.getByLabel('现在的密码').fill(password);
  await form.getByLabel('新密码', { exact: true }).fill('短');
  await expect(form).toContainText('至少 8 个字符');
  await form.getByLabel('新密码', { exact: true }).fill('明月何时照我还乡');
  await form.getByLabel('再输一次新密码').fill('明月何时照我还乡');
  await form.getByRole('button', { name: '改密码' }).click();
  await expect(form).toContainText('密码已改');
  const old = await page.request.post('/api/session', { data: { username: 'zhouwei', password } });
  expect(old.status()).toBe(401);
});

for (const [name, look, viewport] of [
  ['on paper in Chinese', '', { width: 1366, height: 768 }],
  ['in the dark in English', '&room=dark&lang=en', { width: 1440, height: 900 }],
  ['on a phone', '', { width: 390, height: 844 }],
] as const)
  accounts.describe(name, () => {
    accounts.use({ viewport });

    accounts('axe finds nothing serious', async ({ guatu }) => {
      const { page } = guatu;
      // A colour on its way to another is none of those that are checked.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await guatu.open(`/zones/jindong?${look}`);
      await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
      await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
      expect(await guatu.accessibilityFaults()).toEqual([]);
      await page.goto(`/zones/nowhere?${look}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await guatu.accessibilityFaults()).toEqual([]);
      await signIn(page.request, 'zhang');
      await guatu.open(`/zones/jindong?sheet=account${look}`);
      for (const tab of [
        /我的账户|My account/,
        /人员|People/,
        /公开范围|Access/,
        /操作记录|Audit/,
      ]) {
        await page.getByRole('tab', { name: tab }).click();
        await expect(page.getByRole('tabpanel', { name: tab })).not.toBeEmpty();
        expect(await guatu.accessibilityFaults(), String(tab)).toEqual([]);
      }
      await page.getByRole('tab', { name: /人员|People/ }).click();
      await page
        .getByRole('button', { name: /张主任/ })
        .last()
        .click();
      await expect(page.getByRole('form', { name: '张主任' })).toBeVisible();
      expect(await guatu.accessibilityFaults()).toEqual([]);
    });
  });
