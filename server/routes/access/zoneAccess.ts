import { createRoute, z } from '@hono/zod-openapi';
import type { Gate } from '../../access/gate.ts';
import { readingOf, withoutAccounts, type RequestAccess } from '../../access/requestAccess.ts';
import { ifMatchHeader, requireMatch } from '../../http/ifMatch.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { changeProblems, postProblems, zoneProblems } from '../../http/problemSchema.ts';
import { zoneRouter } from '../context.ts';
import { newZoneAccessSchema, zoneAccessSchema, type ZoneAccess } from '../schemas/person.ts';
import { zoneParam } from '../schemas/query.ts';

const tagged = z.object({ ETag: z.string().openapi({ description: 'For If-Match.' }) });
const content = { 'application/json': { schema: zoneAccessSchema } };

const routes = {
  read: createRoute({
    method: 'get',
    path: '/zones/{zone}/access',
    operationId: 'getZoneAccess',
    tags: ['accounts'],
    summary: '谁能看这个开发区，录入要不要审核 · Who may read the zone, and whether entries wait',
    request: { params: zoneParam },
    middleware: noQuery,
    responses: {
      200: {
        description: '公开与否，审核与否 / Public or closed, with approval or without',
        headers: tagged,
        content,
      },
      ...zoneProblems,
    },
  }),
  write: createRoute({
    method: 'put',
    path: '/zones/{zone}/access',
    operationId: 'setZoneAccess',
    tags: ['accounts'],
    summary: '公开与否，审核与否 · Open a zone or close it, and let entries wait or not',
    description:
      'A closed zone is to everybody without a role in it as if it were not there: 404 at every address. With approval, what recorders enter waits until an approver or keeper lets it through; left out, it stays as it is.',
    request: {
      params: zoneParam,
      headers: ifMatchHeader,
      body: { required: true, content: { 'application/json': { schema: newZoneAccessSchema } } },
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
      const held = accessOf(c.var.access ?? withoutAccounts, c.var.zone.id);
      return c.json(held, 200, headersOf(held));
    })
    .openapi(routes.write, async (c) => {
      const { id } = c.var.zone;
      const before = accessOf(c.var.access ?? withoutAccounts, id);
      requireMatch(c.req.valid('header')['if-match'], tagOf(before));
      const { reading, approval = before.approval } = c.req.valid('json');
      if (reading !== before.reading) await gate.accounts?.setReading(id, reading);
      if (approval !== before.approval) await gate.accounts?.setApproval(id, approval);
      gate.changed();
      return c.json({ reading, approval }, 200, headersOf({ reading, approval }));
    });
}

function accessOf(access: RequestAccess, zone: string): ZoneAccess {
  return {
    reading: readingOf(access, zone),
    approval: access.hasAccounts && !access.zonesWithoutApproval.has(zone),
  };
}

function tagOf({ reading, approval }: ZoneAccess): string {
  return `"${reading}${approval ? '-approval' : ''}"`;
}

function headersOf(held: ZoneAccess) {
  return { 'Cache-Control': 'no-store', ETag: tagOf(held) };
}
