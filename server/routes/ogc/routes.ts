import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ConditionalVariables } from '../../http/conditional.ts';
import type { EditionOf } from '../../http/edition.ts';
import { streamed } from '../../http/listStream.ts';
import { preferredType } from '../../http/mediaType.ts';
import { validationHook } from '../../http/validationHook.ts';
import type { Store } from '../../store/store.ts';
import type { Feature } from '../lists/listing.ts';
import { tileLinks } from '../tiles/relations.ts';
import { conformsTo } from './conformance.ts';
import { answered, formatOf, serviceOf, upTo } from './answered.ts';
import { collectionReading } from './collectionReading.ts';
import { collectionIds, collections, type CollectionId } from './collections.ts';
import { base, ogcDefinitions } from './definitions.ts';
import { heavyFilters } from './heavyFilters.ts';
import { readItem, readItems } from './items.ts';
import { geojson, html, json, link, ownLinks, schemaJson, titleOf, type Format } from './links.ts';
import { documentType, serviceDocument } from './serviceDocument.ts';
import { propertiesReading, propertiesTable, type PropertyList } from './propertiesReading.ts';
import { ogcWritingRoutes } from './writing/routes.ts';
import { featureLines, featureTable } from './page.ts';
import type {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  ogcFeatureSchema,
  ogcItemsSchema,
  ogcLandingSchema,
  PropertiesReading,
} from './schemas.ts';

/**
 * OGC API – Features, parts 1 to 4, of each zone: what desktop GIS read (17-069r4, 18-058r1, 19-079r2, 20-002r1).
 */
export function ogcRoutes(store: Store, editionOf: EditionOf) {
  const heavy = heavyFilters();
  const routes = new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook });
  return routes
    .route('/', ogcWritingRoutes(store, editionOf))
    .openapi(ogcDefinitions.document, (c) => {
      const { root } = serviceOf(c);
      const title = titleOf(c.var.zone.name);
      return streamed<never>(
        c.json(serviceDocument(routes, { base, root, title, isWritable: isWritable(c) }), 200, {
          'Content-Type': documentType,
        }),
      );
    })
    .openapi(ogcDefinitions.landing, (c) => {
      const { root, server, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const { name, note } = c.var.zone;
      return answered<z.output<typeof ogcLandingSchema>>(c, format, {
        title: titleOf(name),
        description: titleOf(note),
        links: [
          ...ownLinks(address, json, format),
          link('service-desc', `${root}/api`, documentType, bilingual('接口描述', 'OpenAPI')),
          link('service-doc', `${server}docs`, html, bilingual('接口说明', 'Documentation')),
          link(
            'conformance',
            `${root}/conformance`,
            json,
            bilingual('所符合的标准', 'Conformance'),
          ),
          link('data', `${root}/collections`, json, bilingual('要素集', 'Collections')),
          ...tileLinks(root),
        ],
      });
    })
    .openapi(ogcDefinitions.conformance, (c) => {
      const { root, address } = serviceOf(c);
      const format = formatOf(c, c.req.valid('query').f, json);
      const own = ownLinks(address, json, format);
      const standards = conformsTo(isWritable(c)).map((uri) =>
        link('related', uri, html, bilingual(uri, '')),
      );
      return answered<z.output<typeof conformanceSchema>>(
        c,
        format,
        { conformsTo: conformsTo(isWritable(c)) },
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
    .openapi(ogcDefinitions.queryables, (c) =>
      properties(c, c.req.valid('param').collection, 'queryables', c.req.valid('query').f),
    )
    .openapi(ogcDefinitions.sortables, (c) =>
      properties(c, c.req.valid('param').collection, 'sortables', c.req.valid('query').f),
    )
    .openapi(ogcDefinitions.schema, (c) =>
      properties(c, c.req.valid('param').collection, 'schema', c.req.valid('query').f),
    )
    .openapi(ogcDefinitions.items, async (c) => {
      const { collection } = c.req.valid('param');
      const query = c.req.valid('query');
      const format = formatOf(c, query.f, geojson);
      const { title, description, columns } = collections[collection];
      const { system, asOf, features, links, numberMatched } = await readItems(
        store,
        c.var.zone,
        serviceOf(c),
        { collection, query, format, heavy },
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

function properties(
  c: Context<ConditionalVariables>,
  collection: CollectionId,
  list: PropertyList,
  asked: Format | undefined,
) {
  const { root, address } = serviceOf(c);
  const reading = propertiesReading(root, collection, list, isWritable(c));
  const format = formatOf(c, asked, schemaJson);
  const up = link('up', `${root}/collections/${collection}`, json, collections[collection].title);
  return answered<PropertiesReading>(
    c,
    format,
    reading,
    {
      title: reading.title,
      links: [...ownLinks(address, schemaJson, format), up],
      content: propertiesTable(reading),
    },
    // Programs that ask for plain JSON get it under that name.
    preferredType(c.req.header('Accept'), [schemaJson, json]) === json ? json : schemaJson,
  );
}

function nameOf({ properties }: Feature): string {
  const { name, nameEn } = properties as { readonly name: string; readonly nameEn: string };
  return titleOf(bilingual(name, nameEn));
}

function asOfText(day: IsoDate): string {
  return `状态截至 ${day} · States as of ${day}`;
}

function isWritable(c: Context<ConditionalVariables>): boolean {
  return c.var.isWritable === true;
}

type OgcFeature = Omit<z.output<typeof ogcFeatureSchema>, 'links'>;
