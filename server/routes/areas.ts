import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { isStorableId } from '../http/identifier.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError, quoted } from '../http/problem.ts';
import { postProblems, writeProblems, zoneProblems } from '../http/problemSchema.ts';
import { refuse } from '../http/refuse.ts';
import type { SavedArea, Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { drawnAreaSchema, exampleShape } from './drawnArea/bodySchema.ts';
import { isoInstantSchema } from './schemas/common.ts';
import { arealSchema } from './schemas/geometry.ts';
import { subjectParam, zoneParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';

export type { SavedArea };
export type SavedAreas = readonly SavedArea[];

const longestName = 60;

const savedAreaSchema = schemaOf<SavedArea>()(
  z
    .object({
      id: z.string(),
      name: z.string(),
      geometry: arealSchema,
      savedAt: isoInstantSchema,
    })
    .openapi('SavedArea', { description: 'An area that somebody drew and kept with the zone.' }),
);
export const savedAreasSchema = schemaOf<SavedAreas>()(z.array(savedAreaSchema).readonly());

/** Control characters, halves of characters and line ends: nothing of it can be read in a name. */
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

const nameSchema = z
  .string()
  .transform((text, context) => {
    const name = text.trim();
    const refused = (zh: string, en: string) => refuse(context, 'bad-body', zh, en);
    if (name === '') return refused('请给这个范围起个名称。', 'Give the area a name.');
    if ([...name].length > longestName)
      return refused(
        `名称最多 ${longestName} 个字。`,
        `A name has at most ${longestName} characters.`,
      );
    if (unreadable.test(name))
      return refused(
        '名称不能含有换行或控制字符。',
        'A name has no line ends or control characters.',
      );
    return name;
  })
  .openapi({ type: 'string', minLength: 1, maxLength: longestName, example: '东区会议范围' });

const newAreaSchema = z
  .strictObject({ name: nameSchema, geometry: drawnAreaSchema })
  .openapi('NewArea', {
    description: 'Name and shape of an area to be kept.',
    example: { name: '东区会议范围', geometry: exampleShape },
  });

const areaParam = subjectParam('5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a');
const tags = ['areas'];

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
  description: 'Takes the shapes that can be drawn for statistics. Two areas may have one name.',
  request: {
    params: zoneParam,
    body: { required: true, content: { 'application/json': { schema: newAreaSchema } } },
  },
  middleware: [noQuery, jsonBody] as const,
  responses: {
    201: {
      description: '已保存，Location 为其网址 / Saved; Location is its address',
      headers: z.object({ Location: z.string() }),
      content: { 'application/json': { schema: savedAreaSchema } },
    },
    ...writeProblems,
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
  request: { params: areaParam },
  middleware: noQuery,
  responses: { 204: { description: '已移除 / Removed' }, ...writeProblems },
});

const unkept = { 'Cache-Control': 'no-store' };

export function areaRoutes(store: Store) {
  return zoneRouter()
    .openapi(list, async (c) => c.json(await store.savedAreas(c.var.zone.id), 200, unkept))
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const area = (await store.savedAreas(c.var.zone.id)).find((saved) => saved.id === id);
      if (area === undefined) throw unknownArea(id, c.var.zone.id);
      return c.json(area, 200, unkept);
    })
    .openapi(save, async (c) => {
      const { id: zone } = c.var.zone;
      const area = await store.saveArea(zone, c.req.valid('json'));
      // Relative to the address asked, which a proxy may have under a path of its own.
      return c.json(area, 201, { ...unkept, Location: `areas/${area.id}` });
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      const { id: zone } = c.var.zone;
      const removed = isStorableId(id) && (await store.removeArea(zone, id));
      if (!removed) throw unknownArea(id, zone);
      return c.body(null, 204, unkept);
    });
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
