import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../server/store/openStore.ts';
import { temporaryFolder } from '../server/served.ts';
import { commands } from './commands.ts';
import { villageZone } from '../server/store/villageZone.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const command = commands('transfer');
const transfer = (...words: readonly string[]) => command('transfer', words);

test('the command says what it has moved, and why it moves nothing', async () => {
  const [from, to] = [join(folder.path, 'guatu.gpkg'), join(folder.path, 'other.gpkg')];
  const store = await openStore({ file: from });
  await store.replaceZone(villageZone('village'));
  await store.close();
  const moved = await transfer('--from', from, '--to', to);
  expect(moved).toMatchObject({ code: 0, err: '' });
  expect(moved.out).toMatch(/village\t3 宗 parcels\t\d+ 条记录 entries\t校验链 seal [0-9a-f]{64}/);
  expect(moved.out).toMatch(/ {2}parcel\t3\tsha256 [0-9a-f]{64}/);
  expect(moved.out).toMatch(/没有搬动账户/);
  expect(await transfer('--from', from, '--to', to)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^已有文件 .*other\.gpkg.*There is a file/),
  });
  for (const words of [
    ['--from', from],
    ['--from', from, '--to', 'mysql://x'],
    ['--fro', from],
  ])
    expect(await transfer(...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining('npm run transfer'),
    });
});
