import { z } from '@hono/zod-openapi';
import type { Areal, Geometry, Linear, LonLat, Point, Polygon } from '../../../geodata/geometry.ts';
import { schemaOf } from './schemaOf.ts';

const lonLatSchema = schemaOf<LonLat>()(
  z.tuple([z.number(), z.number()]).openapi('LonLat', {
    description: 'Longitude, latitude in degrees.',
    example: [119.84, 29.15],
  }),
);
const lineSchema = z.array(lonLatSchema);
const linesSchema = z.array(lineSchema);

export const polygonSchema = schemaOf<Polygon>()(
  z.object({ type: z.literal('Polygon'), coordinates: linesSchema }).openapi('Polygon'),
);
const multiPolygonSchema = z
  .object({ type: z.literal('MultiPolygon'), coordinates: z.array(linesSchema) })
  .openapi('MultiPolygon');
export const pointSchema = schemaOf<Point>()(
  z.object({ type: z.literal('Point'), coordinates: lonLatSchema }).openapi('Point'),
);
const lineStringSchema = z
  .object({ type: z.literal('LineString'), coordinates: lineSchema })
  .openapi('LineString');
const multiLineStringSchema = z
  .object({ type: z.literal('MultiLineString'), coordinates: linesSchema })
  .openapi('MultiLineString');

export const arealSchema = schemaOf<Areal>()(z.union([polygonSchema, multiPolygonSchema]));
export const linearSchema = schemaOf<Linear>()(z.union([lineStringSchema, multiLineStringSchema]));
export const geometrySchema = schemaOf<Geometry>()(
  z.union([arealSchema, linearSchema, pointSchema]),
);

/** The members of a collection of features that are GeoJSON's own. */
export function featuresShape<G extends z.ZodType, P extends z.ZodType>(
  geometry: G,
  properties: P,
) {
  return {
    type: z.literal('FeatureCollection'),
    features: z
      .array(z.object({ type: z.literal('Feature'), id: z.string(), geometry, properties }))
      .readonly(),
  };
}
