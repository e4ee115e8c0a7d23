import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { readConfig } from '../server/config.ts';

/**
 * `npm run dev`: Vite with hot reload on http://127.0.0.1:5173, and the API beside it in a process of its own that starts
 * anew when the server's code changes. Reloading the page touches neither the API nor its store. Ctrl-C ends both.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { host, port } = readConfig(process.env);
const target = `http://${host}:${port}`;

const api = spawn(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', 'scripts/devApi.ts'],
  {
    cwd: root,
    // Without a terminal on its input, tsx does not take Enter for "start anew".
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const vite = await createServer({
  configFile: `${root}vite.config.ts`,
  root: `${root}web`,
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api/': target,
      '/docs': target,
      '/sign-in': target,
      '/sign-out': target,
      '/basemap.pmtiles': target,
    },
  },
});
await vite.listen();
vite.printUrls();

let stopping = false;
async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  api.kill('SIGTERM');
  if (api.exitCode === null) await once(api, 'exit');
  await vite.close();
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
api.on('exit', (code) => void stop(code ?? 1));
