import { bilingual } from '../../../geodata/bilingual.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import { DraftRefusedError } from '../../import/drafts/draftLine.ts';
import { DraftNotReadyError } from '../../import/drafts/importDraft.ts';
import { TooManyDraftsError } from '../../import/drafts/importDrafts.ts';
import { ZoneChangedError } from '../../store/errors.ts';

export function begun<Result>(begin: () => Result): Result {
  try {
    return begin();
  } catch (error) {
    return refused(error);
  }
}

export function refused(error: unknown): never {
  if (error instanceof TooManyDraftsError)
    throw new ProblemError(
      'busy',
      bilingual(
        '正在导入的文件太多，请几分钟后再试。',
        'Too many files are being brought in; try again in a few minutes.',
      ),
      { headers: { 'Retry-After': '60' }, cause: error },
    );
  if (error instanceof DraftNotReadyError)
    throw new ProblemError(
      'draft-not-ready',
      bilingual(
        '这份草稿现在做不了这一步：正在读取或写入，或没有要改的。',
        'The draft is not as far as that: it is being read or written, or changes nothing.',
      ),
      { cause: error },
    );
  if (error instanceof DraftRefusedError)
    throw new ProblemError(
      error.fault === 'tooLarge' ? 'file-too-large' : 'bad-file',
      error.detail,
      { cause: error },
    );
  if (error instanceof ZoneChangedError)
    throw new ProblemError(
      'zone-changed',
      bilingual(
        '核对之后别人改动了这个开发区，正在重新比对；请再看一遍，再确认。',
        'Somebody wrote to the zone since it was compared; it is compared anew, look through it again.',
      ),
      { cause: error },
    );
  throw error;
}

export function notYet(): ProblemError {
  return new ProblemError(
    'bad-date',
    bilingual(
      '生效日不能晚于今天：还没有发生的，到时再导入。',
      'Nothing can hold from a day after today; bring it in when it does.',
    ),
  );
}

export function noFile(): ProblemError {
  return new ProblemError(
    'bad-body',
    bilingual('没有收到文件；请选一个。', 'No file came; choose one.'),
  );
}

export function unknownDraft(id: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(
      `没有编号为“${quoted(id)}”的导入草稿：放了半小时没有动，或服务器重启过。请重新交文件。`,
      `There is no draft “${quoted(id)}”: it was left alone for half an hour, or the server started anew. Hand the files in again.`,
    ),
  );
}
