import { createRoute, z } from '@hono/zod-openapi';
import type { IsoDate } from '../../geodata/date.ts';
import type { LandParcel } from '../../geodata/land/landParcel.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { dayOf, zoneRouter } from './context.ts';
import { isoDateSchema } from './schemas/common.ts';
import { landParcelSchema } from './schemas/land.ts';
import { asOfQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

/** Land of a zone on a day: of every parcel that has a record or a building. Of the others nothing is known. */
export type LandCollection = {
  readonly parcels: readonly LandParcel[];
  readonly zone: string;
  readonly asOf: IsoDate;
};

export const landCollectionSchema = schemaOf<LandCollection>()(
  z
    .object({
      parcels: z.array(landParcelSchema).readonly(),
      zone: z.string(),
      asOf: isoDateSchema,
    })
    .openapi('LandCollection'),
);

const opening = '{"parcels":[';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/land.json',
  operationId: 'listLand',
  tags: ['parcels'],
  summary: '土地利用台账 · Land-use records',
  description:
    'Per parcel, in the order of their ids, the land record that counts on a day and what is built. Parcels without a record or a building are left out: nothing is known of them.',
  request: { params: zoneParam, query: z.strictObject({ asOf: asOfQuery }) },
  responses: {
    200: {
      description: '土地利用 / The land',
      content: { 'application/json': { schema: landCollectionSchema } },
    },
    ...zoneProblems,
  },
});

export function landRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const zone = c.var.zone;
    const asOf = dayOf(zone, c.req.valid('query').asOf);
    const pages = store.land(zone.id, asOf)[Symbol.asyncIterator]();
    // The first page is read before the status goes out, so that a failing store is a 503 and no broken 200.
    const first = await pages.next();
    const body = listStream(opening, pages, first, () => ({ zone: zone.id, asOf }));
    return streamed<LandCollection>(c.body(body, 200, { 'Content-Type': 'application/json' }));
  });
}
