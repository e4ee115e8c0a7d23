import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

type ServerProcess = {
  /** `http://127.0.0.1:43211` */
  readonly url: string;
  /** By which the first administrator is made, as the process printed it; null where there are accounts. */
  readonly firstToken: string | null;
  /** From the start of the process to its answering, in milliseconds. */
  readonly startedIn: number;
  /** What the process holds in memory now, in MB; null where the system does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** The program as `npm start` runs it, on a free port. @param settings GUATU_DATA and, for PostGIS, DATABASE_URL */
export async function startServerProcess(
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const place = { HOST: '127.0.0.1', PORT: '0', ...settings };
  return startProcess(['scripts/start.ts'], { ...environment, ...place });
}

/** A plain Hono app that answers with so many bytes; see `bareServer.ts`. */
export function startBareServer(bytes: number): Promise<ServerProcess> {
  return startProcess(['scripts/bench/bareServer.ts', String(bytes)], process.env);
}

async function startProcess(
  script: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<ServerProcess> {
  const began = performance.now();
  const server = spawn(process.execPath, ['--import', 'tsx', ...script], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = await printedAddress(server);
  const { origin, searchParams } = new URL(printed);
  return {
    url: origin,
    firstToken: searchParams.get('token'),
    startedIn: performance.now() - began,
    memory: () => residentMegabytes(server),
    stop: async () => {
      if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
    },
  };
}

/** The first address the server prints when it answers, with its query; rejects with all it said when it ends before. */
function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [server.stdout, server.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          const address = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)?.[0];
          if (address) resolve(address);
          else said.push(line);
        });
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`the server ended with code ${code}:\n${said.join('\n')}`)),
    );
  });
}

function residentMegabytes({ pid }: ChildProcess): number | null {
  const { stdout, status } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 ? (Number(stdout) * 1024) / 1e6 : null;
}
