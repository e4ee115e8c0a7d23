import type { Context } from 'hono';
import { bilingual } from '../../geodata/bilingual.ts';
import { preferredType } from './mediaType.ts';
import { ProblemError } from './problem.ts';

export const csvType = 'text/csv';
export const csvContentType = 'text/csv; charset=utf-8; header=present';

/**
 * The type to answer in, of those a list comes in. Fails with `not-acceptable` (406) when the client takes none. Whatever it
 * chooses, a cache has to know that it chose by the header; `Vary` says so.
 */
export function chosenType<Type extends string>(c: Context, offered: readonly Type[]): Type {
  const type = preferredType(c.req.header('Accept'), offered);
  if (type === undefined)
    throw new ProblemError(
      'not-acceptable',
      bilingual(
        `这里只提供：${offered.join('、')}。`,
        `This address answers in: ${offered.join(', ')}.`,
      ),
      { headers: { Vary: 'Accept' } },
    );
  return type;
}

/** What tells the answers of one address apart: part of an ETag, and of the key of whatever keeps answers. */
export function representationOf(accept: string | undefined): 'json' | 'csv' | 'none' {
  switch (preferredType(accept, ['application/json', 'application/geo+json', csvType])) {
    case csvType:
      return 'csv';
    case undefined:
      return 'none';
    default:
      return 'json';
  }
}
