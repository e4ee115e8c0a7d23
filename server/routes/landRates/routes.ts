import { createRoute, z } from '@hono/zod-openapi';
import type { IsoDate } from '../../../geodata/date.ts';
import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { postProblems } from '../../http/problemSchema.ts';
import type { Store } from '../../store/store.ts';
import { areaStatisticsSchema, type AreaStatistics } from '../areaStatistics.ts';
import { dayOf, zoneRouter } from '../context.ts';
import { refusedArea } from '../drawnArea/refusedArea.ts';
import { parcelAsWritten } from '../parcelFeatures.ts';
import { isoDateSchema, wholeNumber } from '../schemas/common.ts';
import { landParcelSchema } from '../schemas/land.ts';
import { parcelFeatureSchema } from '../schemas/parcel.ts';
import { zoneParam } from '../schemas/query.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { landBodySchema } from './landBody.ts';
import { countLand, mostListed } from './readLand.ts';

/** A parcel of the land with all that is on record of it; `share` is how much of it lies inside, 1 the whole. */
type LandPortion = {
  readonly share: number;
  readonly parcel: ParcelFeature;
  /** null: nothing is on record of its land. */
  readonly land: LandParcel | null;
};

/** The land-use rates of some land, and the parcels behind them as far as they are few enough to be sent. */
export type LandRates = {
  readonly zone: string;
  readonly asOf: IsoDate;
  readonly area: AreaStatistics;
  readonly partialParcels: number;
  readonly touchingParcels: number;
  readonly parcels: readonly LandPortion[];
  readonly areAllParcels: boolean;
};

const landPortionSchema = schemaOf<LandPortion>()(
  z
    .object({
      share: z.number(),
      parcel: parcelFeatureSchema,
      land: landParcelSchema.nullable(),
    })
    .openapi('LandPortion', {
      description:
        'A parcel of the land, whole as it is on record, with its land. `share` is how much of it lies inside, above 0 and up to 1, unrounded. `land` is null where nothing is on record.',
    }),
);

export const landRatesSchema = schemaOf<LandRates>()(
  z
    .object({
      zone: z.string(),
      asOf: isoDateSchema,
      area: areaStatisticsSchema,
      partialParcels: wholeNumber,
      touchingParcels: wholeNumber,
      parcels: z.array(landPortionSchema).readonly(),
      areAllParcels: z.boolean(),
    })
    .openapi('LandRates', {
      description: `\`area\` counts all of the land. \`parcels\` are the parcels behind it in the order of their ids, the first ${mostListed} where there are more: \`areAllParcels\` says whether they are all. \`partialParcels\` lie only partly inside, \`touchingParcels\` too little to be counted.`,
    }),
);

const route = createRoute({
  method: 'post',
  path: '/zones/{zone}/land-rates',
  operationId: 'readLandRates',
  tags: ['statistics'],
  summary: '所选土地的用地指标及其地块 · Land-use rates of some land, with the parcels behind them',
  description: `Of a zone, a block, a town, chosen parcels or a drawn area: what all its parcels come to, every rate with its working, and up to ${mostListed} of the parcels with all that is on record of them. Parcels are clipped to a drawn area, as in the statistics of one. An id that the zone has nothing under brings no land. Changes nothing; it is a POST because a shape is too long for an address.`,
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: landBodySchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    200: {
      description: '用地指标 / The rates',
      content: { 'application/json': { schema: landRatesSchema } },
    },
    ...postProblems,
  },
});

export function landRatesRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { land, asOf: asked } = c.req.valid('json');
    const { zone } = c.var;
    const asOf = dayOf(zone, asked);
    const { signal } = c.req.raw;
    const counted = await countLand({ store, zone, asOf, signal }, land).catch((error: unknown) =>
      refusedArea(error, signal),
    );
    const { area, first, partial, touching } = counted;
    const ids = first.map(({ parcel }) => parcel.id);
    const records = await store.landOf(zone.id, ids, asOf);
    const answer: LandRates = {
      zone: zone.id,
      asOf,
      area,
      partialParcels: partial,
      touchingParcels: touching,
      parcels: first.map(({ parcel, share }) => ({
        share,
        parcel: parcelAsWritten(parcel),
        land: records.get(parcel.id) ?? null,
      })),
      areAllParcels: first.length === area.parcels,
    };
    return c.json(answer, 200);
  });
}
