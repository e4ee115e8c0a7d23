import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { isoInstant } from '../../geodata/date.ts';
import { attachment } from '../http/attachment.ts';
import { ProblemError } from '../http/problem.ts';
import { copyProblems } from '../http/problemSchema.ts';
import { formOf, type OfflineCopies } from '../offlineCopy/offlineCopies.ts';
import { QueueFullError } from '../workQueue.ts';
import { zoneRouter } from './context.ts';
import { calendarDay } from './schemas/common.ts';
import { leftOut } from './schemas/leftOut.ts';
import { zoneParam } from './schemas/query.ts';

const mediaTypes = { html: 'text/html; charset=utf-8', zip: 'application/zip' } as const;

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/offline-copy',
  operationId: 'getOfflineCopy',
  tags: ['sheets'],
  summary: '离线副本 · An offline copy',
  description:
    'The zone as a page that opens from disk, with nothing installed and no network: map, days, cards, rates, scenes. Of up to 5 000 parcels it is one HTML document, of more a ZIP. It holds all that is known of the zone and is only read. The first one takes a quarter of a minute longer; one is made at a time, and who hangs up cancels.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      asOf: leftOut(calendarDay).openapi({
        type: 'string',
        format: 'date',
        description: 'The day with which it opens; else the newest.',
        example: '2010-09-30',
      }),
      shownAt: leftOut(z.url({ protocol: /^https?$/ }).max(500)).openapi({
        description:
          'Where readers reach this server, for codes and addresses that are printed from the copy; else as it was asked.',
      }),
    }),
  },
  responses: {
    200: {
      description: '离线副本 / The copy',
      headers: z.object({
        'Content-Disposition': z
          .string()
          .openapi({ description: 'RFC 6266, with a name to save by.' }),
      }),
      content: {
        'text/html': { schema: z.string() },
        'application/zip': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...copyProblems,
  },
});

/** @param copies undefined where the server has no page */
export function offlineCopyRoutes(copies: OfflineCopies | undefined) {
  return zoneRouter().openapi(route, async (c) => {
    if (copies === undefined) throw noPage();
    const { zone } = c.var;
    const { asOf, shownAt } = c.req.valid('query');
    const facts = {
      takenAt: isoInstant(new Date().toISOString()),
      takenFrom: shownAt ?? `${new URL(c.req.url).origin}/`,
      opensAt: `/zones/${encodeURIComponent(zone.id)}${asOf === undefined ? '' : `?date=${asOf}`}`,
    };
    const form = formOf(zone);
    const name = `${zone.id}.${form}`;
    const headers = {
      'Content-Type': mediaTypes[form],
      'Cache-Control': 'no-store',
      'Content-Disposition': attachment(name, name.replace(/[^\w.-]/g, '-')),
    };
    // A copy is half a minute's work, which nobody wants for its headers.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const body = await copies.take(zone, facts, c.req.raw.signal).catch(explained);
    return c.body(body, 200, headers);
  });
}

function noPage(): ProblemError {
  return new ProblemError(
    'no-page',
    bilingual(
      '这个服务器只有接口、没有页面，取不了离线副本。',
      'This server has the API alone and no page to copy.',
    ),
  );
}

function explained(error: unknown): never {
  if (error instanceof QueueFullError)
    throw new ProblemError(
      'busy',
      bilingual(
        '正在取离线副本的人太多，请几分钟后再试。',
        'Too many offline copies are being made; try again in a few minutes.',
      ),
      { headers: { 'Retry-After': '60' }, cause: error },
    );
  throw error;
}
