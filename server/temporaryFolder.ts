import { createReadStream, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what a file has to be put together from; it goes when the work is over, whichever way it ends. */
export async function* withTemporaryFolder<Item>(
  work: (folder: string) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const folder = await temporaryFolder();
  try {
    yield* work(folder.path);
  } finally {
    await folder.remove();
  }
}

/** The same for work that gives one thing at its end. */
export async function inTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await temporaryFolder();
  try {
    return await work(folder.path);
  } finally {
    await folder.remove();
  }
}

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'guatu-'));
  // A server that is stopped in the middle comes to no `finally`, and what it works on is nothing to leave behind.
  const leave = () => rmSync(path, { recursive: true, force: true });
  process.once('exit', leave);
  const remove = async () => {
    process.off('exit', leave);
    await rm(path, { recursive: true, force: true });
  };
  return { path, remove };
}

export function bytesOfFile(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 256 * 1024 });
}
