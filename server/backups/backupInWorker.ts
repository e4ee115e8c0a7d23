import { Worker } from 'node:worker_threads';
import { StoreError } from '../store/errors.ts';
import type { BackedUp } from './backupStore.ts';
import type { Backup } from './wholeFile.ts';

export type BackupOrder = { readonly of: BackedUp; readonly to: string };
export type BackupAnswer = { readonly backup: Backup } | { readonly failed: string };

const entry = new URL('../shapes/typescriptWorker.mjs', import.meta.url);
const script = new URL('./backupWorker.ts', import.meta.url);

/** As `backupStore`, in a thread of its own: going through a large copy takes seconds in which nobody would be answered. */
export function backupInWorker(of: BackedUp, to: string): Promise<Backup> {
  const worker = new Worker(entry, { execArgv: [], workerData: script.href });
  // A server that stops does not wait; what is half written has not got its name.
  worker.unref();
  return new Promise<Backup>((resolve, reject) => {
    worker.once('message', (answer: BackupAnswer) =>
      'backup' in answer ? resolve(answer.backup) : reject(new StoreError(answer.failed)),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new StoreError(`the backup ended with code ${code}`)));
    worker.postMessage({ of, to } satisfies BackupOrder);
  });
}
