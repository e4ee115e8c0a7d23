import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './served.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();
afterAll(() => folder.remove());

type Run = {
  /** The address it printed, once it has; undefined when it ended without. */
  readonly address: Promise<string | undefined>;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  stop(signal: NodeJS.Signals): void;
};

/** Runs a script as npm would, with settings of its own and none of ours. */
function run(script: string, settings: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const address = new Promise<string | undefined>((resolve) => {
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      const found = /http:\/\/\S+/.exec(stdout)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => resolve(undefined));
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  return { address, ended, stop: (signal) => void child.kill(signal) };
}

/** One line that says it in Chinese and then in English, and nothing of where in the code it was found. */
const oneSentence = /^[^\n]*[一-鿿][^\n]*。 [A-Z/][^\n]*\.\n$/;

describe('a run that cannot start says why in one sentence and ends with 1', () => {
  test.each([
    ['a port that is no port', 'scripts/start.ts', { PORT: 'eighty' }, /PORT=eighty/],
    [
      'a folder that cannot be written',
      'scripts/devApi.ts',
      { GUATU_DATA: join(folder.path, 'file', 'data') },
      /GUATU_DATA/,
    ],
    [
      'a file that is no store',
      'scripts/devApi.ts',
      { GUATU_DATA: join(folder.path, 'foreign') },
      /guatu\.gpkg/,
    ],
    [
      'a basemap that is not there',
      'scripts/start.ts',
      { GUATU_BASEMAP: '/nowhere.json' },
      /nowhere/,
    ],
    [
      'a database that does not answer',
      'scripts/devApi.ts',
      { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      /DATABASE_URL/,
    ],
  ])('%s', async (_name, script, settings, says) => {
    // A file where a folder should be stops root too, whom permissions do not.
    writeFileSync(join(folder.path, 'file'), '');
    foreignFile();
    const { code, stdout, stderr } = await run(script, settings).ended;
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const settings = { PORT: String(port), GUATU_DATA: join(folder.path, 'taken') };
    const { code, stderr } = await run('scripts/devApi.ts', settings).ended;
    other.close();
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain(String(port));
    expect(code).toBe(1);
  });

  function foreignFile(): void {
    const data = join(folder.path, 'foreign');
    mkdirSync(data, { recursive: true });
    writeFileSync(
      join(data, 'guatu.gpkg'),
      'not a database, but long enough to look like one'.repeat(50),
    );
  }
});

test('a run fills its store once, keeps it from a second run, and leaves on SIGTERM with the file whole', async () => {
  const settings = { GUATU_DATA: join(folder.path, 'shared') };
  const first = run('scripts/devApi.ts', settings);
  const address = await first.address;
  const zones = (await (await fetch(`${address}/api/zones`)).json()) as {
    id: string;
    revision: number;
  }[];
  expect(zones.map(({ id }) => id)).toEqual(['example', 'jindong']);

  const second = await run('scripts/devApi.ts', settings).ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(oneSentence);

  first.stop('SIGTERM');
  const { code, stdout, stderr } = await first.ended;
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout.split('\n')[0]).toBe(`挂图 Guatu: ${address}`);

  const third = run('scripts/devApi.ts', settings);
  const again = await (await fetch(`${await third.address}/api/zones`)).json();
  expect(again).toEqual(zones);
  third.stop('SIGINT');
  expect((await third.ended).code).toBe(0);
});
