import { z } from '@hono/zod-openapi';
import { leftOut } from '../schemas/leftOut.ts';

const links = z
  .array(
    z
      .object({
        href: z.string(),
        rel: z.string(),
        type: z.string(),
        title: z.string(),
        templated: leftOut(z.literal(true)),
      })
      .openapi('OgcTileLink'),
  )
  .readonly();

const tilesetItem = {
  title: z.string(),
  dataType: z.literal('vector'),
  crs: z.string(),
  tileMatrixSetURI: z.string(),
  links,
};

export const tilesetsSchema = z
  .object({ links, tilesets: z.array(z.object(tilesetItem)).readonly() })
  .openapi('OgcTilesets');

const corner = z.array(z.number()).length(2).readonly();

/** Metadata of a tileset (OGC 17-083r4, clause 9). */
export const tilesetSchema = z
  .object({
    ...tilesetItem,
    description: z.string(),
    attribution: z.string(),
    boundingBox: z.object({ lowerLeft: corner, upperRight: corner, crs: z.string() }),
    tileMatrixSetLimits: z
      .array(
        z.object({
          tileMatrix: z.string(),
          minTileRow: z.int(),
          maxTileRow: z.int(),
          minTileCol: z.int(),
          maxTileCol: z.int(),
        }),
      )
      .readonly(),
    layers: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          dataType: z.literal('vector'),
          geometryDimension: z.int(),
          minTileMatrix: z.string(),
          maxTileMatrix: z.string(),
          propertiesSchema: z.object({
            type: z.literal('object'),
            properties: z.record(z.string(), z.object({ description: z.string() })),
          }),
        }),
      )
      .readonly(),
  })
  .openapi('OgcTileset');

const setItem = { id: z.string(), title: z.string(), uri: z.string(), crs: z.string() };

export const tileMatrixSetsSchema = z
  .object({ links, tileMatrixSets: z.array(z.object({ ...setItem, links })).readonly() })
  .openapi('OgcTileMatrixSets');

/** OGC 17-083r4, 7.1; what there are no tiles of is left out of its matrices. */
export const tileMatrixSetSchema = z
  .object({
    ...setItem,
    orderedAxes: z.array(z.string()).readonly(),
    wellKnownScaleSet: z.string(),
    tileMatrices: z
      .array(
        z.object({
          id: z.string(),
          scaleDenominator: z.number(),
          cellSize: z.number(),
          cornerOfOrigin: z.literal('topLeft'),
          pointOfOrigin: corner,
          tileWidth: z.int(),
          tileHeight: z.int(),
          matrixWidth: z.int(),
          matrixHeight: z.int(),
        }),
      )
      .readonly(),
  })
  .openapi('OgcTileMatrixSet');
