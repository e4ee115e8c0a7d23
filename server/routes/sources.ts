import { createRoute, z } from '@hono/zod-openapi';
import type { Fact } from '../../geodata/fact.ts';
import type { Target } from '../../geodata/project.ts';
import type { Source } from '../../geodata/provenance.ts';
import type { Doubt } from '../../geodata/zone.ts';
import { noQuery } from '../http/noQuery.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { doubtSchema, factSchema } from './schemas/fact.ts';
import { targetSchema } from './schemas/project.ts';
import { sourceSchema } from './schemas/provenance.ts';
import { zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

/** Everything a zone's documents say, and what is doubtful in it. */
export type ZoneSources = {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  readonly targets: readonly Target[];
};

export const zoneSourcesSchema = schemaOf<ZoneSources>()(
  z
    .object({
      sources: z.array(sourceSchema).readonly(),
      facts: z.array(factSchema).readonly(),
      doubts: z.array(doubtSchema).readonly(),
      targets: z.array(targetSchema).readonly(),
    })
    .openapi('ZoneSources'),
);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/sources',
  operationId: 'getSources',
  tags: ['sources'],
  summary: '来源、事实、存疑与目标 · Sources, facts, doubts and targets',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '资料来源 / The sources',
      content: { 'application/json': { schema: zoneSourcesSchema } },
    },
    ...zoneProblems,
  },
});

export function sourceRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { id: zone } = c.var.zone;
    const [sources, facts, doubts, targets] = await Promise.all([
      store.sources(zone),
      store.facts(zone),
      store.doubts(zone),
      store.targets(zone),
    ]);
    return c.json({ sources, facts, doubts, targets }, 200);
  });
}
