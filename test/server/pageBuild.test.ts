import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtPage } from '../../server/pageBuild.ts';
import { StartError } from '../../server/startError.ts';
import { temporaryFolder } from './served.ts';

let folder: ReturnType<typeof temporaryFolder>;
let builds: number;
beforeEach(() => {
  builds = 0;
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function write(path: string, text: string): void {
  const file = join(folder.path, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

function writePage(title: string): void {
  write('package.json', '{"type":"module"}');
  write(
    'vite.config.ts',
    `export default { root: ${JSON.stringify(join(folder.path, 'web'))}, build: { outDir: '../dist/web', emptyOutDir: true } };`,
  );
  write(
    'web/index.html',
    `<!doctype html><title>${title}</title><script type="module" src="./main.js"></script>`,
  );
  write('web/main.js', `document.title += ${JSON.stringify(title)};`);
}

const built = () => readFileSync(join(folder.path, 'dist/web/index.html'), 'utf8');

const page = () => builtPage(folder.path, () => (builds += 1));

test('a tree without a page has none to serve', async () => {
  expect(await page()).toBeUndefined();
});

test('a page is built when it is missing, left alone while it is new, and built again when a source changes', async () => {
  writePage('first');
  expect(await page()).toBe(join(folder.path, 'dist/web'));
  expect(built()).toContain('first');
  expect(readFileSync(join(folder.path, 'dist/web/index.html.br')).length).toBeGreaterThan(0);

  write('dist/web/index.html', 'as it was built');
  rmSync(join(folder.path, 'dist/web/index.html.br'));
  await page();
  expect(builds).toBe(1);
  expect(built()).toBe('as it was built');
  const compressed = readFileSync(join(folder.path, 'dist/web/index.html.br'));
  expect(brotliDecompressSync(compressed).toString()).toBe('as it was built');

  write('geodata/deep/model.ts', '');
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder.path, 'geodata/deep/model.ts'), later, later);
  await page();
  expect(built()).toContain('first');
});

test('a page that cannot be built is one error, not a page without parts', async () => {
  writePage('broken');
  write('web/main.js', `import './missing.js';`);
  const failed = page();
  await expect(failed).rejects.toThrow(StartError);
  await expect(failed).rejects.toThrow(/页面构建失败.*missing\.js/s);
});
