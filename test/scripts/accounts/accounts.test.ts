import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAccountsOrder } from '../../../scripts/accounts/options.ts';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { isPassword } from '../../../server/accounts/passwords.ts';
import { commands } from '../commands.ts';
import { temporaryFolder } from '../../server/served.ts';

const folder = temporaryFolder();
let accounts: Accounts;
// The server holds them open meanwhile.
beforeAll(async () => {
  accounts = await openAccounts({ file: join(folder.path, 'guatu.gpkg') });
});
afterAll(async () => {
  await accounts?.close();
  folder.remove();
});

const command = commands('accounts');
async function run(input: string, ...words: readonly string[]) {
  const env = { PATH: process.env['PATH'], GUATU_DATA: folder.path };
  const { code, out, err } = await command('accounts', words, { env, input });
  return { code, stdout: out, stderr: err };
}

test('whoever has the machine gives himself an account and another password, beside a running server', async () => {
  const added = await run('eight or more\n', 'add', 'Wang', '--name', '王芳', '--administrator');
  expect(added).toEqual({ code: 0, stdout: 'wang\t王芳\t管理员 administrator\n', stderr: '' });
  expect(await isPassword('eight or more', (await accounts.credentials('wang'))!.password!)).toBe(
    true,
  );

  const short = await run('short\n', 'password', 'wang');
  expect([short.code, short.stderr]).toEqual([1, expect.stringMatching(/8 至 200/)]);
  expect((await run('quite another\n', 'password', 'WANG')).code).toBe(0);
  expect(await isPassword('quite another', (await accounts.credentials('wang'))!.password!)).toBe(
    true,
  );

  const last = await run('', 'disable', 'wang');
  expect([last.code, last.stderr]).toEqual([1, expect.stringMatching(/最后一位管理员/)]);
  expect((await run('eight or more\n', 'add', 'wang', '--name', '别人')).code).toBe(1);
  expect((await run('', 'disable', 'nobody')).code).toBe(1);
  expect((await run('', 'list')).stdout).toBe('wang\t王芳\t管理员 administrator\n');
  const noted = await accounts.audit({ limit: 10 });
  expect(noted.map(({ what }) => what)).toEqual([
    'npm run accounts -- password wang',
    'npm run accounts -- add wang',
  ]);
});

describe('an order', () => {
  test.each([
    [['list'], { order: 'list' }],
    [
      ['add', 'li', '--name', '李娜'],
      { order: 'add', username: 'li', name: '李娜', administrator: false },
    ],
    [['enable', 'li'], { order: 'enable', username: 'li' }],
  ])('%j is understood', (words, order) => {
    expect(readAccountsOrder(words)).toEqual(order);
  });

  test.each([
    [[]],
    [['add', 'li']],
    [['password']],
    [['list', 'li']],
    [['drop', 'li']],
    [['list', '--all']],
  ])('%j is told how it goes', (words) => {
    expect(readAccountsOrder(words)).toEqual({
      wrong: expect.stringContaining('npm run accounts'),
    });
  });
});
