import type { Env } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError } from './problem.ts';

/** For routes that take files: a body that is no form with parts is refused by what it says it is. */
export const filesBody = createMiddleware<Env>(async function filesBody(c, next) {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new ProblemError(
      'wrong-media-type',
      bilingual(
        '文件须以 multipart/form-data 发送，每个文件一个名为 file 的部分。',
        'Send files as multipart/form-data, each in a part that is named file.',
      ),
    );
  try {
    // Kept by the request for whoever asks for it next.
    await c.req.formData();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(
      'bad-body',
      bilingual(
        '表单没有传完整，文件读不出来；请重新传。',
        'The form did not come whole, so no file could be read; send it again.',
      ),
      { cause: error },
    );
  }
  await next();
});

/** The files of a form, from what its `file` is: one, several, or something else. */
export function filesOf(sent: unknown): File[] {
  return [sent].flat().filter((one): one is File => one instanceof File);
}
