import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import pageConfig from './vite.config.ts';

/** The tests see the page's modules as its build does. Apart from `vite.config.ts`, so that a build needs no tool of the tests. */
export default mergeConfig(
  pageConfig,
  defineConfig({
    test: { root: '.', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
  }),
);
