import { defineConfig, type Plugin } from 'vite';

/**
 * write-excel-file 4.1.1 packs large sheets in workers made of blobs. The page's policy refuses those, and the library then
 * waits for ever: a zone of 240 parcels would never come out. Packed at once it takes no longer.
 */
const zipWithoutWorkers: Plugin = {
  name: 'zip-without-workers',
  load: (id) =>
    id.endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')
      ? `import { zipSync } from 'fflate';
         export default async (files) => zipSync(files).buffer;`
      : null,
};

export default defineConfig({
  root: 'web',
  // Parts of the page find each other from where they are, under whatever path a proxy has put the server.
  base: './',
  plugins: [zipWithoutWorkers],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: {
      // What every page loads comes in one piece. By itself it is cut where rooms share parts of it: 44 scripts, most of less
      // than 1 kB, which took a fifth of the work of opening a page.
      output: { codeSplitting: { groups: [{ name: 'page', test: /\/web\/main\.tsx$/ }] } },
    },
  },
});
