import { createRoute, z } from '@hono/zod-openapi';
import { webMercatorQuad } from '../../tiles/webMercatorQuad.ts';
import { base, ogcRoute, onlyFormat } from '../ogc/definitions.ts';
import { json } from '../ogc/links.ts';
import { asOfQuery, zoneParam } from '../schemas/query.ts';
import { tilePart } from './address.ts';
import {
  tileMatrixSetSchema,
  tileMatrixSetsSchema,
  tilesetSchema,
  tilesetsSchema,
} from './ogcSchemas.ts';
import { collectionIn } from '../ogc/collectionParam.ts';
import { tileResponses } from './routes.ts';
import { tiledCollectionIds } from './tiledCollections.ts';

const collectionParam = zoneParam.extend({
  collection: collectionIn(tiledCollectionIds),
});
const ofCollection = `${base}/collections/{collection}` as const;

function documentRoute<Path extends string, Params extends z.ZodObject, Answer extends z.ZodType>(
  path: Path,
  operationId: string,
  summary: string,
  schema: Answer,
  params: Params,
) {
  return ogcRoute(path, operationId, summary, params, onlyFormat, { type: json, schema });
}

function tileRoute<Path extends string, Params extends z.ZodObject>(
  path: Path,
  operationId: string,
  summary: string,
  params: Params,
) {
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['ogc'],
    summary,
    description: 'The tile of `/tiles/{z}/{x}/{y}`: row before column here.',
    request: {
      params,
      query: z.strictObject({ f: z.literal('mvt').optional(), asOf: asOfQuery }),
    },
    responses: tileResponses,
  });
}

const address = {
  tileMatrix: tilePart('tileMatrix', 14),
  tileRow: tilePart('tileRow', 6800),
  tileCol: tilePart('tileCol', 13645),
};
const { id } = webMercatorQuad;

/** What can be asked of the tiles of a zone’s OGC API. */
export const ogcTileDefinitions = {
  tileMatrixSets: documentRoute(
    `${base}/tileMatrixSets`,
    'listOgcTileMatrixSets',
    '瓦片格网 · Tile matrix sets',
    tileMatrixSetsSchema,
    zoneParam,
  ),
  tileMatrixSet: documentRoute(
    `${base}/tileMatrixSets/${id}`,
    'getOgcTileMatrixSet',
    'WebMercatorQuad 格网 · The tile matrix set',
    tileMatrixSetSchema,
    zoneParam,
  ),
  tilesets: documentRoute(
    `${base}/tiles`,
    'listOgcTilesets',
    '瓦片集 · Tilesets',
    tilesetsSchema,
    zoneParam,
  ),
  tileset: documentRoute(
    `${base}/tiles/${id}`,
    'getOgcTileset',
    '矢量瓦片集 · The tileset of vector tiles',
    tilesetSchema,
    zoneParam,
  ),
  tile: tileRoute(
    `${base}/tiles/${id}/{tileMatrix}/{tileRow}/{tileCol}`,
    'getOgcTile',
    '矢量瓦片 · A vector tile',
    zoneParam.extend(address),
  ),
  collectionTilesets: documentRoute(
    `${ofCollection}/tiles`,
    'listOgcCollectionTilesets',
    '一个要素集的瓦片集 · Tilesets of a collection',
    tilesetsSchema,
    collectionParam,
  ),
  collectionTileset: documentRoute(
    `${ofCollection}/tiles/${id}`,
    'getOgcCollectionTileset',
    '一个要素集的矢量瓦片集 · The tileset of a collection',
    tilesetSchema,
    collectionParam,
  ),
  collectionTile: tileRoute(
    `${ofCollection}/tiles/${id}/{tileMatrix}/{tileRow}/{tileCol}`,
    'getOgcCollectionTile',
    '一个要素集的矢量瓦片 · A vector tile of a collection',
    collectionParam.extend(address),
  ),
};
