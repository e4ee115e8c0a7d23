import { z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError } from './problem.ts';

/** For the headers of a request that changes something. Optional to the schema, because its absence has a problem of its own. */
export const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({
    description:
      'The ETag of what is to be changed, as it was last seen; without it nothing is changed (428).',
    example: '"lC2mRRrRyQyQ8tQ0cXHfJw"',
  }),
});

/**
 * Lets a change through that names the present tag (RFC 9110, 13.1.1), so that nobody changes what he has not seen. `*` names
 * whatever is there.
 *
 * @throws ProblemError 428 without a condition (RFC 6585), 412 when the tag is not among those named
 */
export function requireMatch(ifMatch: string | undefined, tag: string): void {
  if (ifMatch === undefined)
    throw new ProblemError(
      'precondition-required',
      bilingual(
        '请在 If-Match 中给出所见内容的 ETag，以免误改他人的改动。',
        'Name the ETag of what you have seen in If-Match, so that nobody’s change is undone unseen.',
      ),
    );
  const named = ifMatch.trim() === '*' ? [tag] : (ifMatch.match(/(W\/)?"[^"]*"/g) ?? []);
  if (!named.includes(tag)) throw changedSince();
}

export function changedSince(): ProblemError {
  return new ProblemError(
    'changed-since',
    bilingual(
      '这项内容已被他人改动，请重新读取后再试。',
      'Somebody has changed this meanwhile; read it again first.',
    ),
  );
}
