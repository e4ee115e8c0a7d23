import { parentPort, threadId } from 'node:worker_threads';

/** Says its number, or does what a test is about. */
parentPort?.on('message', (question: string) => {
  if (question === 'fail') throw new Error('as asked');
  if (question === 'exit') process.exit(1);
  // A question that is never answered: nothing here is about time.
  if (question !== 'keep') parentPort?.postMessage(threadId);
});
