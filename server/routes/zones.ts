import { createRoute, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import type { EditionOf } from '../http/edition.ts';
import { nextLink } from '../http/nextLink.ts';
import { noQuery } from '../http/noQuery.ts';
import { readProblems, zoneProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { afterQuery, limitQuery, searchQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import { zoneSchema } from './schemas/zone.ts';
import { mostZones, readableZones } from './readableZones.ts';
import { zoneReading } from './zoneReading.ts';

export const zoneListSchema = z.array(zoneSchema);

const list = createRoute({
  method: 'get',
  path: '/zones',
  operationId: 'listZones',
  tags: ['zones'],
  summary: '全部开发区 · All zones',
  description: `${mostZones} at a time where \`limit\` says nothing less.`,
  request: {
    query: z.strictObject({
      hidden: z
        .stringbool({ truthy: ['true'], falsy: ['false'] })
        .default(false)
        .openapi({
          type: 'boolean',
          description: 'Whether those that are hidden are listed too.',
          example: true,
        }),
      q: searchQuery,
      after: afterQuery,
      limit: limitQuery,
    }),
  },
  middleware: etag({ weak: true }),
  responses: {
    200: {
      description: '按编号排列 / In the order of their ids',
      headers: z.object({
        Link: z
          .string()
          .optional()
          .openapi({ description: 'RFC 8288, `rel="next"`: the next page.' }),
      }),
      content: { 'application/json': { schema: zoneListSchema } },
    },
    ...readProblems,
  },
});

const one = createRoute({
  method: 'get',
  path: '/zones/{zone}',
  operationId: 'getZone',
  tags: ['zones'],
  summary: '一个开发区 · One zone',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '开发区 / The zone',
      content: { 'application/json': { schema: zoneSchema } },
    },
    ...zoneProblems,
  },
});

export function zoneListRoutes(store: Store, editionOf: EditionOf) {
  return zoneRouter().openapi(list, async (c) => {
    const { hidden: isAsked, q: search, limit = mostZones, ...from } = c.req.valid('query');
    const { zones, isCut } = await readableZones(
      store,
      // Hono's etag says of variables that they may be anything.
      (c.var as ZoneVariables['Variables']).access,
      { ...from, search, hidden: isAsked },
      Math.min(limit, mostZones),
    );
    if (isCut) c.header('Link', nextLink(c.req.url, zones.at(-1)!.id));
    return c.json(
      await Promise.all(zones.map((zone) => zoneReading(store, zone, editionOf(zone)))),
      200,
      { 'Cache-Control': 'no-cache' },
    );
  });
}

export function zoneRoutes(store: Store, editionOf: EditionOf) {
  return zoneRouter().openapi(one, async (c) =>
    c.json(await zoneReading(store, c.var.zone, editionOf(c.var.zone)), 200),
  );
}
