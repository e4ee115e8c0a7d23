import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import type { EditionOf } from '../http/edition.ts';
import { noQuery } from '../http/noQuery.ts';
import { readProblems, zoneProblems } from '../http/problemSchema.ts';
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
  middleware: [noQuery, etag({ weak: true })] as const,
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
  return new OpenAPIHono().openapi(list, async (c) => {
    const zones = await store.zones();
    return c.json(
      zones.map((zone) => zoneReading(zone, editionOf(zone))),
      200,
      { 'Cache-Control': 'no-cache' },
    );
  });
}

export function zoneRoutes(editionOf: EditionOf) {
  return zoneRouter().openapi(one, (c) =>
    c.json(zoneReading(c.var.zone, editionOf(c.var.zone)), 200),
  );
}
