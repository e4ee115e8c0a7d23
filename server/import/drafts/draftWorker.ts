import { parentPort } from 'node:worker_threads';
import { SurveyFileError } from '../../../geodata/survey/surveyFileError.ts';
import { draftDesk } from './draftDesk.ts';
import type { DraftMessage, DraftQuestion } from './messages.ts';

/** Reads and compares the files of one draft beside the thread that serves everybody, and holds what it found until it is ended. */
const say = (message: DraftMessage): void => parentPort?.postMessage(message);
const desk = draftDesk((phase, done, of) => say({ kind: 'progress', phase, done, of }));

parentPort?.on('message', (question: DraftQuestion) => {
  void desk(question).then(
    (answer) => say({ kind: 'answer', answer }),
    (error: unknown) => {
      if (error instanceof SurveyFileError) {
        const { detail, fault } = error;
        return say({ kind: 'refused', detail, fault });
      }
      // Ends the worker, of which whoever asked hears.
      queueMicrotask(() => {
        throw error;
      });
    },
  );
});
