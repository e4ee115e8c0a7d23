import { z } from '@hono/zod-openapi';
import { geometrySchema } from '../schemas/geometry.ts';
import { ogcLinkSchema } from './links.ts';

const links = z.array(ogcLinkSchema).readonly();

export const ogcLandingSchema = z
  .object({ title: z.string(), description: z.string(), links })
  .openapi('OgcLanding');

export const conformanceSchema = z
  .object({ conformsTo: z.array(z.string()).readonly() })
  .openapi('OgcConformance');

export const collectionSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    links,
    extent: z.object({
      spatial: z.object({ bbox: z.array(z.array(z.number()).readonly()), crs: z.string() }),
      temporal: z.object({ interval: z.array(z.array(z.string().nullable())), trs: z.string() }),
    }),
    itemType: z.literal('feature'),
    crs: z.array(z.string()).readonly(),
    storageCrs: z.string(),
  })
  .openapi('OgcCollection');
export type CollectionReading = z.output<typeof collectionSchema>;

export const collectionsSchema = z
  .object({ links, collections: z.array(collectionSchema).readonly() })
  .openapi('OgcCollections');

/** A JSON schema of which each property may be named. */
export const propertiesSchema = z
  .object({
    $schema: z.string(),
    $id: z.string(),
    type: z.literal('object'),
    title: z.string(),
    properties: z.record(
      z.string(),
      z.object({
        title: z.string(),
        type: z.enum(['string', 'number', 'boolean']).optional(),
        format: z.string().optional(),
        enum: z.array(z.string()).readonly().optional(),
        'x-ogc-role': z.string().optional(),
        readOnly: z.literal(true).optional(),
        minLength: z.int().optional(),
        maxLength: z.int().optional(),
      }),
    ),
    required: z.array(z.string()).readonly().optional(),
    additionalProperties: z.literal(false),
    queryables: z
      .array(z.object({ id: z.string(), type: z.string() }))
      .optional()
      .openapi({ description: 'The same as GDAL before 3.9 looks for it.' }),
  })
  .openapi('OgcProperties');
export type PropertiesReading = z.output<typeof propertiesSchema>;

const feature = {
  type: z.literal('Feature'),
  id: z.string(),
  geometry: geometrySchema.nullable(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
};

export const ogcFeatureSchema = z.object({ ...feature, links }).openapi('OgcFeature');

export const ogcItemsSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object(feature)).readonly(),
    links,
    numberReturned: z.int(),
    numberMatched: z.int().optional(),
  })
  .openapi('OgcFeatures');
