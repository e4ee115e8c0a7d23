import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of the names that is a program on PATH, as a full path: `/usr/bin/chromium`. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .flatMap((path) => suffixes.map((suffix) => path + suffix))
    .find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: both mean that it cannot be used.
    return false;
  }
}

/** Whether a program answers `--version`: a file can be in place and not run, as the snap stubs of some Linuxes. */
export function answersVersion(path: string): boolean {
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return isExecutable(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
