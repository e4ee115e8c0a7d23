import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { ownSocketsOnly } from '../http/crossOrigin.ts';
import { noQuery } from '../http/noQuery.ts';
import { readProblems } from '../http/problemSchema.ts';

/** Where walls and their remotes come in. */
export type RemoteDoor = {
  readonly upgrade: MiddlewareHandler;
  /** Of this machine, at which others in its network reach it. */
  readonly addresses: () => readonly string[];
};

const remoteSchema = z
  .strictObject({
    addresses: z
      .array(z.string())
      .readonly()
      .openapi({
        description:
          'At which other machines of the network reach this server, the likeliest first; none when it listens on its own machine only.',
        example: ['192.168.1.20'],
      }),
  })
  .openapi('Remote');

/** Where a tablet finds the wall's server. */
export type RemoteReading = z.infer<typeof remoteSchema>;

const route = createRoute({
  method: 'get',
  path: '/remote',
  operationId: 'getRemote',
  tags: ['service'],
  summary: '遥控大屏 · Driving the wall',
  description:
    'With `Upgrade: websocket` a connection over which a wall, the devices that drive it and the screens that follow it talk in ' +
    'JSON messages; the first says who it is (`open`, `resume`, `pair`, `follow`). Only pages of this server may open one. ' +
    'Without an upgrade: at which addresses a tablet finds the server.',
  middleware: noQuery,
  responses: {
    200: {
      description: '可用的网址 / Where it is reached',
      content: { 'application/json': { schema: remoteSchema } },
    },
    ...readProblems,
  },
});

export function remoteRoutes(door: RemoteDoor | undefined) {
  const routes = new OpenAPIHono();
  routes.use('/remote', ownSocketsOnly);
  if (door) routes.use('/remote', door.upgrade);
  return routes.openapi(route, (c) =>
    c.json({ addresses: door?.addresses() ?? [] }, 200, { 'Cache-Control': 'no-store' }),
  );
}
