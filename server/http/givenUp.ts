import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError } from './problem.ts';

/** What a request is answered whose client has left: nobody reads it but the log. */
export function givenUp(cause: unknown): ProblemError {
  return new ProblemError(
    'busy',
    bilingual('请求已取消。', 'The request was given up by its client.'),
    { headers: { 'Retry-After': '5' }, cause },
  );
}
