import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { archiveFormat, archiveName } from '../../../geodata/export/archiveFormat.ts';
import { streamOf } from '../../export/streamOf.ts';
import { attachment } from '../../http/attachment.ts';
import type { EditionOf } from '../../http/edition.ts';
import { givenUp } from '../../http/givenUp.ts';
import { ProblemError } from '../../http/problem.ts';
import { zoneProblems } from '../../http/problemSchema.ts';
import type { Store } from '../../store/store.ts';
import { zoneArchive, ZoneChangesError } from '../../tiles/archive/zoneArchive.ts';
import type { ZoneTiles } from '../../tiles/zoneTiles.ts';
import { QueueFullError, workQueue } from '../../workQueue.ts';
import { dayOf, zoneRouter } from '../context.ts';
import { asOfQuery, zoneParam } from '../schemas/query.ts';
import { archiveMetadata } from './archiveMetadata.ts';

/** So many may wait for their turn. */
const mostWaiting = 4;

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/tiles.pmtiles',
  operationId: 'getTileArchive',
  tags: ['tiles'],
  summary: '瓦片包 · All vector tiles as one file',
  description:
    'PMTiles 3 of the tiles of `/tiles`, from where the zone is some sixty pixels wide to zoom 16, with what `tiles.json` says in its metadata. It is made whole before it is sent, one at a time; 10 000 parcels take half a minute. Who hangs up cancels.',
  request: { params: zoneParam, query: z.strictObject({ asOf: asOfQuery }) },
  responses: {
    200: {
      description: '瓦片包 / The archive',
      headers: z.object({
        'Content-Disposition': z
          .string()
          .openapi({ description: 'RFC 6266, with a name to save by.' }),
      }),
      content: { [archiveFormat.mediaType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...zoneProblems,
  },
});

export function archiveRoutes(store: Store, tiles: ZoneTiles, editionOf: EditionOf) {
  const queue = workQueue(mostWaiting);
  return zoneRouter().openapi(route, async (c) => {
    const { zone } = c.var;
    const { asOf } = c.req.valid('query');
    const { name, plain } = archiveName(zone, dayOf(zone, asOf), 'zh');
    const headers = {
      'Content-Type': archiveFormat.mediaType,
      'Cache-Control': 'no-store',
      'Content-Disposition': attachment(name, plain),
    };
    // An archive is half a minute's work, which nobody wants for its headers.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const { signal } = c.req.raw;
    const origin = {
      store,
      tiles,
      editionOf,
      metadata: archiveMetadata(store, `${new URL(c.req.url).origin}/`),
    };
    const pieces = zoneArchive(origin, zone, (now) => dayOf(now, asOf), signal);
    // Also of a client that leaves between the work and the first byte, so that nothing is left in the temporary folder.
    const leave = () => void pieces.return(undefined).catch(() => {});
    signal.addEventListener('abort', leave, { once: true });
    const first = await queue
      .run(() => pieces.next(), { signal, onAhead: () => {} })
      .catch((error: unknown) => refused(error, signal));
    return c.body(streamOf(pieces, first), 200, headers);
  });
}

function refused(error: unknown, signal: AbortSignal): never {
  if (signal.aborted) throw givenUp(error);
  if (error instanceof QueueFullError)
    throw busy(
      bilingual(
        '正在制作瓦片包的人太多，请几分钟后再试。',
        'Too many tile archives are being made; try again in a few minutes.',
      ),
      error,
    );
  if (error instanceof ZoneChangesError)
    throw busy(
      bilingual(
        '制作瓦片包时这个开发区一直有人在写入，请等写完再试。',
        'The zone was being written all the while its tile archive was made; try again when that is done.',
      ),
      error,
    );
  throw error;
}

function busy(detail: ReturnType<typeof bilingual>, cause: unknown): ProblemError {
  return new ProblemError('busy', detail, { headers: { 'Retry-After': '60' }, cause });
}
