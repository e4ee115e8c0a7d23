import { z } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import { refuse } from '../../http/refuse.ts';

export const longestName = 60;

/** Control characters, those that turn the text after them round, halves of characters and line ends: nothing of it can be read in a name. */
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/**
 * A name, or another line, as somebody types it, without the blanks around it.
 *
 * @param called what it is, as a refusal names it
 */
export function nameText({
  missing,
  example,
  called = bilingual('名称', 'A name'),
}: {
  missing: Bilingual;
  example: string;
  called?: Bilingual;
}) {
  return z
    .string()
    .transform((text, context) => {
      const name = text.trim();
      const refused = (zh: string, en: string) => refuse(context, 'bad-body', zh, en);
      if (name === '') return refused(missing.zh, missing.en);
      if ([...name].length > longestName)
        return refused(
          `${called.zh}最多 ${longestName} 个字。`,
          `${called.en} has at most ${longestName} characters.`,
        );
      if (unreadable.test(name))
        return refused(
          `${called.zh}不能含有换行或控制字符。`,
          `${called.en} has no line ends or control characters.`,
        );
      return name;
    })
    .openapi({ type: 'string', minLength: 1, maxLength: longestName, example });
}
