import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Pass } from '../access/passes.ts';
import { attachment } from '../http/attachment.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError } from '../http/problem.ts';
import { printProblems, zoneProblems } from '../http/problemSchema.ts';
import {
  NoBrowserError,
  PrinterClosedError,
  PrintTimeoutError,
  SheetRefusedError,
} from '../print/printErrors.ts';
import { QueueFullError } from '../workQueue.ts';
import type { SheetPrinter } from '../print/sheetPrinter.ts';
import { zoneRouter } from './context.ts';
import { zoneParam } from './schemas/query.ts';
import { sheetOrderSchema, sheetsSchema } from './schemas/sheet.ts';
import { sheetPath } from './sheetPath.ts';

const tags = ['sheets'];

const routes = {
  list: createRoute({
    method: 'get',
    path: '/zones/{zone}/sheets',
    operationId: 'getSheets',
    tags,
    summary: '能否出图，正在出的图 · Whether sheets can be printed, and those under way',
    description: 'Never kept by a cache. Sheets of all zones wait in one queue.',
    request: { params: zoneParam },
    middleware: noQuery,
    responses: {
      200: {
        description: '出图情况 / The sheets',
        content: { 'application/json': { schema: sheetsSchema } },
      },
      ...zoneProblems,
    },
  }),
  print: createRoute({
    method: 'post',
    path: '/zones/{zone}/sheets',
    operationId: 'printSheet',
    tags,
    summary: '出图：按比例的 PDF · Print a map sheet, true to scale',
    description:
      'One sheet is printed at a time; the others wait. A client that hangs up cancels its own. Needs a browser of the Chromium family on the machine of the server, else 501.',
    request: {
      params: zoneParam,
      body: { required: true, content: { 'application/json': { schema: sheetOrderSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      200: {
        description: '图幅 / The sheet',
        headers: z.object({
          'Content-Disposition': z
            .string()
            .openapi({ description: 'RFC 6266, with a name to save by.' }),
        }),
        content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...printProblems,
    },
  }),
};

/**
 * @param printer undefined where the server has no page to print
 * @param passFor lets our own browser, which has no session of anybody, read a zone that is closed
 */
export function sheetRoutes(printer: SheetPrinter | undefined, passFor?: (zone: string) => Pass) {
  return zoneRouter()
    .openapi(routes.list, async (c) =>
      c.json(
        {
          canPrint: (await printer?.canPrint()) ?? false,
          underWay: printer?.underWay() ?? [],
        },
        200,
        { 'Cache-Control': 'no-store' },
      ),
    )
    .openapi(routes.print, async (c) => {
      const { id } = c.var.zone;
      const { address, shownAt, ticket } = c.req.valid('json');
      const path = sheetPath(address, id);
      if (printer === undefined) throw explained(new NoBrowserError('no page'));
      const pdf = await printer
        .print({
          path,
          shownAt: shownAt ?? rootOf(c),
          ticket: ticket ?? null,
          passFor: passFor && c.var.access?.closedZones.has(id) ? () => passFor(id) : undefined,
          signal: c.req.raw.signal,
        })
        .catch((error: unknown) => {
          throw explained(error);
        });
      const name = `${id}.pdf`;
      return c.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Cache-Control': 'no-store',
        'Content-Disposition': attachment(name, name.replace(/[^\w.-]/g, '-')),
      });
    });
}

/** Where the request was sent, for whoever does not say where readers reach the server. */
function rootOf(c: Context): string {
  return `${new URL(c.req.url).origin}/`;
}

function explained(error: unknown): unknown {
  if (error instanceof NoBrowserError)
    return new ProblemError(
      'no-browser',
      bilingual(
        '服务器所在的机器上没有 Chromium、Chrome 或 Edge，出不了 PDF。请在那台机器上安装一个，或用 GUATU_BROWSER 指明；也可在本页用浏览器自己的打印。',
        'The machine of the server has no Chromium, Chrome or Edge to write a PDF with. Install one there or name it in GUATU_BROWSER; or print from your own browser.',
      ),
      { cause: error },
    );
  if (error instanceof SheetRefusedError)
    return new ProblemError('no-such-sheet', error.reason, { cause: error });
  if (error instanceof PrintTimeoutError)
    return new ProblemError(
      'print-timeout',
      bilingual(
        '两分钟内没能出好这张图，请缩小纸张或范围后再试。',
        'The sheet was not done within two minutes; take smaller paper or less ground.',
      ),
      { cause: error },
    );
  if (error instanceof PrinterClosedError)
    return new ProblemError(
      'busy',
      bilingual(
        '服务器正在停止，这张图没有出完，请等它重新启动后再出。',
        'The server is being stopped and has not finished the sheet; print it again once it is back.',
      ),
      { headers: { 'Retry-After': '60' }, cause: error },
    );
  if (error instanceof QueueFullError)
    return new ProblemError(
      'busy',
      bilingual(
        '排队出图的太多，请几分钟后再试。',
        'Too many sheets wait to be printed; try again in a few minutes.',
      ),
      { headers: { 'Retry-After': '60' }, cause: error },
    );
  return error;
}
