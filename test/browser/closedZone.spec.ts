import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServerProcess } from '../../scripts/serverProcess.ts';
import { openAccounts } from '../../server/accounts/openAccounts.ts';
import { hashPassword } from '../../server/accounts/passwords.ts';
import { readPdf } from '../server/print/readPdf.ts';

test('a sheet of a closed zone is printed for who may read it, and for nobody else', async ({
  playwright,
}) => {
  test.setTimeout(180_000);
  const data = mkdtempSync(join(tmpdir(), 'guatu-closed-'));
  const accounts = await openAccounts({ file: join(data, 'guatu.gpkg') });
  const password = 'eight or more';
  await accounts.add({
    username: 'wang',
    name: '王芳',
    password: await hashPassword(password, { N: 16, r: 8, p: 1 }),
    administrator: false,
    grants: [{ zone: 'example', role: 'reader', blocks: null }],
  });
  await accounts.setReading('example', 'closed');
  await accounts.close();
  const server = await startServerProcess({ GUATU_DATA: data });
  const request = await playwright.request.newContext({ baseURL: server.url });
  try {
    const print = () =>
      request.post('/api/zones/example/sheets', {
        data: { address: '/zones/example?paper=A3-landscape' },
        timeout: 120_000,
      });
    expect((await print()).status()).toBe(404);
    const session = await request.post('/api/session', { data: { username: 'wang', password } });
    expect(session.status()).toBe(200);
    const sheet = await print();
    expect(sheet.status(), await (sheet.ok() ? '' : sheet.text())).toBe(200);
    const [page] = await readPdf(await sheet.body());
    expect(page?.texts.map(({ text }) => text).join('')).toContain('示例开发区');
  } finally {
    await request.dispose();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
