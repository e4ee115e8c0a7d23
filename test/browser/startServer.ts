import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

type RunningServer = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The program as `npm start` runs it, on a free port, with a data folder of its own that goes when it stops.
 *
 * @param settings environment variables besides: `{ GUATU_BASEMAP: '/tmp/basemap.json' }`
 */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'guatu-browser-'));
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...environment, GUATU_DATA: data, HOST: '127.0.0.1', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await printedAddress(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address the server prints when it is ready; rejects with all it said when it ends before that. */
function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [server.stdout, server.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
          if (address) resolve(address);
          else said.push(line);
        });
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`the server ended with code ${code}:\n${said.join('\n')}`)),
    );
  });
}
