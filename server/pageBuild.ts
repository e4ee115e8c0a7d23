import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { StartError } from './startError.ts';

/** What the page is made from; a change in any of it makes the built page old. */
const ingredients = ['web', 'geodata', 'vite.config.ts', 'package-lock.json'];

/**
 * The folder of the built page, built first when it is missing or older than what it is made from, and compressed when
 * whoever built it has not; undefined in a tree without a page. Vite is loaded only to build.
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
  if (!isFresh(root, folder)) {
    onBuild();
    await build(root);
  }
  if (!existsSync(join(folder, 'index.html.br'))) await precompress(folder);
  return folder;
}

async function build(root: string): Promise<void> {
  const vite = await import('vite');
  const configFile = join(root, 'vite.config.ts');
  await vite.build({ configFile, root: join(root, 'web'), logLevel: 'warn' }).catch(buildFailed);
}

function buildFailed(error: unknown): never {
  throw new StartError(
    '页面构建失败。',
    `The page could not be built: ${error instanceof Error ? error.message : String(error)}`,
    error,
  );
}

function isFresh(root: string, folder: string): boolean {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return false;
  const built = statSync(index).mtimeMs;
  return ingredients.every((name) => newestUnder(join(root, name)) <= built);
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

const compressible = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest']);

/** Puts a brotli and a gzip form beside every text file of a built page, at the best quality there is: it is done once. */
export async function precompress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    compressible.has(extname(name)),
  );
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes, quality),
        promisify(gzip)(bytes, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    }),
  );
}
