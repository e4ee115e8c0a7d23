import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ConditionalVariables } from '../../http/conditional.ts';
import { streamed } from '../../http/listStream.ts';
import { chosenType } from '../../http/negotiation.ts';
import { validationHook } from '../../http/validationHook.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';
import type { Feature } from '../lists/listing.ts';
import { collectionReading } from './collectionReading.ts';
import { collectionIds, collections } from './collections.ts';
import { ogcDefinitions } from './definitions.ts';
import { readItem, readItems, type Service } from './items.ts';
import {
  geojson,
  html,
  json,
  link,
  ownLinks,
  titleOf,
  type Format,
  type OgcLink,
} from './links.ts';
import { featureLines, featureTable, ogcPage, type Page } from './page.ts';
import type {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  ogcFeatureSchema,
  ogcItemsSchema,
  ogcLandingSchema,
} from './schemas.ts';

/** What a document of the whole server comes as. */
const openapi = 'application/vnd.oai.openapi+json;version=3.1';
const part1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const conformsTo = [
  `${part1}/core`,
  `${part1}/html`,
  `${part1}/geojson`,
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
];

/**
 * OGC API – Features, parts 1 and 2, of each zone: what desktop GIS read (17-069r4, 18-058r1).
 */
export function ogcRoutes(store: Store) {
  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook })
    .openapi(ogcDefinitions.landing, (c) => {
      const { root, server, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const { name, note } = c.var.zone;
      return answered<z.output<typeof ogcLandingSchema>>(c, format, {
        title: titleOf(name),
        description: titleOf(note),
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
    .openapi(ogcDefinitions.conformance, (c) => {
      const { root, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const own = ownLinks(address, json, format);
      const standards = conformsTo.map((uri) => link('related', uri, html, bilingual(uri, '')));
      return answered<z.output<typeof conformanceSchema>>(
        c,
        format,
        { conformsTo },
        {
          title: '所符合的标准 Conformance',
          links: [...own, upTo(root, c.var.zone), ...standards],
        },
      );
    })
    .openapi(ogcDefinitions.collections, (c) => {
      const { root, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const links = [...ownLinks(address, json, format), upTo(root, c.var.zone)];
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
    .openapi(ogcDefinitions.collection, (c) => {
      const format = formatOf(c, c.req.valid('query').f, json);
      const { collection: id } = c.req.valid('param');
      const reading = collectionReading(serviceOf(c).root, id, c.var.zone);
      return answered<z.output<typeof collectionSchema>>(c, format, reading);
    })
    .openapi(ogcDefinitions.items, async (c) => {
      const { collection } = c.req.valid('param');
      const query = c.req.valid('query');
      const format = formatOf(c, query.f, geojson);
      const { title, description, columns } = collections[collection];
      const { system, asOf, features, links, numberMatched } = await readItems(
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
          title: titleOf(title),
          description: `${titleOf(description)} ${asOfText(asOf)}`,
          links,
          content: featureTable(
            columns,
            features,
            ({ id }) =>
              `${serviceOf(c).root}/collections/${collection}/items/${encodeURIComponent(id)}?f=html`,
          ),
        },
        geojson,
      );
    })
    .openapi(ogcDefinitions.item, async (c) => {
      const { collection, id } = c.req.valid('param');
      const query = c.req.valid('query');
      const format = formatOf(c, query.f, geojson);
      const service = serviceOf(c);
      const { title, columns } = collections[collection];
      const { system, asOf, feature } = await readItem(store, c.var.zone, {
        collection,
        id,
        query,
      });
      const up = link('collection', `${service.root}/collections/${collection}`, json, title);
      const links = [...ownLinks(service.address, geojson, format), up];
      c.header('Content-Crs', `<${system.uri}>`);
      return answered<z.output<typeof ogcFeatureSchema>>(
        c,
        format,
        { ...(feature as OgcFeature), links },
        {
          title: nameOf(feature),
          description: asOfText(asOf),
          links,
          content: featureLines(columns, feature),
        },
        geojson,
      );
    });
}

function nameOf({ properties }: Feature): string {
  const { name, nameEn } = properties as { readonly name: string; readonly nameEn: string };
  return titleOf(bilingual(name, nameEn));
}

/** The first page of a zone’s service. */
function upTo(root: string, { name }: ZoneSummary): OgcLink {
  return link('up', root, json, name);
}

function asOfText(day: IsoDate): string {
  return `状态截至 ${day} · States as of ${day}`;
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
