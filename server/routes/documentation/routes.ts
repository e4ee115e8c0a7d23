import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { etag } from 'hono/etag';
import { rootFrom } from '../../http/basePath.ts';
import { noQuery } from '../../http/noQuery.ts';
import { readProblems } from '../../http/problemSchema.ts';
import { apiDocument } from './document.ts';
import { documentationPage } from './page.ts';

const openapiRoute = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'getOpenApi',
  tags: ['service'],
  summary: '本接口的 OpenAPI 3.1 描述 · This API as OpenAPI 3.1',
  responses: {
    200: {
      description: 'OpenAPI 3.1',
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    },
    ...readProblems,
  },
});

const atRoot = '/openapi.json';

/** The document of every route of the app, and a page that people read. Each is made once, when first asked for. */
export function documentationRoutes<E extends Env>(
  app: OpenAPIHono<E>,
  version: string,
  basePath?: string,
) {
  const documentAt = (path: string) => apiDocument(app, version, rootFrom(path, basePath));
  const page = once(() => documentationPage(documentAt('/docs')));
  const routes = new OpenAPIHono();
  routes.openAPIRegistry.registerPath(openapiRoute);
  routes.openAPIRegistry.registerPath({
    ...openapiRoute,
    path: atRoot,
    operationId: 'getOpenApiAtRoot',
  });
  for (const path of [atRoot, openapiRoute.path]) {
    const text = once(() => JSON.stringify(documentAt(path)));
    routes.on('GET', path, noQuery, etag({ weak: true }), (c) =>
      c.body(text(), 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }),
    );
  }
  routes.get('/docs', (c) => c.html(page(), 200, { 'Cache-Control': 'no-cache' }));
  return routes;
}

function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
