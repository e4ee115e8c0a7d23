import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { StartError } from '../startError.ts';

/** A backup that was made and has been opened since. */
export type Backup = { readonly file: string; readonly bytes: number };

/**
 * Has a file written beside its place and moves it there when it is on the disk: whoever finds it finds it whole.
 *
 * @throws StartError where there is a file of that name: none is written over
 */
export async function wholeFile(
  file: string,
  write: (beside: string) => Promise<void>,
): Promise<Backup> {
  if (existsSync(file))
    throw new StartError(
      `已有文件 ${file}，请换一个名字。`,
      `There is a file ${file} already; choose another name.`,
    );
  const beside = `${file}.part`;
  try {
    await rm(beside, { force: true });
    await write(beside);
    await onDisk(beside);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  return { file, bytes: (await stat(file)).size };
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    // Whoever makes a backup says who else may read it.
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
