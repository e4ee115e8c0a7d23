import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import {
  ImportOrderError,
  StoreFullError,
  StoreReadOnlyError,
  StoreTimeoutError,
  StoreUnavailableError,
  ZoneChangedError,
} from '../../store/errors.ts';
import { DraftRefusedError } from './draftLine.ts';

/** Why a draft went no further, for whoever works on it. `isOurs`: it is a fault of the program's, to be looked into. */
export function draftFault(error: unknown): {
  readonly detail: Bilingual;
  readonly isOurs: boolean;
} {
  if (error instanceof DraftRefusedError)
    return { detail: error.detail, isOurs: error.cause !== undefined };
  const known = sentences.find(([kind]) => error instanceof kind);
  return known ? { detail: known[1], isOurs: false } : { detail: unexpected, isOurs: true };
}

const sentences: readonly (readonly [new (...words: never[]) => Error, Bilingual])[] = [
  [
    ImportOrderError,
    bilingual(
      '生效日早于所换地块的上一次生效日，没有写入；请改一个生效日。',
      'It would hold from a day before what it replaces does, so nothing was written; choose another day.',
    ),
  ],
  [
    ZoneChangedError,
    bilingual(
      '写入之前别人改动了这个开发区，没有写入；请再核对一遍。',
      'Somebody wrote to the zone just before, so nothing was written; look through it again.',
    ),
  ],
  [StoreFullError, bilingual('磁盘已满，没有写入。', 'The disk is full, so nothing was written.')],
  [
    StoreReadOnlyError,
    bilingual('数据文件不能写，没有写入。', 'The data cannot be written, so nothing was.'),
  ],
  [
    StoreUnavailableError,
    bilingual(
      '数据库暂时无法访问，没有写入；请稍后再试。',
      'The store cannot be reached, so nothing was written; try again soon.',
    ),
  ],
  [
    StoreTimeoutError,
    bilingual(
      '数据库未能及时完成，没有写入；请稍后再试。',
      'The store took too long, so nothing was written; try again later.',
    ),
  ],
];

const unexpected = bilingual(
  '程序出错，没有写入任何内容，已记录。',
  'The program failed, wrote nothing, and has logged it.',
);
