import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type SmallDisk = {
  readonly path: string;
  /** Leaves no room on it. */
  fill(): void;
  /** Makes room again. */
  clear(): void;
  /** Makes it a disk that is only read. */
  seal(): void;
  remove(): void;
};

/** A disk of some megabytes in memory, or why there can be none: mounting one takes root on Linux. */
export function smallDisk(megabytes: number): SmallDisk | { readonly missing: string } {
  const path = mkdtempSync(join(tmpdir(), 'guatu-disk-'));
  const mount = (...words: string[]) => spawnSync('mount', [...words, path], { encoding: 'utf8' });
  const made = mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'guatu-test');
  if (made.status !== 0) {
    rmSync(path, { recursive: true });
    return { missing: `no disk can be mounted: ${made.stderr ?? made.error?.message}` };
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      for (let bytes = 1 << 20; bytes >= 1; bytes >>= 1)
        for (let hasRoom = true; hasRoom;) hasRoom = appended(ballast, bytes);
    },
    clear: () => rmSync(ballast, { force: true }),
    seal: () => {
      const sealed = mount('-o', 'remount,ro');
      if (sealed.status !== 0) throw new Error(sealed.stderr);
    },
    remove: () => {
      spawnSync('umount', [path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function appended(file: string, bytes: number): boolean {
  try {
    appendFileSync(file, Buffer.alloc(bytes));
    return true;
  } catch {
    return false;
  }
}
