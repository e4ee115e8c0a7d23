import { createRoute, z } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import { mayIn } from '../access/requestAccess.ts';
import { streamOf } from '../export/streamOf.ts';
import { attachment } from '../http/attachment.ts';
import type { EditionOf } from '../http/edition.ts';
import { changedSince, ifMatchHeader, requireMatch } from '../http/ifMatch.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { changeProblems, postProblems, zoneProblems } from '../http/problemSchema.ts';
import type { ImportDrafts } from '../import/drafts/importDrafts.ts';
import type { Store } from '../store/store.ts';
import { todayInChina } from '../today.ts';
import { zoneFile, zoneFileType } from '../zoneFiles/zoneFile.ts';
import { zoneRouter } from './context.ts';
import { zoneChangeSchema } from './schemas/newZone.ts';
import { zoneParam } from './schemas/query.ts';
import { zoneSchema } from './schemas/zone.ts';
import { zoneReading } from './zoneReading.ts';

const tags = ['zones'];

const changeRoute = createRoute({
  method: 'patch',
  path: '/zones/{zone}',
  operationId: 'changeZone',
  tags,
  summary: '改名、隐藏或显示 · Name a zone anew, hide or show it',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: zoneChangeSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    200: {
      description: '开发区 / The zone as it is then',
      content: { 'application/json': { schema: zoneSchema } },
    },
    ...changeProblems,
    ...postProblems,
  },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/zones/{zone}/file',
  operationId: 'getZoneFile',
  tags,
  summary: '备份文件 · The zone as a file that brings it back',
  description:
    'A GeoPackage of the whole zone with all that people wrote into it; with its photographs for who may keep the zone. POST /zones/restored takes it.',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '文件 / The file',
      headers: z.object({
        'Content-Disposition': z
          .string()
          .openapi({ description: 'RFC 6266, with a name to save by.' }),
      }),
      content: { [zoneFileType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...zoneProblems,
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/zones/{zone}',
  operationId: 'removeZone',
  tags,
  summary: '移除开发区 · Remove a zone',
  description:
    'With all that was ever written of it: keep its file first. If-Match is the `edition` of the zone in quotes. One that ships does not come back by itself.',
  request: { params: zoneParam, headers: ifMatchHeader },
  middleware: noQuery,
  responses: { 204: { description: '已移除 / Removed' }, ...changeProblems },
});

const noStore = { 'Cache-Control': 'no-store' };

export function zoneAdministrationRoutes(store: Store, editionOf: EditionOf, drafts: ImportDrafts) {
  return zoneRouter()
    .openapi(changeRoute, async (c) => {
      const { zone } = c.var;
      const { name, nameEn, hidden } = c.req.valid('json');
      if (name !== undefined || nameEn !== undefined)
        await store.renameZone(zone.id, renamed(zone.name, name, nameEn));
      if (hidden !== undefined) await store.hideZone(zone.id, hidden);
      const changed = await store.zone(zone.id);
      // Somebody has removed it meanwhile.
      if (changed === undefined) throw changedSince();
      return c.json(await zoneReading(store, changed, editionOf(changed)), 200, noStore);
    })
    .openapi(fileRoute, async (c) => {
      const { id, name } = c.var.zone;
      const day = todayInChina();
      const headers = {
        ...noStore,
        'Content-Type': zoneFileType,
        'Content-Disposition': attachment(
          `${name.zh.replace(/[\\/:*?"<>|]/g, '-')}_开发区备份_${day}.gpkg`,
          `${id.replace(/[^\w-]/g, '-')}-${day}.gpkg`,
        ),
      };
      if (c.req.method === 'HEAD') return c.body(null, 200, headers);
      // Whoever keeps the zone has to find all of it in its file; others may look at the photographs that are on view.
      const { access } = c.var;
      const mayKeep = access === undefined || mayIn(access, 'keep', id);
      const pieces = zoneFile(store, id, mayKeep ? 'withPhotos' : 'withoutPhotos');
      // The file is whole before the status goes out.
      return c.body(streamOf(pieces, await pieces.next()), 200, headers);
    })
    .openapi(removeRoute, async (c) => {
      const { zone } = c.var;
      requireMatch(c.req.valid('header')['if-match'], `"${editionOf(zone)}"`);
      if (!(await store.removeZone(zone.id, zone.revision))) throw changedSince();
      await drafts.discardAll(zone.id);
      return c.body(null, 204, noStore);
    });
}

/** Names that are left out stay; an English one that nobody gave follows the Chinese one. */
function renamed({ zh, en }: Bilingual, name = zh, nameEn = en === zh ? name : en): Bilingual {
  return bilingual(name, nameEn);
}
