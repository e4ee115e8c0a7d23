import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { ConditionalVariables } from '../../http/conditional.ts';
import { validationHook } from '../../http/validationHook.ts';
import { layerNames } from '../../tiles/tileLayers.ts';
import { tileLimits, tileMatrices, webMercatorQuad } from '../../tiles/webMercatorQuad.ts';
import type { ZoneTiles } from '../../tiles/zoneTiles.ts';
import { answered, formatOf, serviceOf, upTo } from '../ogc/answered.ts';
import { collections } from '../ogc/collections.ts';
import { json, link, ownLinks, titleOf, type Format, type OgcLink } from '../ogc/links.ts';
import { attributionOf } from './attribution.ts';
import { layerDescriptions } from './layerDescriptions.ts';
import { ogcTileDefinitions } from './ogcDefinitions.ts';
import type {
  tileMatrixSetSchema,
  tileMatrixSetsSchema,
  tilesetSchema,
  tilesetsSchema,
} from './ogcSchemas.ts';
import { relations } from './relations.ts';
import { answerTile, readingOf, tileType } from './routes.ts';
import { matricesTable, tilesetTables } from './tilePages.ts';
import { tiledCollections, type TiledCollection } from './tiledCollections.ts';

const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const setsTitle = bilingual('瓦片格网', 'Tile matrix sets');
const tilesetsTitle = bilingual('瓦片集', 'Tilesets');

/** OGC API – Tiles 1 of each zone: the tiles of `/tiles` by the words of the standard, of the whole zone and of single collections. */
export function ogcTileRoutes(tiles: ZoneTiles) {
  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook })
    .openapi(ogcTileDefinitions.tileMatrixSets, (c) => {
      const { root, format, own } = askedOf(c, c.req.valid('query').f);
      const { id, title, uri, crs } = webMercatorQuad;
      const self = link('self', `${root}/tileMatrixSets/${id}`, json, bilingual(id, ''));
      return answered<z.output<typeof tileMatrixSetsSchema>>(
        c,
        format,
        { links: own, tileMatrixSets: [{ id, title, uri, crs, links: [self] }] },
        {
          title: titleOf(setsTitle),
          links: [...own, upTo(root, c.var.zone), { ...self, rel: 'item' }],
        },
      );
    })
    .openapi(ogcTileDefinitions.tileMatrixSet, (c) => {
      const { root, format, own } = askedOf(c, c.req.valid('query').f);
      return answered<z.output<typeof tileMatrixSetSchema>>(
        c,
        format,
        {
          ...webMercatorQuad,
          orderedAxes: ['X', 'Y'],
          wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
          tileMatrices: [...tileMatrices],
        },
        {
          title: `${titleOf(bilingual('瓦片格网', 'Tile matrix set'))} · ${webMercatorQuad.id}`,
          description: `${webMercatorQuad.title} · EPSG:3857`,
          links: [...own, link('up', `${root}/tileMatrixSets`, json, setsTitle)],
          content: matricesTable(tileMatrices),
        },
      );
    })
    .openapi(ogcTileDefinitions.tilesets, (c) => tilesets(c, undefined, c.req.valid('query').f))
    .openapi(ogcTileDefinitions.collectionTilesets, (c) =>
      tilesets(c, c.req.valid('param').collection, c.req.valid('query').f),
    )
    .openapi(ogcTileDefinitions.tileset, (c) =>
      tileset(c, tiles, undefined, c.req.valid('query').f),
    )
    .openapi(ogcTileDefinitions.collectionTileset, (c) =>
      tileset(c, tiles, c.req.valid('param').collection, c.req.valid('query').f),
    )
    .openapi(ogcTileDefinitions.tile, (c) => {
      const { tileMatrix, tileRow, tileCol } = c.req.valid('param');
      const { asOf } = c.req.valid('query');
      return answerTile(c, tiles, { z: tileMatrix, x: tileCol, y: tileRow }, asOf);
    })
    .openapi(ogcTileDefinitions.collectionTile, (c) => {
      const { collection, tileMatrix, tileRow, tileCol } = c.req.valid('param');
      const { asOf } = c.req.valid('query');
      const tile = { z: tileMatrix, x: tileCol, y: tileRow };
      return answerTile(c, tiles, tile, asOf, tiledCollections[collection]);
    });
}

type Asking = Context<ConditionalVariables>;

function askedOf(c: Asking, asked: Format | undefined) {
  const { root, address } = serviceOf(c);
  const format = formatOf(c, asked, json);
  return { root, format, own: ownLinks(address, json, format) };
}

