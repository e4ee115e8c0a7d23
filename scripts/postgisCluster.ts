import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { aptInstall, mayInstall } from './aptInstall.ts';
import { findOnPath, isExecutable } from '../server/executables.ts';

/** A database for tests: empty at first, gone after `stop`. */
type TestDatabase = { readonly url: string; stop(): Promise<void> };
type NoDatabase = { readonly missing: string };
/** A server of its own, which can be halted under its clients and run again on what it had. */
type OwnServer = TestDatabase & { readonly halt: () => void; readonly run: () => void };

/**
 * A PostGIS to test on: a new database on the server at `serverUrl` where there is one, else a throw-away server from what
 * is installed, else, for root on Debian, from packages installed now.
 */
export async function startPostgis(
  serverUrl: string | undefined = process.env['DATABASE_URL'],
): Promise<TestDatabase | NoDatabase> {
  return serverUrl ? createDatabaseOn(serverUrl) : startOwnPostgis();
}

/** A throw-away server in any case. */
export async function startOwnPostgis(): Promise<OwnServer | NoDatabase> {
  const binaries = findBinaries() ?? (installPackages() ? findBinaries() : undefined);
  if (binaries === undefined)
    return {
      missing:
        'PostGIS was not found and could not be installed. Set DATABASE_URL, or install PostgreSQL with PostGIS.',
    };
  return startCluster(binaries);
}

async function createDatabaseOn(serverUrl: string): Promise<TestDatabase> {
  const name = `guatu_test_${randomBytes(6).toString('hex')}`;
  await query(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    stop: () => query(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The folder of the newest PostgreSQL that has PostGIS: `/usr/lib/postgresql/15/bin`. */
function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const configured = findOnPath(['pg_config']);
  const onPath = findOnPath(['initdb']);
  return [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    ...(configured ? [outputOf(configured, '--bindir')] : []),
    ...(onPath ? [dirname(onPath)] : []),
  ].find((folder) => isExecutable(join(folder, 'initdb')) && hasPostgis(folder));
}

function hasPostgis(binaries: string): boolean {
  const config = [join(binaries, 'pg_config'), findOnPath(['pg_config'])].find(
    (path) => path !== undefined && isExecutable(path),
  );
  if (config === undefined) return false;
  return existsSync(join(outputOf(config, '--sharedir'), 'extension', 'postgis.control'));
}

function outputOf(program: string, ...words: string[]): string {
  return spawnSync(program, words, { encoding: 'utf8' }).stdout.trim();
}

function installPackages(): boolean {
  if (!mayInstall()) return false;
  // Debian makes and starts a server of its own with the package, unless it is told not to.
  const folder = '/etc/postgresql-common/createcluster.d';
  const setting = join(folder, 'guatu-test.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(setting, 'create_main_cluster = false\n');
  try {
    return aptInstall(['postgresql', 'postgresql-postgis']);
  } finally {
    rmSync(setting);
  }
}

/** Nothing a test writes needs to outlive a power cut; and containers have little of the shared memory that is the default. */
const settings = [
  "listen_addresses=''",
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'dynamic_shared_memory_type=mmap',
];

/** A server in a folder of its own, reached by a socket in that folder only. */
async function startCluster(binaries: string): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-postgis-'));
  const owner = serverUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const [data, log] = [join(folder, 'data'), join(folder, 'log')];
  const run = (program: string, words: readonly string[]) => {
    const { status, stderr } = spawnSync(join(binaries, program), words, {
      cwd: folder,
      encoding: 'utf8',
      // The server keeps what it inherits: with a pipe for stdout, pg_ctl would never seem to end.
      stdio: ['ignore', 'ignore', 'pipe'],
      ...owner,
    });
    if (status !== 0)
      throw new Error(`${program}: ${stderr}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  };
  const stop = stopOnce(() => {
    const running = join(data, 'postmaster.pid');
    try {
      if (existsSync(running)) run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    } catch (error) {
      // A Ctrl-C reaches the server too: it may have ended by itself between the two lines above.
      if (existsSync(running)) throw error;
    } finally {
      // The last of its processes may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
    const options = [`unix_socket_directories=${folder}`, ...settings].map((each) => `-c ${each}`);
    const start = () =>
      run('pg_ctl', ['-D', data, '-l', log, '-w', '-o', options.join(' '), 'start']);
    start();
    const url = `postgres://postgres@localhost/guatu?host=${encodeURIComponent(folder)}`;
    await query(url.replace('/guatu?', '/postgres?'), 'create database guatu');
    const halt = () => run('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
    return { url, halt, run: start, stop: async () => stop() };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Who the server shall run as: PostgreSQL refuses to run as root. Undefined is "as we do". */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(outputOf('id', flag, 'postgres'));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Runs `stop` once: when called, or when the process ends, by itself or by a signal. */
function stopOnce(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let stopped = false;
  const once = () => {
    process.off('exit', once);
    for (const signal of signals) process.off(signal, onSignal);
    if (!stopped) stop();
    stopped = true;
  };
  const onSignal = (signal: NodeJS.Signals) => {
    once();
    // Ours was the listener that kept the process alive; with others there, they decide.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', once);
  for (const signal of signals) process.once(signal, onSignal);
  return once;
}
