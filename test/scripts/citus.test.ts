import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { startPostgis } from '../../scripts/postgisCluster.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
afterAll(() => ('stop' in postgis ? postgis.stop() : undefined));
const project = fileURLToPath(new URL('../../', import.meta.url));

function citus(databaseUrl: string, ...words: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  return new Promise<{ readonly code: unknown; readonly out: string; readonly err: string }>(
    (resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', join(project, 'scripts/citus.ts'), ...words],
        { cwd: project, env },
        (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
      );
    },
  );
}

test.skipIf('missing' in postgis)(
  'the command says what it would do, and why it cannot',
  async () => {
    const url = 'url' in postgis ? postgis.url : '';
    const planned = await citus(url, '--dry-run');
    expect(planned).toMatchObject({ code: 0, err: '' });
    expect(planned.out).toMatch(
      /^select create_distributed_table\('guatu\.zone', 'zone_id'\);\nselect .*colocate_with/,
    );
    expect(planned.out).toMatch(/nothing was/);
    expect(await citus(url, '--yes')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('create extension citus'),
    });
    expect(await citus('', '--dry-run')).toMatchObject({
      code: 1,
      err: expect.stringContaining('DATABASE_URL'),
    });
    expect(await citus(url)).toMatchObject({ code: 2, err: expect.stringContaining('--dry-run') });
  },
);
