import { z } from '@hono/zod-openapi';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import { refuse } from '../../http/refuse.ts';

const longestName = 60;

/** Control characters, those that turn the text after them round, halves of characters and line ends: nothing of it can be read in a name. */
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A name as somebody types it, without the blanks around it. */
export function nameText({ missing, example }: { missing: Bilingual; example: string }) {
  return z
    .string()
    .transform((text, context) => {
      const name = text.trim();
      const refused = (zh: string, en: string) => refuse(context, 'bad-body', zh, en);
      if (name === '') return refused(missing.zh, missing.en);
      if ([...name].length > longestName)
        return refused(
          `名称最多 ${longestName} 个字。`,
          `A name has at most ${longestName} characters.`,
        );
      if (unreadable.test(name))
        return refused(
          '名称不能含有换行或控制字符。',
          'A name has no line ends or control characters.',
        );
      return name;
    })
    .openapi({ type: 'string', minLength: 1, maxLength: longestName, example });
}
