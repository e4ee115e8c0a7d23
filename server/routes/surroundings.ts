import { createRoute, z } from '@hono/zod-openapi';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { membersOf } from './lists/listing.ts';
import { momentOf, zoneRouter } from './context.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import {
  sameSurroundings,
  surroundingFeatures,
  surroundingsSchema,
} from './surroundingFeatures.ts';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/surroundings.geojson',
  operationId: 'listSurroundings',
  tags: ['zones'],
  summary:
    '镇、区块、工程、事件与地名图层 · Towns, blocks, works, events and landmarks for the map',
  description:
    'What lies around the parcels. `properties.layer` tells the layers apart; a work or event of unknown place has a null geometry.',
  request: { params: zoneParam, query: z.strictObject(momentQuery) },
  responses: {
    200: {
      description: '周边要素 / The features',
      content: { 'application/geo+json': { schema: surroundingsSchema } },
    },
    ...zoneProblems,
  },
});

export function surroundingRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { id: zone } = c.var.zone;
    const moment = momentOf(c.var.zone, c.req.valid('query'));
    const [surroundings, workLog, blockLog] = await Promise.all([
      store.surroundings(zone),
      store.logs(zone, 'work'),
      store.logs(zone, 'block'),
    ]);
    const log = { work: workLog, block: blockLog };
    const collection = {
      type: 'FeatureCollection' as const,
      features: surroundingFeatures(surroundings, log, moment),
      ...sameSurroundings(surroundings, log, moment),
      ...membersOf(zone, moment),
    };
    return c.json(collection, 200, {
      'Content-Type': 'application/geo+json',
    });
  });
}
