import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { basemapSchema, type BasemapReading } from '../basemap.ts';
import { noQuery } from '../http/noQuery.ts';
import { readProblems } from '../http/problemSchema.ts';

const route = createRoute({
  method: 'get',
  path: '/basemap',
  operationId: 'getBasemap',
  tags: ['service'],
  summary: '自备底图 · The basemap of the installation',
  description: 'null unless whoever runs the server has configured one.',
  middleware: noQuery,
  responses: {
    200: {
      description: '底图，或 null / The basemap, or null',
      content: { 'application/json': { schema: basemapSchema.nullable() } },
    },
    ...readProblems,
  },
});

export function basemapRoutes(basemap: BasemapReading | null) {
  return new OpenAPIHono().openapi(route, (c) =>
    c.json(basemap, 200, { 'Cache-Control': 'no-cache' }),
  );
}
