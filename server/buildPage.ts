import { join } from 'node:path';
import { build } from 'vite';
import { buildOfflineParts } from './offlineCopy/buildOfflineParts.ts';
import { precompress } from './precompress.ts';

/**
 * A program of its own, run by `pageBuild.ts`: `buildPage.ts <root> build` builds the page of the program in that folder and
 * compresses it, `compress` compresses the page that is built there, `offline` builds the parts of offline copies. What fails is said on stderr, with exit code 1.
 */
const [root = '.', work] = process.argv.slice(2);
try {
  if (work === 'build')
    await build({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'web'),
      logLevel: 'silent',
    });
  if (work === 'offline') await buildOfflineParts(root, join(root, 'dist/offline'));
  else await precompress(join(root, 'dist/web'));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
