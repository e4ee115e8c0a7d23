import { parentPort } from 'node:worker_threads';
import type { BackupAnswer, BackupOrder } from './backupInWorker.ts';
import { backupStore } from './backupStore.ts';

parentPort?.once('message', ({ of, to }: BackupOrder) => {
  const answer: Promise<BackupAnswer> = backupStore(of, to).then(
    (backup) => ({ backup }),
    (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
  );
  void answer.then((said) => parentPort?.postMessage(said));
});
