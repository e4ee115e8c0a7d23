import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { changedSince, ifMatchHeader, requireMatch } from '../http/ifMatch.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError, quoted } from '../http/problem.ts';
import { changeProblems, postProblems, saveProblems, zoneProblems } from '../http/problemSchema.ts';
import { TooManyAreasError } from '../store/errors.ts';
import { mostSavedAreas, type SavedArea } from '../store/savedArea.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { subjectParam, zoneParam } from './schemas/query.ts';
import {
  newAreaSchema,
  renamedAreaSchema,
  savedAreaSchema,
  savedAreasSchema,
  type SavedAreaReading,
} from './schemas/savedArea.ts';

const areaParam = subjectParam('5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a');
const tags = ['areas'];
const tagged = {
  ETag: z.string().openapi({ description: 'Of the area as it is now, for If-Match.' }),
};

const list = createRoute({
  method: 'get',
  path: '/zones/{zone}/areas',
  operationId: 'listSavedAreas',
  tags,
  summary: '所存范围 · Saved areas',
  description:
    'Oldest first. They belong to no revision of the zone and are never kept by a cache.',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '所存范围 / The areas',
      content: { 'application/json': { schema: savedAreasSchema } },
    },
    ...zoneProblems,
  },
});

const one = createRoute({
  method: 'get',
  path: '/zones/{zone}/areas/{id}',
  operationId: 'getSavedArea',
  tags,
  summary: '一个所存范围 · One saved area',
  request: { params: areaParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '所存范围 / The area',
      headers: z.object(tagged),
      content: { 'application/json': { schema: savedAreaSchema } },
    },
    ...zoneProblems,
  },
});

const save = createRoute({
  method: 'post',
  path: '/zones/{zone}/areas',
  operationId: 'saveArea',
  tags,
  summary: '保存范围 · Save an area',
  description: `Takes the shapes that can be drawn for statistics. Two areas may have one name. A zone keeps ${mostSavedAreas} of them.`,
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: newAreaSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    201: {
      description: '已保存，Location 为其网址 / Saved; Location is its address',
      headers: z.object({ Location: z.string(), ...tagged }),
      content: { 'application/json': { schema: savedAreaSchema } },
    },
    ...saveProblems,
    ...postProblems,
  },
});

const rename = createRoute({
  method: 'patch',
  path: '/zones/{zone}/areas/{id}',
  operationId: 'renameSavedArea',
  tags,
  summary: '改名 · Rename a saved area',
  request: {
    params: areaParam,
    headers: ifMatchHeader,
    body: { required: true, content: { 'application/json': { schema: renamedAreaSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    200: {
      description: '改名后的范围 / The area with its new name',
      headers: z.object(tagged),
      content: { 'application/json': { schema: savedAreaSchema } },
    },
    ...changeProblems,
    ...postProblems,
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/zones/{zone}/areas/{id}',
  operationId: 'removeSavedArea',
  tags,
  summary: '移除范围 · Remove a saved area',
  description: 'Takes it off the list; the store keeps what it was.',
  request: { params: areaParam, headers: ifMatchHeader },
  middleware: noQuery,
  responses: { 204: { description: '已移除 / Removed' }, ...changeProblems },
});

const noStore = { 'Cache-Control': 'no-store' };

export function areaRoutes(store: Store) {
  const found = async (zone: string, id: string) => {
    const area = (await store.savedAreas(zone)).find((saved) => saved.id === id);
    if (area === undefined) throw unknownArea(id, zone);
    return reading(area);
  };
  return zoneRouter()
    .openapi(list, async (c) => {
      const areas = await store.savedAreas(c.var.zone.id);
      return c.json(areas.map(reading), 200, noStore);
    })
    .openapi(one, async (c) => {
      const area = await found(c.var.zone.id, c.req.valid('param').id);
      return c.json(area, 200, { ...noStore, ETag: area.etag });
    })
    .openapi(save, async (c) => {
      const { id: zone } = c.var.zone;
      const area = reading(await store.saveArea(zone, c.req.valid('json')).catch(explained));
      const location = `/api/zones/${encodeURIComponent(zone)}/areas/${area.id}`;
      return c.json(area, 201, { ...noStore, Location: location, ETag: area.etag });
    })
    .openapi(rename, async (c) => {
      const { id: zone } = c.var.zone;
      const area = await found(zone, c.req.valid('param').id);
      requireMatch(c.req.valid('header')['if-match'], area.etag);
      const { name } = c.req.valid('json');
      if (!(await store.renameArea(zone, area, name))) throw changedSince();
      const renamed = reading({ ...area, name });
      return c.json(renamed, 200, { ...noStore, ETag: renamed.etag });
    })
    .openapi(remove, async (c) => {
      const { id: zone } = c.var.zone;
      const area = await found(zone, c.req.valid('param').id);
      requireMatch(c.req.valid('header')['if-match'], area.etag);
      if (!(await store.removeArea(zone, area))) throw changedSince();
      return c.body(null, 204, noStore);
    });
}

/** Shape and moment never change, so id and name tell every state of an area apart. */
function reading({ id, name, geometry, savedAt }: SavedArea): SavedAreaReading {
  const hash = createHash('sha256').update(`${id}\n${name}`).digest('base64url');
  return { id, name, geometry, savedAt, etag: `"${hash.slice(0, 22)}"` };
}

function explained(error: unknown): never {
  if (error instanceof TooManyAreasError)
    throw new ProblemError(
      'too-many-areas',
      bilingual(
        `本区已存 ${mostSavedAreas} 个范围，请先移除不用的。`,
        `This zone keeps ${mostSavedAreas} areas already; remove some that nobody needs.`,
      ),
      { cause: error },
    );
  throw error;
}

function unknownArea(id: string, zone: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(
      `开发区“${zone}”里没有编号为“${quoted(id)}”的所存范围。`,
      `Zone “${zone}” has no saved area “${quoted(id)}”.`,
    ),
  );
}
