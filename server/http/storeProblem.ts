import { bilingual } from '../../geodata/bilingual.ts';
import {
  StoreFullError,
  StoreInUseError,
  StoreReadOnlyError,
  StoreTimeoutError,
  StoreUnavailableError,
  StoreUnusableError,
} from '../store/errors.ts';
import { ProblemError, type ProblemKind } from './problem.ts';

type Answer = readonly [
  kind: ProblemKind,
  zh: string,
  en: string,
  /** Seconds after which it may go better; left out where a smaller question is what helps, or a person has to. */
  retryAfter?: string,
];

const unavailable: Answer = [
  'store-unavailable',
  '数据库暂时无法访问，请稍后再试。',
  'The store cannot be reached; try again soon.',
  '5',
];

/** What is answered when the store fails in a way that is expected of disks, files and databases. */
const answers: readonly (readonly [new (...words: never[]) => Error, Answer])[] = [
  [
    StoreTimeoutError,
    [
      'store-timeout',
      '数据库未能及时给出结果，没有写入任何内容；请缩小范围，或稍后再试。',
      'The store did not answer in time, and nothing was written; ask for a smaller area, or try again later.',
    ],
  ],
  [StoreUnavailableError, unavailable],
  [StoreInUseError, unavailable],
  [
    StoreFullError,
    [
      'store-full',
      '服务器的磁盘已满，没有写入任何内容；已有的数据还能查看。请管理员腾出空间后再试。',
      'The disk of the server is full, and nothing was written; what is there can still be looked at. Ask who runs the server to make room, then try again.',
      '60',
    ],
  ],
  [
    StoreReadOnlyError,
    [
      'store-read-only',
      '数据现在不能写入，没有写入任何内容；已有的数据还能查看。请管理员检查磁盘、文件夹的权限或数据库。',
      'The data cannot be written just now, and nothing was; what is there can still be looked at. Ask who runs the server to check the disk, the rights of the folder, or the database.',
      '60',
    ],
  ],
  [
    StoreUnusableError,
    [
      'store-damaged',
      '数据文件有损坏，这部分读不出来。请管理员用 npm run verify 检查，用 npm run restore 从备份恢复。',
      'The data are damaged, and this part cannot be read. Ask who runs the server to look with npm run verify, and to bring a backup back with npm run restore.',
    ],
  ],
];

/** undefined for whatever is no expected failure of a store. */
export function storeProblemOf(error: unknown): ProblemError | undefined {
  const found = answers.find(([kind]) => error instanceof kind);
  if (found === undefined) return undefined;
  const [kind, zh, en, retryAfter] = found[1];
  return new ProblemError(kind, bilingual(zh, en), {
    cause: error,
    ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
  });
}
