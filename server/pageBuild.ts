import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { packedFile } from './offlineCopy/partFiles.ts';
import { StartError } from './startError.ts';

/** What the page is made from; a change in any of it makes the built page old. */
const ingredients = ['web', 'geodata', 'vite.config.ts', 'package-lock.json'];

/** What offline copies are made from: they hold the server's routes too. */
const offlineIngredients = [...ingredients, 'server'];

/**
 * The folder of the built page, built first when it is missing or older than what it is made from, and compressed when
 * whoever built it has not; undefined in a tree without a page. Nothing of it happens in this process.
 *
 * @param root folder of the program
 * @param onBuild called before a build, which takes some seconds
 */
export async function builtPage(
  root: string,
  onBuild: () => void = () => {},
): Promise<string | undefined> {
  if (!existsSync(join(root, 'web/index.html'))) return undefined;
  const folder = join(root, 'dist/web');
  if (!isFresh(root, join(folder, 'index.html'), ingredients)) {
    onBuild();
    await runBuilder(root, 'build');
  } else if (!existsSync(join(folder, 'index.html.br'))) await runBuilder(root, 'compress');
  return folder;
}

/**
 * The folder of the built parts of offline copies, built first where they are missing or old: a quarter of a minute, for the first
 * who takes a copy.
 */
export async function builtOfflineParts(root: string): Promise<string> {
  const folder = join(root, 'dist/offline');
  if (!isFresh(root, join(folder, packedFile('style')), offlineIngredients))
    await runBuilder(root, 'offline');
  return folder;
}

const builder = fileURLToPath(new URL('buildPage.ts', import.meta.url));

/** In a process of its own: Vite takes a gigabyte that a server would keep for good. */
async function runBuilder(root: string, work: 'build' | 'compress' | 'offline'): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), builder, root, work],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const [code, signal] = await ended(child).catch(buildFailed);
  if (code === 0) return;
  const reason = stripVTControlCharacters(said.join('')).trim();
  buildFailed(new Error(reason || `the builder ended with ${signal ?? `code ${code}`}`));
}

/** Exit code or signal; rejects when the process could not be started. */
async function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  await once(child, 'close');
  return [child.exitCode, child.signalCode];
}

function buildFailed(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new StartError(`页面构建失败：${reason}`, `The page could not be built: ${reason}`, error);
}

/** Whether a built file is younger than all that it is made from. */
function isFresh(root: string, file: string, madeFrom: readonly string[]): boolean {
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  return madeFrom.every((name) => newestUnder(join(root, name)) <= built);
}

/** The last change under a path, in ms; 0 where there is nothing. */
function newestUnder(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  // A folder's own time changes when a file in it is added, renamed or removed.
  return Math.max(
    stats.mtimeMs,
    ...inside.map((name) => statSync(join(path, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
}
