import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ConditionalVariables } from '../../http/conditional.ts';
import { givenUp } from '../../http/givenUp.ts';
import { zoneProblems } from '../../http/problemSchema.ts';
import { validationHook } from '../../http/validationHook.ts';
import type { TileAddress } from '../../../geodata/tileAddress.ts';
import { layerNames, type LayerName } from '../../tiles/tileLayers.ts';
import type { ZoneTiles } from '../../tiles/zoneTiles.ts';
import { dayOf } from '../context.ts';
import { asOfQuery, zoneParam } from '../schemas/query.ts';
import { requireTile, tilePart } from './address.ts';
import { tileJson, tileJsonSchema } from './tileJson.ts';

export const tileType = 'application/vnd.mapbox-vector-tile';

/** Answers of a route of tiles: MVT, or 204 where nothing is on it. */
export const tileResponses = {
  200: {
    description: '瓦片 / The tile',
    content: { [tileType]: { schema: z.string().openapi({ format: 'binary' }) } },
  },
  204: { description: '这里什么也没有 / Nothing is here' },
  ...zoneProblems,
};

/** Its answer says where tiles are. */
export const tileJsonPath = '/zones/:zone/tiles.json';

const tileRoute = createRoute({
  method: 'get',
  path: '/zones/{zone}/tiles/{z}/{x}/{y}',
  operationId: 'getTile',
  tags: ['tiles'],
  summary: '矢量瓦片 · A vector tile',
  description:
    'Mapbox Vector Tile 2.1, web mercator, `y` from the north. `tiles.json` says what its layers and their properties are. `asOf` is the day of states and sums; every parcel has its whole timeline besides, so that another day needs no other tile.',
  request: {
    params: zoneParam.extend({
      z: tilePart('z', 14),
      x: tilePart('x', 13645),
      y: tilePart('y', 6800),
    }),
    query: z.strictObject({ asOf: asOfQuery }),
  },
  responses: tileResponses,
});

const tileJsonRoute = createRoute({
  method: 'get',
  path: '/zones/{zone}/tiles.json',
  operationId: 'getTileJson',
  tags: ['tiles'],
  summary: '矢量瓦片说明 · What the vector tiles are',
  description:
    'TileJSON 3.0. With `versioned=true` tiles are named with the edition of the zone and may be kept for good; once the zone is written they are answered 409, and whoever shows them asks here again. Without it they are asked for anew each time, by their tags.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      asOf: asOfQuery,
      versioned: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'Whether tiles are named with their edition.' }),
    }),
  },
  responses: {
    200: {
      description: 'TileJSON',
      content: { 'application/json': { schema: tileJsonSchema } },
    },
    ...zoneProblems,
  },
});

export function tileRoutes(tiles: ZoneTiles) {
  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook })
    .openapi(tileRoute, async (c) => {
      const { z: zoom, x, y } = c.req.valid('param');
      return answerTile(c, tiles, { z: zoom, x, y }, c.req.valid('query').asOf);
    })
    .openapi(tileJsonRoute, async (c) => {
      const { asOf, versioned } = c.req.valid('query');
      const reading = await readingOf(c, tiles, asOf);
      const query = new URLSearchParams({
        ...(asOf !== undefined && { asOf }),
        ...(versioned === 'true' && { edition: c.var.edition }),
      });
      const address = `${c.var.root ?? '/'}api/zones/${encodeURIComponent(c.var.zone.id)}/tiles/{z}/{x}/{y}`;
      const template = query.size > 0 ? `${address}?${query.toString()}` : address;
      return c.json(tileJson(reading, template), 200);
    });
}

export function readingOf(
  c: Context<ConditionalVariables>,
  tiles: ZoneTiles,
  asOf: IsoDate | undefined,
) {
  const { zone, edition } = c.var;
  return tiles.reading(zone, edition, dayOf(zone, asOf));
}

export async function answerTile(
  c: Context<ConditionalVariables>,
  tiles: ZoneTiles,
  asked: TileAddress,
  asOf: IsoDate | undefined,
  layers: readonly LayerName[] = layerNames,
) {
  const tile = requireTile(asked);
  const { signal } = c.req.raw;
  const reading = await readingOf(c, tiles, asOf);
  const bytes = await tiles.tile(tile, reading, layers, signal).catch((error: unknown) => {
    throw signal.aborted ? givenUp(error) : error;
  });
  return bytes === undefined ? c.body(null, 204) : c.body(bytes, 200, { 'Content-Type': tileType });
}
