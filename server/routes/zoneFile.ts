import { createRoute, z } from '@hono/zod-openapi';
import {
  filedKinds,
  type FiledKind,
  type ParcelFile,
  type ZoneFile,
} from '../../geodata/filing/filed.ts';
import { landItem } from '../../geodata/filing/filedLand.ts';
import { isStorableId } from '../http/identifier.ts';
import { noQuery } from '../http/noQuery.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { doubtSchema } from './schemas/fact.ts';
import { projectSchema, targetSchema } from './schemas/project.ts';
import { sourceSchema } from './schemas/provenance.ts';
import { subjectParam, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { blockSchema, townSchema, workSchema } from './schemas/zone.ts';
import { unknownSubject } from './unknownSubject.ts';
import { etagOf } from './written/etag.ts';
import { filedLandSchema } from './written/filedLandSchema.ts';

function listOf<T>(record: z.ZodType<T>) {
  return z.array(z.object({ record, etag: z.string().nullable() })).readonly();
}

const zoneFileSchema = schemaOf<ZoneFile>()(
  z
    .object({
      source: listOf(sourceSchema),
      town: listOf(townSchema),
      block: listOf(blockSchema),
      project: listOf(projectSchema),
      work: listOf(workSchema),
      target: listOf(targetSchema),
      doubt: listOf(doubtSchema),
    })
    .openapi('ZoneFile', {
      description:
        '`etag` is for `If-Match` of the next version; null where no form has written one, which takes `If-None-Match: *`.',
    }),
);

const parcelFileSchema = schemaOf<ParcelFile>()(
  z.object({ parcelLand: listOf(filedLandSchema) }).openapi('ParcelFile', {
    description: '`etag` as in ZoneFile.',
  }),
);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/records',
  operationId: 'getRecordsOnFile',
  tags: ['written'],
  summary: '地块以外的登记资料 · What is on file beside the parcels',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '登记资料 / What is on file',
      content: { 'application/json': { schema: zoneFileSchema } },
    },
    ...zoneProblems,
  },
});

const ofParcel = createRoute({
  method: 'get',
  path: '/zones/{zone}/parcels/{id}/records',
  operationId: 'getRecordsOfParcel',
  tags: ['written'],
  summary: '一个地块的登记资料 · What is on file of a parcel',
  request: { params: subjectParam('xietangxi') },
  middleware: noQuery,
  responses: {
    200: {
      description: '登记资料，旧者在前 / What is on file, oldest first',
      content: { 'application/json': { schema: parcelFileSchema } },
    },
    ...zoneProblems,
  },
});

export function zoneFileRoutes(store: Store) {
  return zoneRouter()
    .openapi(ofParcel, async (c) => {
      const { id: zone } = c.var.zone;
      const { id } = c.req.valid('param');
      const parcel = isStorableId(id) ? await store.parcel(zone, id) : undefined;
      if (parcel === undefined) throw unknownSubject('parcel', id, zone);
      const parcelLand = (await store.parcelFile(zone, id)).map(({ record, recordedAt }) => ({
        record,
        etag: recordedAt && etagOf({ kind: 'parcelLand', item: landItem(record), recordedAt }),
      }));
      return c.json({ parcelLand }, 200);
    })
    .openapi(route, async (c) => {
      const file = await store.zoneFile(c.var.zone.id);
      const told = filedKinds.map((kind): [FiledKind, unknown] => [
        kind,
        file[kind].map(({ record, recordedAt }) => ({
          record,
          etag: recordedAt && etagOf({ kind, item: record.id, recordedAt }),
        })),
      ]);
      // Each list is of its kind, and every kind has one.
      return c.json(Object.fromEntries(told) as ZoneFile, 200);
    });
}