function tilesets(c: Asking, of: TiledCollection | undefined, asked: Format | undefined) {
  const { root, format, own } = askedOf(c, asked);
  const item = tilesetItem(c, root, of);
  const self = item.links.filter(({ rel }) => rel === 'self');
  return answered<z.output<typeof tilesetsSchema>>(
    c,
    format,
    { links: own, tilesets: [item] },
    {
      title: `${titleOf(tilesetsTitle)} · ${item.title}`,
      links: [
        ...own,
        aboveOf(c, root, of),
        ...self.map((one) => ({ ...one, rel: 'item' })),
        link(`${relations}/tiling-schemes`, `${root}/tileMatrixSets`, json, setsTitle),
      ],
    },
  );
}

async function tileset(
  c: Asking,
  tiles: ZoneTiles,
  of: TiledCollection | undefined,
  asked: Format | undefined,
) {
  const { root, format, own } = askedOf(c, asked);
  const reading = await readingOf(c, tiles, undefined);
  const [west, south, east, north] = reading.box;
  const names: readonly string[] = of === undefined ? layerNames : tiledCollections[of];
  const item = tilesetItem(c, root, of);
  const limits = tileLimits(reading.box);
  const layers = layerDescriptions.filter(({ id }) => names.includes(id));
  const links = [...item.links, ...own.filter(({ rel }) => rel === 'alternate')];
  return answered<z.output<typeof tilesetSchema>>(
    c,
    format,
    {
      ...item,
      links,
      description: titleOf(of === undefined ? c.var.zone.note : collections[of].description),
      attribution: attributionOf(reading),
      boundingBox: { lowerLeft: [west, south], upperRight: [east, north], crs: crs84 },
      tileMatrixSetLimits: limits,
      layers: layers.map(({ id, description, minzoom, maxzoom, fields }) => ({
        id,
        title: description,
        dataType: 'vector' as const,
        geometryDimension: dimensions[id] ?? 2,
        minTileMatrix: String(minzoom),
        maxTileMatrix: String(maxzoom),
        propertiesSchema: {
          type: 'object' as const,
          properties: Object.fromEntries(
            Object.entries(fields).map(([name, text]) => [name, { description: text }]),
          ),
        },
      })),
    },
    {
      title: `${titleOf(bilingual('矢量瓦片', 'Vector tiles'))} · ${item.title}`,
      description: titleOf(of === undefined ? c.var.zone.note : collections[of].description),
      links: [
        ...own,
        link('up', tilesOf(root, of), json, tilesetsTitle),
        ...item.links.filter(({ rel }) => rel.endsWith('tiling-scheme')),
      ],
      content: tilesetTables({ template: templateIn(tilesOf(root, of)), layers, limits }),
    },
  );
}

/** Layers that are not of areas. */
const dimensions: Readonly<Partial<Record<string, number>>> = { works: 1, labels: 0 };

/** What a tileset is of: the whole zone, or a collection of it. */
function aboveOf(c: Asking, root: string, of: TiledCollection | undefined): OgcLink {
  if (of === undefined) return upTo(root, c.var.zone);
  return link('up', `${root}/collections/${of}`, json, collections[of].title);
}

function tilesOf(root: string, of: TiledCollection | undefined): string {
  return of === undefined ? `${root}/tiles` : `${root}/collections/${of}/tiles`;
}

function templateIn(tilesets: string): string {
  return `${tilesets}/${webMercatorQuad.id}/{tileMatrix}/{tileRow}/{tileCol}`;
}

function tilesetItem(c: Asking, root: string, of: TiledCollection | undefined) {
  const own = tilesOf(root, of);
  const set = `${root}/tileMatrixSets/${webMercatorQuad.id}`;
  const words = bilingual('矢量瓦片', 'Vector tiles');
  const above = aboveOf(c, root, of);
  return {
    title: titleOf(of === undefined ? c.var.zone.name : collections[of].title),
    dataType: 'vector' as const,
    crs: webMercatorQuad.crs,
    tileMatrixSetURI: webMercatorQuad.uri,
    links: [
      link('self', `${own}/${webMercatorQuad.id}`, json, words),
      link(`${relations}/tiling-scheme`, set, json, bilingual('瓦片格网', 'The tile matrix set')),
      { ...above, rel: `${relations}/geodata` },
      {
        ...link('item', templateIn(own), tileType, words),
        templated: true as const,
      },
    ],
  };
}
