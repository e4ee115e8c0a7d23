import { z } from '@hono/zod-openapi';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import { refuse } from '../../http/refuse.ts';
import { schemaOf } from '../schemas/schemaOf.ts';

/** Control characters but line ends, those that turn the text after them round, and halves of characters: nothing of it can be read. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unreadable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Trimmed; refused where it is too long or cannot be read. */
function readLine(given: string, context: z.RefinementCtx, longest: number): string {
  const text = given.trim();
  const refused = (zh: string, en: string) => refuse(context, 'bad-body', zh, en);
  if ([...text].length > longest)
    return refused(`最多 ${longest} 个字。`, `At most ${longest} characters.`);
  if (unreadable.test(text))
    return refused('不能含有控制字符。', 'Control characters cannot be kept.');
  return text;
}

/** A text that a person wrote: trimmed, 1 to `longest` characters. */
function lineOf(longest: number) {
  return z
    .string()
    .transform((given, context) =>
      given.trim() === ''
        ? refuse(
            context,
            'bad-body',
            '请填写内容，不能为空。',
            'Write something; it cannot be empty.',
          )
        : readLine(given, context, longest),
    )
    .openapi({ type: 'string', minLength: 1, maxLength: longest });
}

const longest = 500;
export const line = lineOf(longest);
const paragraph = lineOf(4000);

/** The same where nothing need be said: ''. */
export const lineOrNone = z
  .string()
  .transform((given, context) => readLine(given, context, longest))
  .optional()
  .openapi({ type: 'string', maxLength: longest });

/** The section of a document; '' where none is named. */
export const sectionText = z
  .string()
  .transform((given, context) => readLine(given, context, 200))
  .openapi({ type: 'string', maxLength: 200 });

export const writtenText = schemaOf<Bilingual>()(
  z.object({ zh: line, en: line }).openapi('WrittenText', {
    description: 'As it was written; both the same where only one language was.',
    example: { zh: '安置房未交付', en: 'Resettlement flats not handed over' },
  }),
);

/** The same of the length of a note to a document: how a doubt is dealt with. */
export const writtenParagraph = schemaOf<Bilingual>()(
  z.object({ zh: paragraph, en: paragraph }).openapi('WrittenParagraph', {
    description: 'As it was written; both the same where only one language was.',
    example: { zh: '以附表为准。', en: 'The annexed table holds.' },
  }),
);

/** What `line` says of its type would hide that there may be none. */
export const personName = line.nullable().openapi({ type: ['string', 'null'], example: '王' });
