import { Worker } from 'node:worker_threads';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { SurveyFileError } from '../../../geodata/survey/surveyFileError.ts';
import type { DraftDialogue, DraftMessage, DraftQuestion } from './messages.ts';

/** Files that cannot be read or compared, with a sentence for whoever handed them in. */
export class DraftRefusedError extends Error {
  override readonly name = 'DraftRefusedError';
  readonly detail: Bilingual;
  readonly fault: SurveyFileError['fault'];

  constructor(
    detail: Bilingual,
    { fault = 'unreadable', cause }: { fault?: SurveyFileError['fault']; cause?: unknown } = {},
  ) {
    super(detail.en, { cause });
    this.detail = detail;
    this.fault = fault;
  }
}

type Answer<Kind extends keyof DraftDialogue> = DraftDialogue[Kind]['answer'];
type Question<Kind extends keyof DraftDialogue> = Extract<DraftQuestion, { readonly kind: Kind }>;

/** The line to the worker of one draft. */
type DraftLine = {
  /** Questions are answered one after the other. Rejects with DraftRefusedError; after one that says the worker is lost every question does. */
  ask<Kind extends keyof DraftDialogue>(question: Question<Kind>): Promise<Answer<Kind>>;
  readonly isLost: boolean;
  end(): Promise<void>;
};

/** Megabytes of objects: a hundred thousand parcels with their attributes have room. */
const mostMemory = 3072;

/** Milliseconds that one question may take. */
const longest = 10 * 60_000;

const entry = new URL('../../shapes/typescriptWorker.mjs', import.meta.url);
const script = new URL('./draftWorker.ts', import.meta.url);

/** Starts a worker for one draft. It cannot take more memory or time than it is given, whatever is in the files. */
export function draftLine(
  tell: (progress: Extract<DraftMessage, { readonly kind: 'progress' }>) => void,
): DraftLine {
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: script.href,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  // A program that has nothing else to do may end.
  worker.unref();
  let lost: DraftRefusedError | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const lose = (reason: DraftRefusedError) => (lost ??= reason);
  worker.on('error', (cause) => lose(lossOf(cause)));
  worker.once('exit', () => lose(new DraftRefusedError(ended)));

  const askNow = (question: DraftQuestion) =>
    new Promise<unknown>((resolve, reject) => {
      if (lost) return reject(lost);
      const settle = (finish: () => void) => {
        clearTimeout(deadline);
        worker.off('message', hear).off('exit', onExit);
        worker.unref();
        finish();
      };
      const hear = (message: DraftMessage) => {
        if (message.kind === 'progress') return tell(message);
        settle(() =>
          message.kind === 'answer'
            ? resolve(message.answer)
            : reject(new DraftRefusedError(message.detail, message)),
        );
      };
      const onExit = () => settle(() => reject(lose(new DraftRefusedError(ended))));
      const deadline = setTimeout(() => {
        lose(new DraftRefusedError(tooLong, { fault: 'tooLarge' }));
        void worker.terminate();
      }, longest);
      deadline.unref();
      worker.ref();
      worker.on('message', hear).once('exit', onExit);
      worker.postMessage(question, buffersOf(question));
    });

  return {
    get isLost() {
      return lost !== undefined;
    },
    ask: (question) => {
      const answer = last.then(() => askNow(question));
      last = answer.catch(() => undefined);
      // A worker answers nothing else.
      return answer as Promise<Answer<typeof question.kind>>;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Files go to the worker and are not copied. */
function buffersOf(question: DraftQuestion): ArrayBuffer[] {
  if (question.kind !== 'read' || !question.files) return [];
  return question.files.flatMap(({ bytes: { buffer } }) =>
    buffer instanceof ArrayBuffer ? [buffer] : [],
  );
}

const ended = bilingual('读取已中止。', 'Reading was ended.');

const tooLong = bilingual(
  '十分钟还没有处理完，已停下；请把文件分成几个再导入。',
  'It was not done within ten minutes and was stopped; split the file and bring the parts in.',
);

function lossOf(cause: unknown): DraftRefusedError {
  return (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new DraftRefusedError(tooMuch, { fault: 'tooLarge' })
    : new DraftRefusedError(unexpected, { cause });
}

const tooMuch = bilingual(
  '文件太大或太复杂，内存不够；请把文件分成几个再导入。',
  'The file is too large or too complex for the memory there is; split it and bring the parts in.',
);

const unexpected = bilingual(
  '程序处理这个文件时出错，没有写入任何内容；请换一种格式导出后再试，并把文件发给维护人员。',
  'The program failed on this file and wrote nothing; export it in another format, and send the file to whoever keeps the program.',
);
