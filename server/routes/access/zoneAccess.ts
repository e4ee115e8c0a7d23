import { createRoute, z } from '@hono/zod-openapi';
import type { Reading } from '../../../geodata/access/mayDo.ts';
import type { Gate } from '../../access/gate.ts';
import { readingOf, withoutAccounts } from '../../access/requestAccess.ts';
import { ifMatchHeader, requireMatch } from '../../http/ifMatch.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { changeProblems, postProblems, zoneProblems } from '../../http/problemSchema.ts';
import { zoneRouter } from '../context.ts';
import { zoneAccessSchema } from '../schemas/person.ts';
import { zoneParam } from '../schemas/query.ts';

const tagged = z.object({ ETag: z.string().openapi({ description: 'For If-Match.' }) });
const content = { 'application/json': { schema: zoneAccessSchema } };

const routes = {
  read: createRoute({
    method: 'get',
    path: '/zones/{zone}/access',
    operationId: 'getZoneAccess',
    tags: ['accounts'],
    summary: '谁能看这个开发区 · Who may read the zone',
    request: { params: zoneParam },
    middleware: noQuery,
    responses: {
      200: { description: '公开与否 / Public or closed', headers: tagged, content },
      ...zoneProblems,
    },
  }),
  write: createRoute({
    method: 'put',
    path: '/zones/{zone}/access',
    operationId: 'setZoneAccess',
    tags: ['accounts'],
    summary: '公开与否 · Open a zone to everybody, or close it',
    description:
      'A closed zone is to everybody without a role in it as if it were not there: 404 at every address.',
    request: {
      params: zoneParam,
      headers: ifMatchHeader,
      body: { required: true, content },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      200: { description: '改后 / As it is then', headers: tagged, content },
      ...changeProblems,
      ...postProblems,
    },
  }),
};

export function zoneAccessRoutes(gate: Gate) {
  return zoneRouter()
    .openapi(routes.read, (c) => {
      const reading = readingOf(c.var.access ?? withoutAccounts, c.var.zone.id);
      return c.json({ reading }, 200, headersOf(reading));
    })
    .openapi(routes.write, async (c) => {
      const { id } = c.var.zone;
      const before = readingOf(c.var.access ?? withoutAccounts, id);
      requireMatch(c.req.valid('header')['if-match'], tagOf(before));
      const { reading } = c.req.valid('json');
      await gate.accounts?.setReading(id, reading);
      gate.changed();
      return c.json({ reading }, 200, headersOf(reading));
    });
}

function tagOf(reading: Reading): string {
  return `"${reading}"`;
}

function headersOf(reading: Reading) {
  return { 'Cache-Control': 'no-store', ETag: tagOf(reading) };
}
