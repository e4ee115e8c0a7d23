import { createRoute, z } from '@hono/zod-openapi';
import type { IsoDate } from '../../geodata/date.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { dayOf, zoneRouter } from './context.ts';
import { isoDateSchema } from './schemas/common.ts';
import { parcelFeatureSchema } from './schemas/parcel.ts';
import { asOfQuery, bboxQuery, blockQuery, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

/** The parcels of a zone on a day; the members after the features say which zone and day, and how many they were. */
export type ParcelCollection = {
  readonly type: 'FeatureCollection';
  readonly features: readonly ParcelFeature[];
  readonly zone: string;
  readonly asOf: IsoDate;
  readonly numberReturned: number;
};

export const parcelCollectionSchema = schemaOf<ParcelCollection>()(
  z
    .object({
      type: z.literal('FeatureCollection'),
      features: z.array(parcelFeatureSchema).readonly(),
      zone: z.string(),
      asOf: isoDateSchema,
      numberReturned: z.number(),
    })
    .openapi('ParcelCollection'),
);

const opening = '{"type":"FeatureCollection","features":[';

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/parcels.geojson',
  tags: ['parcels'],
  summary: '地块图层 · Parcels for the map',
  description:
    'Parcels with their states on a day, in the order of their ids, as GeoJSON (RFC 7946) in CGCS2000 longitude and latitude.',
  request: {
    params: zoneParam,
    query: z.strictObject({ asOf: asOfQuery, block: blockQuery, bbox: bboxQuery }),
  },
  responses: {
    200: {
      description: '地块 / The parcels',
      content: { 'application/geo+json': { schema: parcelCollectionSchema } },
    },
    ...zoneProblems,
  },
});

export function parcelFeatureRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { asOf: asked, block, bbox } = c.req.valid('query');
    const zone = c.var.zone;
    const asOf = dayOf(zone, asked);
    const pages = store
      .parcels(zone.id, {
        asOf,
        ...(block === undefined ? {} : { block }),
        ...(bbox === undefined ? {} : { bbox }),
      })
      [Symbol.asyncIterator]();
    // The first page is read before the status goes out, so that a failing store is a 503 and no broken 200.
    const first = await pages.next();
    const body = listStream(opening, pages, first, (numberReturned) => ({
      zone: zone.id,
      asOf,
      numberReturned,
    }));
    return streamed<ParcelCollection>(
      c.body(body, 200, { 'Content-Type': 'application/geo+json' }),
    );
  });
}
