import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Beneath the root of the project, so that the program finds its packages and itself. */
const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url));

/** The server that is to be killed as one file, `serve.ts`: it starts in a tenth of the time. */
export function serverProgram(name: string) {
  const file = `${name}-${process.pid}.mjs`;
  return {
    path: join(cache, file),
    build: async () => {
      mkdirSync(cache, { recursive: true });
      await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        build: {
          ssr: fileURLToPath(new URL('serve.ts', import.meta.url)),
          outDir: cache,
          emptyOutDir: false,
          rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
        },
      });
    },
    remove: () => rmSync(join(cache, file), { force: true }),
  };
}
