import { availableParallelism } from 'node:os';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import pageConfig from './vite.config.ts';

/** Tests that put a page of their own (`window`, `document`) into the process: `test/web/measure/steps.page.test.ts`. */
const ofPages = 'test/web/**/*.page.test.ts';

/** The tests see the page's modules as its build does. Apart from `vite.config.ts`, so that a build needs no tool of the tests. */
export default mergeConfig(
  pageConfig,
  defineConfig({
    test: {
      root: '.',
      // Vitest keeps one core for itself in a run, though it has little to do there: half the machine of two cores.
      maxWorkers: availableParallelism(),
      // No test asserts a time. The seconds that come without saying are little on a machine that others use; these are for what hangs.
      setupFiles: ['test/propertyTime.ts'],
      testTimeout: 180_000,
      hookTimeout: 180_000,
      projects: [
        {
          extends: true,
          test: { name: 'own process', include: [ofPages] },
        },
        {
          // To load the same modules again for every file took twice as long as testing pure functions, and half as long again
          // as testing the server. No test leaves anything behind in them.
          extends: true,
          test: {
            name: 'shared process',
            include: ['test/**/*.test.ts'],
            exclude: [ofPages],
            isolate: false,
          },
        },
      ],
    },
  }),
);
