import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Cookie } from './people.ts';
import type { Api, Found, Read, Writer } from './writer.ts';

/** What became of a write as its writer knows it. */
export type Attempt = {
  readonly writer: Writer;
  readonly label: string;
  answer: 'acknowledged' | 'refused' | 'unanswered';
};

type Life = {
  readonly api: Api;
  readonly read: Read;
  /** Kills it in the middle of whatever it does. */
  kill(): Promise<void>;
};

type Waiting = { readonly begin: () => Promise<Life>; readonly end: () => Promise<void> };

/** A server process that opens its store when it is told to begin. @param cookie of whom it is asked by, where nothing else is said */
export function waitingServer(
  program: string,
  settings: Readonly<Record<string, string>>,
  { zone, cookie }: { readonly zone: string; readonly cookie: Cookie },
): Waiting {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...environment, HOST: '127.0.0.1', PORT: '0', GUATU_BACKUPS: 'off', ...settings },
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    begin: async () => {
      const address = addressOf(child);
      child.stdin?.write('go\n');
      const base = `${await address}/api/zones/${zone}`;
      const api: Api = (path, init) =>
        fetch(`${base}${path}`, { ...init, headers: { ...cookie, ...init?.headers } });
      return { api, read: reader(api), kill };
    },
    end: kill,
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = /^挂图 Guatu: (\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code, signal) =>
      reject(new Error(`the server ended by itself (${code ?? signal})`)),
    );
  });
}

function reader(api: Api): Read {
  return async <T>(path: string) => {
    const response = await api(path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
}

/** Asks for each address once: for checking, while nobody writes. */
export function readingOnce(read: Read): Read {
  const known = new Map<string, Promise<unknown>>();
  return <T>(path: string) => {
    const answer = known.get(path) ?? read(path);
    known.set(path, answer);
    return answer as Promise<T>;
  };
}

/**
 * Lets everybody write, each one write after the other, until the server is killed so many milliseconds after it has acknowledged
 * what the first of them wrote.
 */
export async function writtenUntilKilled(
  { api, read, kill }: Life,
  writers: readonly Writer[],
  nextLabel: (writer: Writer) => string,
  { first, afterMs }: { readonly first: Writer; readonly afterMs: number },
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  let isKilled = false;
  let acknowledge: (value?: unknown) => void = () => {};
  const acknowledged = new Promise((resolve) => (acknowledge = resolve));
  const writing = writers.map(async (writer) => {
    while (!isKilled) {
      const attempt: Attempt = { writer, label: nextLabel(writer), answer: 'unanswered' };
      attempts.push(attempt);
      try {
        const response = await writer.write(api, read, attempt.label);
        attempt.answer = response.ok ? 'acknowledged' : 'refused';
        if (response.ok && writer === first) acknowledge();
        if (![200, 201, 202, 204, 409, 412, 503, 504].includes(response.status))
          throw new Error(`${attempt.label}: ${response.status} ${await response.text()}`);
        await response.arrayBuffer();
      } catch (error) {
        // A connection breaks when the server is killed, or when it had just closed one that nobody used: no answer either way.
        const isBroken =
          error instanceof TypeError && /fetch failed|terminated/.test(error.message);
        if (!isKilled && !isBroken) throw error;
      }
    }
  });
  const stopped = acknowledged
    .then(() => new Promise((resolve) => setTimeout(resolve, afterMs)))
    .then(() => {
      isKilled = true;
      return kill();
    });
  await Promise.all([stopped, ...writing]);
  return attempts;
}

/** What is wrong with what there is of a write; null where it is as its writer may expect. */
export async function faultOf(
  { writer, label, answer }: Attempt,
  read: Read,
): Promise<string | null> {
  const found: Found = await writer.found(read, label);
  if (typeof found === 'object') return `${label} (${answer}) is half there: ${found.half}`;
  if (answer === 'acknowledged' && found === 'none') return `${label} was acknowledged and is gone`;
  if (answer === 'refused' && found === 'whole') return `${label} was refused and is there`;
  return null;
}
