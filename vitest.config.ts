import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import pageConfig from './vite.config.ts';

/** The tests see the page's modules as its build does. Apart from `vite.config.ts`, so that a build needs no tool of the tests. */
export default mergeConfig(
  pageConfig,
  defineConfig({
    test: {
      root: '.',
      include: ['test/**/*.test.ts'],
      exclude: ['test/browser/**'],
      // No test asserts a time; five seconds, which is what comes without saying, is little on a machine that others use.
      testTimeout: 30_000,
    },
  }),
);
