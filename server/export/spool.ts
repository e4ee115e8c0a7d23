import { open, type FileHandle } from 'node:fs/promises';

/** Runs work with a new file open for writing, and closes it whichever way that ends. */
export async function withNewFile<Result>(
  path: string,
  work: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, 'wx');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
