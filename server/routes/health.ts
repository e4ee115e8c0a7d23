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

export function healthRoutes(store: Store, version: string) {
  return new OpenAPIHono().openapi(route, async (c) => {
    await store.zones();
    return c.json({ status: 'ok' as const, engine: store.engine, version }, 200, {
      'Cache-Control': 'no-store',
    });
  });
}
