import { bilingual } from '../../../geodata/bilingual.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import {
  RecordInUseError,
  TooManyWrittenError,
  UnknownReferenceError,
  UnknownSubjectError,
} from '../../store/errors.ts';
import { mostWrittenVersions } from '../../store/writtenVersions.ts';

/** What the store refuses to write, in words for whoever wrote it. */
export function explained(error: unknown): never {
  if (error instanceof TooManyWrittenError)
    throw new ProblemError(
      'too-many-records',
      bilingual(
        `本区已写入 ${mostWrittenVersions} 条记录，请联系管理员。`,
        `This zone keeps ${mostWrittenVersions} written records already; ask who runs the server.`,
      ),
      { cause: error },
    );
  if (error instanceof UnknownReferenceError) {
    const { kind, id } = error.reference;
    throw new ProblemError(
      'unknown-subject',
      bilingual(
        `开发区里没有这里写到的“${quoted(id)}”（${kind}）。`,
        `The record names ${kind} “${quoted(id)}”, which the zone does not have.`,
      ),
      { cause: error },
    );
  }
  if (error instanceof RecordInUseError)
    throw new ProblemError(
      'record-in-use',
      bilingual(
        '别的记录还写着它，不能删除；请先改那些记录。',
        'Other records still name it, so it cannot go; change those first.',
      ),
      { cause: error },
    );
  if (error instanceof UnknownSubjectError)
    throw new ProblemError(
      'unknown-subject',
      bilingual(
        `开发区里没有“${quoted(error.subject.id)}”（${error.subject.kind}）。`,
        `The zone has no ${error.subject.kind} “${quoted(error.subject.id)}”.`,
      ),
      { cause: error },
    );
  throw error;
}
