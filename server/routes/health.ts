import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { noQuery } from '../http/noQuery.ts';
import { readProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';

export const healthSchema = z
  .object({
    status: z.literal('ok'),
    engine: z.enum(['geopackage', 'postgis']),
    version: z.string().openapi({ example: '0.1.0' }),
  })
  .openapi('Health');

const route = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'getHealth',
  tags: ['service'],
  summary: '运行状况 · Health',
  description: 'Answers 200 once a question to the store has been answered, 503 when it has not.',
  middleware: noQuery,
  responses: {
    200: { description: '正常 / Well', content: { 'application/json': { schema: healthSchema } } },
    ...readProblems,
  },
});

const liveSchema = z.object({ status: z.literal('alive') }).openapi('Liveness');

const liveRoute = createRoute({
  method: 'get',
  path: '/health/live',
  operationId: 'getLiveness',
  tags: ['service'],
  summary: '进程是否活着 · Liveness',
  description:
    'Answers 200 while the process answers at all, also where its store is away: then nothing is gained by starting it again. Whether it can be sent readers is told by `/api/health`.',
  middleware: noQuery,
  responses: {
    200: { description: '活着 / Alive', content: { 'application/json': { schema: liveSchema } } },
    ...readProblems,
  },
});

export function liveRoutes() {
  return new OpenAPIHono().openapi(liveRoute, (c) =>
    c.json({ status: 'alive' as const }, 200, { 'Cache-Control': 'no-store' }),
  );
}

export function healthRoutes(store: Store, version: string) {
  return new OpenAPIHono().openapi(route, async (c) => {
    await store.answers();
    return c.json({ status: 'ok' as const, engine: store.engine, version }, 200, {
      'Cache-Control': 'no-store',
    });
  });
}
