import { createRoute, z } from '@hono/zod-openapi';
import type { ParcelTimelines } from '../../geodata/parcelTimeline.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { eachDayOrKnownByQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import { parcelTimelinesSchema, writeTimelines } from './schemas/timelines.ts';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/parcel-timelines',
  operationId: 'getParcelTimelines',
  tags: ['parcels'],
  summary: '地块时间线 · Parcels over time',
  description:
    'Every state that each parcel has ever had, so that any day can be shown without asking again. Days and combinations of states are listed once; a step of a parcel names its day and its states by their places in those lists, and holds until the next.',
  request: { params: zoneParam, query: z.strictObject({ knownBy: eachDayOrKnownByQuery }) },
  responses: {
    200: {
      description: '时间线 / The timelines',
      content: { 'application/json': { schema: parcelTimelinesSchema } },
    },
    ...zoneProblems,
  },
});

export function timelineRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const zone = c.var.zone.id;
    const { knownBy } = c.req.valid('query');
    const { textOf, members } = writeTimelines(zone, knownBy);
    const pages = store.timelines(zone, knownBy)[Symbol.asyncIterator]();
    const body = listStream('{"parcels":[', pages, await pages.next(), members, textOf);
    return streamed<ParcelTimelines>(c.body(body, 200, { 'Content-Type': 'application/json' }));
  });
}
