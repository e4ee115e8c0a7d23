import { createRoute, z } from '@hono/zod-openapi';
import type { IsoDate } from '../../geodata/date.ts';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { postProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { areaStatistics, areaStatisticsSchema, type AreaStatistics } from './areaStatistics.ts';
import { drawnCells } from './drawnCells.ts';
import { dayOf, zoneRouter } from './context.ts';
import { drawnBodySchema } from './drawnArea/bodySchema.ts';
import {
  drawnShapeOf,
  drawnShapeSchema,
  leftOutOf,
  leftOutSchema,
  partialParcelSchema,
  partialParcelsOf,
  type DrawnShape,
  type LeftOut,
  type PartialParcel,
} from './drawnArea/drawnShape.ts';
import { refusedArea } from './drawnArea/refusedArea.ts';
import { tallyInside } from './drawnArea/tally.ts';
import { isoDateSchema } from './schemas/common.ts';
import { zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

/** Parcels read in one go, some 20 ms of a thread that others wait for. */
const parcelsAtOnce = 250;

/** `shape` is the drawn area by itself, `area` what lies in it; a partial parcel counts with its part. */
export type DrawnStatistics = {
  readonly zone: string;
  readonly asOf: IsoDate;
  readonly shape: DrawnShape | null;
  readonly area: AreaStatistics;
  readonly partial: readonly PartialParcel[];
  readonly leftOut: LeftOut;
};

export const drawnStatisticsSchema = schemaOf<DrawnStatistics>()(
  z
    .object({
      zone: z.string(),
      asOf: isoDateSchema,
      shape: drawnShapeSchema.nullable(),
      area: areaStatisticsSchema,
      partial: z.array(partialParcelSchema).readonly(),
      leftOut: leftOutSchema,
    })
    .openapi('DrawnStatistics'),
);

const drawn = createRoute({
  method: 'post',
  path: '/zones/{zone}/statistics',
  operationId: 'measureDrawnArea',
  tags: ['statistics'],
  summary: '所绘范围的统计 · Statistics of a drawn area',
  description:
    'Parcels are clipped to the area: one that lies partly inside counts as one parcel, with that part of its area and of what is on it.',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: drawnBodySchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    200: {
      description: '统计结果 / The statistics',
      content: { 'application/json': { schema: drawnStatisticsSchema } },
    },
    ...postProblems,
  },
});

export function statisticsRoutes(store: Store) {
  return zoneRouter().openapi(drawn, async (c) => {
    const { geometry, asOf: asked } = c.req.valid('json');
    const zone = c.var.zone;
    const asOf = dayOf(zone, asked);
    const bbox = boundingBoxOf([geometry]);
    const pages = () => store.parcels(zone.id, { asOf, ...(bbox ? { bbox } : {}) }, parcelsAtOnce);
    const { signal } = c.req.raw;
    const tally = await tallyInside(geometry, pages, signal).catch((error: unknown) =>
      refusedArea(error, signal),
    );
    const cells = await drawnCells(store, zone.id, tally.portions, asOf);
    const area = areaStatistics({ id: null, name: '所绘范围', nameEn: 'Drawn area' }, cells, asOf);
    const [shape, partial] = [drawnShapeOf(tally), partialParcelsOf(tally.portions)];
    const leftOut = leftOutOf(tally);
    return c.json({ zone: zone.id, asOf, shape, area, partial, leftOut }, 200);
  });
}
