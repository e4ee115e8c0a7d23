import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { nodeForPages } from './nodeForPages.ts';
import { packedFile, partFiles } from './partFiles.ts';

/** The map's worker is a part of its own, whose address the page is told when it opens. */
const toldMapWorker: Plugin = {
  name: 'told-map-worker',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('maplibre-gl-worker.mjs?worker&url') ? '\0map-worker' : null),
  load: (id) => (id === '\0map-worker' ? 'export default window.guatuMapWorker;' : null),
};

/** Type of our own is eight megabytes, and a machine on which Chinese is read has its own. */
const systemType: Plugin = {
  name: 'system-type',
  enforce: 'pre',
  load: (id) => (/@fontsource-variable.*\.css$/.test(id) ? '' : null),
};

/**
 * Builds what every offline copy is put together from into a folder: one classic script each, because a page that is opened
 * from disk may not load modules.
 *
 * @param root folder of the program
 */
export async function buildOfflineParts(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = (name: keyof typeof partFiles, input: string, plugins: Plugin[]) =>
    build({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'web'),
      logLevel: 'silent',
      plugins,
      build: {
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        modulePreload: false,
        cssCodeSplit: false,
        // Pictures of the style sheet; of the server's script they would be SQLite once more.
        assetsInlineLimit: name === 'page' ? Infinity : 0,
        rollupOptions: {
          input,
          output: {
            format: 'iife',
            codeSplitting: false,
            entryFileNames: partFiles[name],
            assetFileNames: '[name][extname]',
          },
        },
      },
    });
  await script('page', join(root, 'web/offlinePage.ts'), [toldMapWorker, systemType]);
  await script('boot', join(root, 'web/offlineBoot.ts'), []);
  await script('server', join(root, 'server/offlineCopy/inPage/worker.ts'), [nodeForPages]);
  await script('mapWorker', moduleFile('maplibre-gl/dist/maplibre-gl-worker.mjs'), []);
  await copyFile(
    moduleFile('@sqlite.org/sqlite-wasm/sqlite3.wasm'),
    join(folder, partFiles.sqlite),
  );
  for (const name of Object.keys(partFiles) as (keyof typeof partFiles)[])
    await pack(join(folder, partFiles[name]), join(folder, packedFile(name)));
}

async function pack(file: string, packed: string): Promise<void> {
  const bytes = gzipSync(await readFile(file), { level: 9 });
  await writeFile(packed, bytes.toString('base64'));
}

function moduleFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
