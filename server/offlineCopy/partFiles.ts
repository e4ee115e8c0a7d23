/** The parts of an offline copy that are the same for every zone, and the files of the build that hold them. */
export const partFiles = {
  boot: 'boot.js',
  server: 'server.js',
  sqlite: 'sqlite3.wasm',
  page: 'page.js',
  mapWorker: 'mapWorker.js',
  style: 'style.css',
} as const;

/** The same as a copy holds it: gzip in base64. */
export function packedFile(name: keyof typeof partFiles): string {
  return `${partFiles[name]}.gz.txt`;
}
