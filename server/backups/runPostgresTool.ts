import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findOnPath } from '../executables.ts';
import { StartError } from '../startError.ts';

const run = promisify(execFile);

type Tool = 'pg_dump' | 'pg_restore';

/**
 * Runs a tool of PostgreSQL. The address of the database goes by the environment, where other people of the machine do not see its password.
 *
 * @throws StartError when it is not installed, or with what it says when it fails
 */
export async function runPostgresTool(
  tool: Tool,
  databaseUrl: string | null,
  words: readonly string[],
): Promise<void> {
  const path = findOnPath([tool]);
  if (path === undefined)
    throw new StartError(
      `这台机器上没有 ${tool}，请安装与数据库同版本的 PostgreSQL 客户端程序。`,
      `${tool} is not installed here; install the client programs of PostgreSQL in the version of the database.`,
    );
  try {
    await run(path, words, {
      env: { ...process.env, ...(databaseUrl === null ? {} : connectionOf(databaseUrl)) },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim().split('\n').at(-1);
    throw new StartError(`${tool} 没有成功。`, `${tool} failed: ${said || String(cause)}`, cause);
  }
}

/** `postgres://user:secret@host:5432/name` as the variables that libpq reads. */
function connectionOf(databaseUrl: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const given = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
