import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../../scripts/serverProcess.ts';

type RunningServer = {
  readonly url: string;
  /** By which the first administrator is made. */
  readonly firstToken: string;
  readonly stop: () => Promise<void>;
};

/**
 * The program as `npm start` runs it, on a free port, with a data folder of its own that goes when it stops.
 *
 * @param settings environment variables besides: `{ GUATU_BASEMAP: '/tmp/basemap.json' }`
 */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'guatu-browser-'));
  const forget = () => rmSync(data, { recursive: true, force: true });
  try {
    const server = await startServerProcess({ GUATU_DATA: data, ...settings });
    const { url, firstToken } = server;
    return { url, firstToken: firstToken ?? '', stop: () => server.stop().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}
