import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import type { EditionOf } from '../http/edition.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError } from '../http/problem.ts';
import { newZoneProblems } from '../http/problemSchema.ts';
import { validationHook } from '../http/validationHook.ts';
import {
  DuplicateEntryError,
  StoreFullError,
  StoreReadOnlyError,
  StoreTimeoutError,
  StoreUnavailableError,
} from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { restoreZones } from '../zoneFiles/restoreZones.ts';
import { zoneFileType } from '../zoneFiles/zoneFile.ts';
import { boxOf, newZoneSchema } from './schemas/newZone.ts';
import { zoneSchema } from './schemas/zone.ts';
import { zoneReading } from './zoneReading.ts';
import { zoneListSchema } from './zones.ts';

const tags = ['zones'];
const bytes = z.string().openapi({ format: 'binary' });

const create = createRoute({
  method: 'post',
  path: '/zones',
  operationId: 'createZone',
  tags,
  summary: '新建开发区 · Make a zone',
  description: 'Of nothing yet; parcels come with an import.',
  request: {
    body: { required: true, content: { 'application/json': { schema: newZoneSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    201: {
      description: '已建，Location 为其网址 / Made; Location is its address',
      headers: z.object({ Location: z.string() }),
      content: { 'application/json': { schema: zoneSchema } },
    },
    ...newZoneProblems,
  },
});

const restore = createRoute({
  method: 'post',
  path: '/zones/restored',
  operationId: 'restoreZones',
  tags,
  summary: '找回开发区 · Bring zones back from a file',
  description:
    'Takes the file that /zones/{zone}/file gives, or that a zone was removed into, of up to 400 MB.',
  request: {
    body: {
      required: true,
      content: {
        [zoneFileType]: { schema: bytes },
        'application/octet-stream': { schema: bytes },
      },
    },
  },
  middleware: noQuery,
  responses: {
    201: {
      description: '已找回的开发区 / The zones that are back',
      content: { 'application/json': { schema: zoneListSchema } },
    },
    ...newZoneProblems,
  },
});

const noStore = { 'Cache-Control': 'no-store' };

/** What makes zones: the addresses are those of no zone. */
export function newZoneRoutes(store: Store, editionOf: EditionOf) {
  const read = async (id: string) => {
    const zone = (await store.zone(id))!;
    return zoneReading(store, zone, editionOf(zone));
  };
  return new OpenAPIHono({ defaultHook: validationHook })
    .openapi(create, async (c) => {
      const { id, name, nameEn = name, note, ...place } = c.req.valid('json');
      await store
        .createZone({
          id,
          name: bilingual(name, nameEn),
          origin: 'own',
          bbox: boxOf(place),
          note: note ?? bilingual('自建的开发区。', 'A zone of one’s own.'),
        })
        .catch(explained);
      return c.json(await read(id), 201, { ...noStore, Location: `/api/zones/${id}` });
    })
    .openapi(restore, async (c) => {
      const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
      if (type !== zoneFileType && type !== 'application/octet-stream') throw otherType();
      const { body } = c.req.raw;
      if (body === null) throw noKeptZone();
      const ids = await restoreZones(store, body).catch(explained);
      return c.json(await Promise.all(ids.map(read)), 201, noStore);
    });
}

/** Failures of the store itself say nothing of what was sent. */
const ofStore = [StoreUnavailableError, StoreTimeoutError, StoreFullError, StoreReadOnlyError];

function explained(error: unknown): never {
  if (error instanceof DuplicateEntryError)
    throw new ProblemError(
      'zone-exists',
      bilingual(
        '已有这个编号的开发区；请换一个编号，或先移除那一个。',
        'There is a zone of that id already; choose another, or remove that one first.',
      ),
      { cause: error },
    );
  if (error instanceof ProblemError || ofStore.some((kind) => error instanceof kind)) throw error;
  throw noKeptZone(error);
}

function noKeptZone(cause?: unknown): ProblemError {
  return new ProblemError(
    'bad-zone-file',
    bilingual(
      '这不是挂图存下的开发区，或者文件已损坏、由更新的版本所存。其他 GeoPackage 里的地块请用导入。',
      'This is no zone that Guatu has kept, or it is damaged or of a newer version. Bring parcels of other GeoPackages in by an import.',
    ),
    { cause },
  );
}

function otherType(): ProblemError {
  return new ProblemError(
    'wrong-media-type',
    bilingual(
      `请原样发送文件，将 Content-Type 设为 ${zoneFileType}。`,
      `Send the file as it is, with Content-Type: ${zoneFileType}.`,
    ),
  );
}
