import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';

/** A collection by its id in a path: another is not there (404; OGC 17-069r4, 7.5.1), as is any address that names nothing. */
export function collectionIn<Id extends string>(ids: readonly Id[]) {
  const all = bilingual(ids.join('、'), ids.join(', '));
  return z
    .string()
    .transform((text, context): Id => {
      const found = ids.find((id) => id === text);
      if (found !== undefined) return found;
      return refuse(
        context,
        'unknown-subject',
        `这里没有要素集“${quoted(text)}”；有：${all.zh}。`,
        `There is no collection “${quoted(text)}” here; there are: ${all.en}.`,
      );
    })
    .openapi({ type: 'string', enum: [...ids], example: 'parcels' });
}
