import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { etag } from 'hono/etag';
import { noQuery } from '../../http/noQuery.ts';
import { documentationPage } from './page.ts';

const description = [
  '挂图（Guatu）：开发区每个地块的进度、面积与来源。所有面积以平方米给出，1 亩 = 10000/15 平方米；未知一律为 null。',
  'Guatu: the progress, area and sources of every parcel of a development zone. Areas are in square metres, 1 mu = 10000/15 m²; unknown is null.',
].join('\n\n');

const openapiRoute = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  tags: ['service'],
  summary: '本接口的 OpenAPI 3.1 描述 · This API as OpenAPI 3.1',
  responses: {
    200: {
      description: 'OpenAPI 3.1',
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    },
  },
});

/** The document of every route of the app, and a page that people read. Both are made once, when first asked for. */
export function documentationRoutes<E extends Env>(
  app: OpenAPIHono<E>,
  version: string,
  basePath = '',
) {
  const document = once(() =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: '挂图 Guatu',
        version,
        description,
        license: { name: 'MIT' },
      },
      servers: [{ url: `${basePath}/` }],
      tags: [
        { name: 'zones', description: '开发区 · Zones' },
        { name: 'parcels', description: '地块 · Parcels' },
        {
          name: 'subjects',
          description: '区块、工程、项目、事件 · Blocks, works, projects, events',
        },
        { name: 'statistics', description: '统计 · Statistics' },
        { name: 'areas', description: '所存范围 · Saved areas' },
        { name: 'sources', description: '来源 · Sources' },
        { name: 'service', description: '服务 · Service' },
      ],
    }),
  );
  const page = once(() => documentationPage(document()));
  const text = once(() => JSON.stringify(document()));
  const routes = new OpenAPIHono();
  routes.openAPIRegistry.registerPath(openapiRoute);
  routes.get(openapiRoute.path, noQuery, etag({ weak: true }), (c) =>
    c.body(text(), 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }),
  );
  routes.get('/docs', (c) => c.html(page(), 200, { 'Cache-Control': 'no-cache' }));
  return routes;
}

function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
