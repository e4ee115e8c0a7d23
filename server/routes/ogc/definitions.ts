import { createRoute, z } from '@hono/zod-openapi';
import { listProblems } from '../../http/problemSchema.ts';
import { zoneParam } from '../schemas/query.ts';
import { collectionIn } from './collectionParam.ts';
import { collectionIds } from './collections.ts';
import { geojson, html, json, openapi30, schemaJson } from './links.ts';
import { formatQuery, itemQuery, itemsQuery } from './query.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  ogcFeatureSchema,
  ogcItemsSchema,
  ogcLandingSchema,
  propertiesSchema,
} from './schemas.ts';

export const base = '/zones/{zone}/ogc';

export const onlyFormat = z.strictObject({ f: formatQuery });
const collectionParam = zoneParam.extend({
  collection: collectionIn(collectionIds),
});
const featureParam = collectionParam.extend({ id: z.string().openapi({ example: 'xietangxi' }) });
const featureHeaders = z.object({
  Link: z.string().optional().openapi({ description: 'RFC 8288, `rel="next"`: the next page.' }),
  'Content-Crs': z.string().openapi({ description: 'The coordinate system of the answer.' }),
});

/** Routes differ in their path, their words, and what they answer, as data or as a page. */
export function ogcRoute<
  Path extends string,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
>(
  path: Path,
  operationId: string,
  summary: string,
  params: Params,
  query: Query,
  {
    type,
    schema,
  }: {
    readonly type: typeof json | typeof geojson | typeof schemaJson;
    readonly schema: Answer;
  },
) {
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['ogc'],
    summary,
    request: { params, query },
    responses: {
      200: {
        description: summary,
        ...(type === geojson && { headers: featureHeaders }),
        // Typed clients ask for data.
        content: {
          [type]: { schema },
          ...(type === schemaJson && { [json]: { schema } }),
          [html]: { schema: z.string() },
        } as unknown as {
          readonly 'application/json': { readonly schema: Answer };
        },
      },
      ...listProblems,
    },
  });
}

/** What can be asked of a zone’s OGC API. */
export const ogcDefinitions = {
  landing: ogcRoute(
    base,
    'getOgcLanding',
    'OGC API 首页 · OGC API of a zone',
    zoneParam,
    onlyFormat,
    {
      type: json,
      schema: ogcLandingSchema,
    },
  ),
  document: createRoute({
    method: 'get',
    path: `${base}/api`,
    operationId: 'getOgcDocument',
    tags: ['ogc'],
    summary: '本服务的 OpenAPI 3.0 描述 · This service as OpenAPI 3.0',
    request: { params: zoneParam, query: z.strictObject({}) },
    responses: {
      200: {
        description: 'OpenAPI 3.0',
        content: { [openapi30]: { schema: z.record(z.string(), z.unknown()) } },
      },
      ...listProblems,
    },
  }),
  conformance: ogcRoute(
    `${base}/conformance`,
    'getOgcConformance',
    '所符合的标准 · Standards that it conforms to',
    zoneParam,
    onlyFormat,
    { type: json, schema: conformanceSchema },
  ),
  collections: ogcRoute(
    `${base}/collections`,
    'listOgcCollections',
    '要素集 · Collections of features',
    zoneParam,
    onlyFormat,
    { type: json, schema: collectionsSchema },
  ),
  collection: ogcRoute(
    `${base}/collections/{collection}`,
    'getOgcCollection',
    '一个要素集 · A collection of features',
    collectionParam,
    onlyFormat,
    { type: json, schema: collectionSchema },
  ),
  queryables: ogcRoute(
    `${base}/collections/{collection}/queryables`,
    'getOgcQueryables',
    '可用于过滤的属性 · Properties that a filter may name',
    collectionParam,
    onlyFormat,
    { type: schemaJson, schema: propertiesSchema },
  ),
  sortables: ogcRoute(
    `${base}/collections/{collection}/sortables`,
    'getOgcSortables',
    '可用于排序的属性 · Properties to order by',
    collectionParam,
    onlyFormat,
    { type: schemaJson, schema: propertiesSchema },
  ),
  schema: ogcRoute(
    `${base}/collections/{collection}/schema`,
    'getOgcSchema',
    '数据结构：读到什么、可写什么 · What features have, and what of it is written',
    collectionParam,
    onlyFormat,
    { type: schemaJson, schema: propertiesSchema },
  ),
  items: ogcRoute(
    `${base}/collections/{collection}/items`,
    'listOgcFeatures',
    '要素 · Features of a collection',
    collectionParam,
    itemsQuery,
    { type: geojson, schema: ogcItemsSchema },
  ),
  item: ogcRoute(
    `${base}/collections/{collection}/items/{id}`,
    'getOgcFeature',
    '一个要素 · A feature',
    featureParam,
    itemQuery,
    { type: geojson, schema: ogcFeatureSchema },
  ),
};
