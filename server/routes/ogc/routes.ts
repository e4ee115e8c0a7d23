import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { ConditionalVariables } from '../../http/conditional.ts';
import { streamed } from '../../http/listStream.ts';
import { chosenType } from '../../http/negotiation.ts';
import { listProblems } from '../../http/problemSchema.ts';
import { validationHook } from '../../http/validationHook.ts';
import type { Store } from '../../store/store.ts';
import { zoneParam } from '../schemas/query.ts';
import { collectionReading } from './collectionReading.ts';
import { collectionIds, collections } from './collections.ts';
import { readItem, readItems, type Service } from './items.ts';
import { geojson, html, json, link, ownLinks, titleOf, type Format } from './links.ts';
import { ogcPage, type Page } from './page.ts';
import { formatQuery, itemQuery, itemsQuery } from './query.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  ogcFeatureSchema,
  ogcItemsSchema,
  ogcLandingSchema,
} from './schemas.ts';

/** What a document of the whole server comes as. */
const openapi = 'application/vnd.oai.openapi+json;version=3.1';
const base = '/zones/{zone}/ogc';
const part1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const conformsTo = [
  `${part1}/core`,
  `${part1}/html`,
  `${part1}/geojson`,
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
];

const onlyFormat = z.strictObject({ f: formatQuery });
const collectionParam = zoneParam.extend({
  collection: z.enum(collectionIds).openapi({ example: 'parcels' }),
});
const featureParam = collectionParam.extend({ id: z.string().openapi({ example: 'xietangxi' }) });
const featureHeaders = z.object({
  Link: z.string().optional().openapi({ description: 'RFC 8288, `rel="next"`: the next page.' }),
  'Content-Crs': z.string().openapi({ description: 'The coordinate system of the answer.' }),
});

/** Routes differ in their path, their words, and what they answer, as data or as a page. */
function ogcRoute<
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
  { type, schema }: { readonly type: typeof json | typeof geojson; readonly schema: Answer },
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
        content: { [type]: { schema }, [html]: { schema: z.string() } } as unknown as {
          readonly 'application/json': { readonly schema: Answer };
        },
      },
      ...listProblems,
    },
  });
}

const routes = {
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

/**
 * OGC API – Features, parts 1 and 2, of each zone: what desktop GIS read (17-069r4, 18-058r1).
 */
export function ogcRoutes(store: Store) {
  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook })
    .openapi(routes.landing, (c) => {
      const { root, server, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const { name, note } = c.var.zone;
      return answered<z.output<typeof ogcLandingSchema>>(c, format, {
        title: titleOf(name),
        description: note === null ? titleOf(name) : titleOf(note),
        links: [
          ...ownLinks(address, json, format),
          link('service-desc', `${server}openapi.json`, openapi, bilingual('接口描述', 'OpenAPI')),
          link('service-doc', `${server}docs`, html, bilingual('接口说明', 'Documentation')),
          link(
            'conformance',
            `${root}/conformance`,
            json,
            bilingual('所符合的标准', 'Conformance'),
          ),
          link('data', `${root}/collections`, json, bilingual('要素集', 'Collections')),
        ],
      });
    })
    .openapi(routes.conformance, (c) => {
      const { address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const own = ownLinks(address, json, format);
      const standards = conformsTo.map((uri) => link('related', uri, html, bilingual(uri, '')));
      return answered<z.output<typeof conformanceSchema>>(
        c,
        format,
        { conformsTo },
        { title: '所符合的标准 Conformance', links: [...own, ...standards] },
      );
    })
    .openapi(routes.collections, (c) => {
      const { root, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const links = ownLinks(address, json, format);
      const each = collectionIds.map((id) =>
        link('item', `${root}/collections/${id}?f=html`, html, collections[id].title),
      );
      return answered<z.output<typeof collectionsSchema>>(
        c,
        format,
        { links, collections: collectionIds.map((id) => collectionReading(root, id, c.var.zone)) },
        { title: '要素集 Collections', links: [...links, ...each] },
      );
    })
    .openapi(routes.collection, (c) => {
      const format = formatOf(c, c.req.valid('query').f, json);
      const { collection: id } = c.req.valid('param');
      const reading = collectionReading(serviceOf(c).root, id, c.var.zone);
      return answered<z.output<typeof collectionSchema>>(c, format, reading);
    })
    .openapi(routes.items, async (c) => {
      const { collection } = c.req.valid('param');
      const query = c.req.valid('query');
      const format = formatOf(c, query.f, geojson);
      const { system, features, links, numberMatched } = await readItems(
        store,
        c.var.zone,
        serviceOf(c),
        { collection, query, format },
      );
      c.header('Content-Crs', `<${system.uri}>`);
      for (const { rel, href } of links)
        if (rel === 'next') c.header('Link', `<${href}>; rel="next"`);
      return answered<z.output<typeof ogcItemsSchema>>(
        c,
        format,
        {
          type: 'FeatureCollection',
          features: features.map((one) => one as OgcFeature),
          links: [...links],
          numberReturned: features.length,
          ...(numberMatched !== null && { numberMatched }),
        },
        {
          title: titleOf(collections[collection].title),
          links,
          features,
          addressOf: ({ id }) =>
            `${serviceOf(c).root}/collections/${collection}/items/${encodeURIComponent(id)}?f=html`,
        },
        geojson,
      );
    })
    .openapi(routes.item, async (c) => {
      const { collection, id } = c.req.valid('param');
      const query = c.req.valid('query');
      const format = formatOf(c, query.f, geojson);
      const service = serviceOf(c);
      const { system, feature } = await readItem(store, c.var.zone, { collection, id, query });
      const up = link(
        'collection',
        `${service.root}/collections/${collection}`,
        json,
        collections[collection].title,
      );
      const links = [...ownLinks(service.address, geojson, format), up];
      c.header('Content-Crs', `<${system.uri}>`);
      return answered<z.output<typeof ogcFeatureSchema>>(
        c,
        format,
        { ...(feature as OgcFeature), links },
        { title: `${titleOf(collections[collection].title)} ${id}`, links, features: [feature] },
        geojson,
      );
    });
}

function serviceOf(c: Context<ConditionalVariables>): Service {
  const { root: server = '/', search, zone } = c.var;
  return {
    server,
    root: `${server}api/zones/${encodeURIComponent(zone.id)}/ogc`,
    address: new URL(`${c.req.path.slice(1)}${search}`, server).href,
  };
}

type OgcFeature = Omit<z.output<typeof ogcFeatureSchema>, 'links'>;

function formatOf(
  c: Context,
  asked: Format | undefined,
  type: typeof json | typeof geojson,
): Format {
  if (asked !== undefined) return asked;
  return chosenType(c, [type, json, html]) === html ? 'html' : 'json';
}

/** As data, or as a page of what there is to read in it. */
async function answered<Answer extends object>(
  c: Context,
  format: Format,
  body: Answer,
  page: Page = body as unknown as Page,
  type: string = json,
) {
  return streamed<Answer>(
    format === 'html'
      ? await c.html(ogcPage(page), 200)
      : c.json(body, 200, { 'Content-Type': type }),
  );
}
