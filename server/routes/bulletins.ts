import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import type { BulletinDocument } from '../../geodata/bulletin/bulletinDocument.ts';
import { endOfDayInChina, isoInstant } from '../../geodata/date.ts';
import { monthsOfQuarter, windowOf } from '../../geodata/supervision/month.ts';
import { readMonthBulletin, readQuarterSummary } from '../bulletin/readBulletin.ts';
import { attachment } from '../http/attachment.ts';
import type { ConditionalVariables } from '../http/conditional.ts';
import { chosenType, documentTypes } from '../http/negotiation.ts';
import { ProblemError } from '../http/problem.ts';
import { documentProblems } from '../http/problemSchema.ts';
import { validationHook } from '../http/validationHook.ts';
import type { Store } from '../store/store.ts';
import { knownByQuery } from './schemas/listQuery.ts';
import { calendarMonth, calendarQuarter } from './schemas/month.ts';
import { zoneParam } from './schemas/query.ts';

/** Addresses that answer in documents, whose tags have to tell one from the other. */
export const bulletinPaths = ['/zones/:zone/bulletins/*', '/zones/:zone/quarter-summaries/*'];

const offered = Object.values(documentTypes);

export const offersDocuments = createMiddleware<ConditionalVariables>(
  async function offersDocuments(c, next) {
    c.set('offered', offered);
    await next();
  },
);

type Format = keyof typeof documentTypes;

const query = z.strictObject({
  format: z
    .enum(['docx', 'xlsx'])
    .optional()
    .openapi({ description: 'Without it as `Accept` asks, a Word document if it does not.' }),
  lang: z.enum(['zh', 'en']).default('zh').openapi({ description: 'The language of the words.' }),
  knownBy: knownByQuery,
});

const responses = {
  200: {
    description: '文件 / The file',
    headers: z.object({
      'Content-Disposition': z
        .string()
        .openapi({ description: 'RFC 6266, with a name to save by.' }),
    }),
    content: {
      [documentTypes.docx]: { schema: z.string().openapi({ format: 'binary' }) },
      [documentTypes.xlsx]: { schema: z.string().openapi({ format: 'binary' }) },
    },
  },
  ...documentProblems,
};

const routes = {
  month: createRoute({
    method: 'get',
    path: '/zones/{zone}/bulletins/{month}',
    operationId: 'getBulletin',
    tags: ['supervision'],
    summary: '月度通报 · The bulletin of a month',
    description:
      'As a Word document or an Excel workbook. Every figure is taken from the supervision of the month and the plan items of its last day, whose addresses it names.',
    request: {
      params: zoneParam.extend({
        month: calendarMonth.openapi({ type: 'string', example: '2010-09' }),
      }),
      query,
    },
    responses,
  }),
  quarter: createRoute({
    method: 'get',
    path: '/zones/{zone}/quarter-summaries/{quarter}',
    operationId: 'getQuarterSummary',
    tags: ['supervision'],
    summary: '季度小结 · The summary of a quarter',
    description: 'Like the bulletin of a month, of three months added up.',
    request: {
      params: zoneParam.extend({
        quarter: calendarQuarter.openapi({ type: 'string', example: '2010Q3' }),
      }),
      query,
    },
    responses,
  }),
};

export function bulletinRoutes(store: Store) {
  const asked = (c: Context<ConditionalVariables>, of: z.output<typeof query>) => ({
    store,
    zone: c.var.zone,
    edition: c.var.edition,
    language: of.lang,
    knownBy: of.knownBy,
  });
  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook })
    .openapi(routes.month, async (c) => {
      const { month } = c.req.valid('param');
      const of = c.req.valid('query');
      const format = formatOf(c, of.format);
      requireOver(month, windowOf(month).to);
      const bulletin = await readMonthBulletin(asked(c, of), month);
      return file(c, bulletin, format, `${c.var.zone.id}-${month}`);
    })
    .openapi(routes.quarter, async (c) => {
      const { quarter } = c.req.valid('param');
      const of = c.req.valid('query');
      const format = formatOf(c, of.format);
      requireOver(quarter, windowOf(monthsOfQuarter(quarter).at(-1)!).to);
      const summary = await readQuarterSummary(asked(c, of), quarter);
      return file(c, summary, format, `${c.var.zone.id}-${quarter}`);
    });
}

/** The format asked for, by name or by `Accept`. */
function formatOf(c: Context, named: Format | undefined): Format {
  if (named !== undefined) return named;
  return chosenType(c, offered) === documentTypes.xlsx ? 'xlsx' : 'docx';
}

/** Of a period that is not over nobody can say how it went. */
function requireOver(period: string, to: ReturnType<typeof windowOf>['to']): void {
  if (isoInstant(new Date().toISOString()) > endOfDayInChina(to)) return;
  throw new ProblemError(
    'month-not-over',
    bilingual(
      `${period} 到 ${to} 才结束，结束后才有通报和小结。`,
      `${period} ends on ${to}; there is a bulletin or summary of it after that.`,
    ),
  );
}

async function file(c: Context, bulletin: BulletinDocument, format: Format, plainName: string) {
  const bytes = await writers[format](bulletin);
  const plain = `${plainName.replace(/[^\w.-]/g, '-')}.${format}`;
  return c.body(bytes, 200, {
    'Content-Type': documentTypes[format],
    'Content-Disposition': attachment(`${bulletin.fileName}.${format}`, plain),
  });
}

/** Imported when they are first asked for: docx alone is a megabyte, which most starts of the server never need. */
const writers: Record<Format, (bulletin: BulletinDocument) => Promise<Uint8Array<ArrayBuffer>>> = {
  docx: async (bulletin) => (await import('../bulletin/docx/docxFile.ts')).docxFile(bulletin),
  xlsx: async (bulletin) => (await import('../bulletin/xlsx/xlsxFile.ts')).xlsxFile(bulletin),
};
