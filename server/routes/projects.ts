import { createRoute, z } from '@hono/zod-openapi';
import { noQuery } from '../http/noQuery.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { projectSchema } from './schemas/project.ts';
import { zoneParam } from './schemas/query.ts';

export const projectListSchema = z.array(projectSchema);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/projects',
  operationId: 'listProjects',
  tags: ['subjects'],
  summary: '全部项目（含未落图） · All projects, mapped or not',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '项目 / The projects',
      content: { 'application/json': { schema: projectListSchema } },
    },
    ...zoneProblems,
  },
});

export function projectRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => c.json(await store.projects(c.var.zone.id), 200));
}
