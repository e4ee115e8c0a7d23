import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'web',
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023' },
  test: { root: '.', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
});
