import { createRoute, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { readable } from '../access/requestAccess.ts';
import type { EditionOf } from '../http/edition.ts';
import { noQuery } from '../http/noQuery.ts';
import { readProblems, zoneProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { zoneParam } from './schemas/query.ts';
import { zoneSchema } from './schemas/zone.ts';
import { zoneReading } from './zoneReading.ts';

export const zoneListSchema = z.array(zoneSchema);

const list = createRoute({
  method: 'get',
  path: '/zones',
  operationId: 'listZones',
  tags: ['zones'],
  summary: '全部开发区 · All zones',
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
    }),
  },
  middleware: etag({ weak: true }),
  responses: {
    200: {
      description: '按编号排列 / In the order of their ids',
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
    const isAsked = c.req.valid('query').hidden;
    const all = (await store.zones()).filter(({ hidden }) => isAsked || !hidden);
    // Hono's etag says of variables that they may be anything.
    const { access } = c.var as ZoneVariables['Variables'];
    const zones = readable(access, all);
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
