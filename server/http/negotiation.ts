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

/** Files that bulletins come as. */
export const documentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What resources come as unless they say otherwise. */
export const dataTypes: readonly string[] = ['application/json', 'application/geo+json', csvType];

/**
 * What tells the answers of one address apart: part of an ETag, and of the key of whatever keeps answers.
 *
 * @param offered the types in which the address answers
 */
export function representationOf(accept: string | undefined, offered: readonly string[]): string {
  const type = preferredType(accept, offered) ?? 'none';
  // GeoJSON is JSON.
  return type === 'application/geo+json' ? 'application/json' : type;
}
