import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { attachment } from '../http/attachment.ts';
import type { ConditionalVariables } from '../http/conditional.ts';
import { documentTypes } from '../http/negotiation.ts';
import { ProblemError } from '../http/problem.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import { validationHook } from '../http/validationHook.ts';
import { readMinutes } from '../meeting/readMinutes.ts';
import type { Store } from '../store/store.ts';
import { calendarDay } from './schemas/common.ts';
import { zoneParam } from './schemas/query.ts';

/** Its tag is told by the types of documents. */
export const minutesPath = '/zones/:zone/minutes/*';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/minutes/{on}',
  operationId: 'getMinutes',
  tags: ['meetings'],
  summary: '会议纪要 · The minutes of a meeting',
  description:
    'What was decided on a day, what is still open from before, and how blocks and projects stood, as a Word document.',
  request: {
    params: zoneParam.extend({
      on: calendarDay.openapi({ type: 'string', format: 'date', example: '2010-10-08' }),
    }),
    query: z.strictObject({
      lang: z
        .enum(['zh', 'en'])
        .default('zh')
        .openapi({ description: 'The language of the words.' }),
    }),
  },
  responses: {
    200: {
      description: '会议纪要 / The minutes',
      headers: z.object({
        'Content-Disposition': z
          .string()
          .openapi({ description: 'RFC 6266, with a name to save by.' }),
      }),
      content: { [documentTypes.docx]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...zoneProblems,
  },
});

export function minutesRoutes(store: Store) {
  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook }).openapi(
    route,
    async (c) => {
      const { on } = c.req.valid('param');
      const { lang: language } = c.req.valid('query');
      const { zone, edition } = c.var;
      const minutes = await readMinutes({ store, zone, edition, language }, on);
      if (minutes === null) throw noMeeting(on);
      // A megabyte that most starts of the server never need.
      const { docxFile } = await import('../bulletin/docx/docxFile.ts');
      const plain = `${zone.id.replace(/[^\w.-]/g, '-')}-minutes-${on}.docx`;
      return c.body(await docxFile(minutes), 200, {
        'Content-Type': documentTypes.docx,
        'Content-Disposition': attachment(`${minutes.fileName}.docx`, plain),
      });
    },
  );
}

function noMeeting(on: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(
      `${on} 没有例会记录，也没有决定事项，所以没有纪要。`,
      `No meeting of ${on} is on record and nothing was decided, so there are no minutes.`,
    ),
  );
}
