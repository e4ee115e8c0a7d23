import { spawnSync } from 'node:child_process';
import { findOnPath } from '../server/executables.ts';

/** Whether this process may install Debian packages: root on a machine with apt-get. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;
}

/**
 * Installs Debian packages, saying so on stderr.
 *
 * @returns whether all of them are installed now
 */
export function aptInstall(packages: readonly string[]): boolean {
  process.stderr.write(`Installing ${packages.join(', ')} with apt-get…\n`);
  // A fresh machine has no package lists, an old one has stale ones.
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function aptGet(...words: string[]): boolean {
  const { status } = spawnSync('apt-get', ['-q', ...words], {
    // stdout is kept for results: what apt says goes to stderr.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
