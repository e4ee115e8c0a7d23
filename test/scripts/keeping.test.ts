import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../server/store/openStore.ts';
import { temporaryFolder } from '../server/served.ts';
import { observation } from '../server/store/builders.ts';
import { commands } from './commands.ts';
import { villageZone } from '../server/store/villageZone.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const file = join(folder.path, 'guatu.gpkg');

const command = commands('backup', 'verify', 'restore');
const run = (name: 'backup' | 'verify' | 'restore', ...words: readonly string[]) =>
  command(name, words, { env: { ...process.env, GUATU_DATA: folder.path, DATABASE_URL: '' } });

const later = observation('north', 'later', { axis: 'levelling', state: 'complete' }, '2026-01-31');

test('a store is backed up and verified while it is open, spoilt, and brought back', async () => {
  const store = await openStore({ file });
  await store.replaceZone(villageZone('village'));
  const backedUp = await run('backup');
  expect(backedUp).toMatchObject({ code: 0, err: '' });
  const [name] = readdirSync(join(folder.path, 'backups'));
  const backup = join(folder.path, 'backups', name!);
  expect(backedUp.out).toContain(backup);
  await store.append('village', [later]);
  expect(await run('verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining('All is well'),
  });
  expect(await run('restore', backup, '--yes')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/正被另一个运行中的挂图使用.*in use/),
  });
  await store.close();

  const other = new Database(file);
  other.exec(`update observation set percent = 99 where id = 'n1'`);
  other.close();
  const spoilt = await run('verify');
  expect(spoilt).toMatchObject({ code: 1, err: '' });
  expect(spoilt.out).toMatch(/✗ village: entries of link 0 of the log are not what they were/);

  expect(await run('restore', backup)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--yes'),
  });
  expect((await run('restore', backup, '--yes')).out).toMatch(
    /已恢复 1 个开发区：village[\s\S]*replaced-/,
  );
  expect(await run('verify')).toMatchObject({ code: 0 });
  expect((await run('verify', backup)).out).toMatch(
    /village\t\d 宗 parcels\t\d+ 条记录 entries\t校验链 seal [0-9a-f]{64}/,
  );
});

test('what is asked wrongly is answered in a sentence', async () => {
  expect(await run('backup', '--too', 'x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--too'),
  });
  expect(await run('restore')).toMatchObject({ code: 2 });
  const nothing = await run('verify', join(folder.path, 'nothing.gpkg'));
  expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('nothing.gpkg') });
  expect(existsSync(join(folder.path, 'nothing.gpkg'))).toBe(false);
});
