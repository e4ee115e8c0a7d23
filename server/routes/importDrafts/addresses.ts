import { createRoute, z } from '@hono/zod-openapi';
import { filesBody } from '../../http/filesBody.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { postProblems, saveProblems, zoneProblems } from '../../http/problemSchema.ts';
import {
  draftFeaturesSchema,
  featureQuerySchema,
  importChoicesSchema,
  importDraftSchema,
} from '../schemas/importDraft.ts';
import { subjectParam, zoneParam } from '../schemas/query.ts';

const tags = ['imports'];
const draftParam = subjectParam('5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a');
const path = '/zones/{zone}/import-drafts/{id}' as const;
const draftContent = { 'application/json': { schema: importDraftSchema } };
const conflict = { 409: saveProblems[409], 413: postProblems[413] };

const shapesSchema = z
  .looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
  .openapi('DraftShapes');

/** Written as bytes by who made it, so nothing is asked of its type. */
const shapesContent: Readonly<Record<string, { readonly schema: typeof shapesSchema }>> = {
  'application/geo+json': { schema: shapesSchema },
};

/** The addresses of drafts of imports. */
export const addresses = {
  begin: createRoute({
    method: 'post',
    path: '/zones/{zone}/import-drafts',
    operationId: 'beginImport',
    tags,
    summary: '导入草稿：交文件 · Hand files in for an import',
    description:
      'Reads the files and holds them against the zone; nothing is written until the draft is applied. Ask for the draft until it is ready. It is kept for half an hour after it was last asked for.',
    request: {
      params: zoneParam,
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: z.object({
              file: z.unknown().openapi({
                type: 'array',
                items: { type: 'string', format: 'binary' },
                description: 'Files that belong together, or ZIPs of them.',
              }),
            }),
          },
        },
      },
    },
    middleware: [noQuery, filesBody] as const,
    responses: {
      201: {
        description: '草稿 / The draft',
        headers: z.object({ Location: z.string() }),
        content: draftContent,
      },
      ...saveProblems,
      ...postProblems,
    },
  }),
  one: createRoute({
    method: 'get',
    path,
    operationId: 'getImportDraft',
    tags,
    summary: '一份导入草稿 · A draft of an import',
    description: 'Never kept by a cache.',
    request: { params: draftParam },
    middleware: noQuery,
    responses: { 200: { description: '草稿 / The draft', content: draftContent }, ...zoneProblems },
  }),
  choose: createRoute({
    method: 'put',
    path: `${path}/choices`,
    operationId: 'chooseImport',
    tags,
    summary: '改读法 · Read and compare in another way',
    request: {
      params: draftParam,
      body: { required: true, content: { 'application/json': { schema: importChoicesSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      202: {
        description: '草稿，正在重新比对 / The draft, being compared anew',
        content: draftContent,
      },
      ...saveProblems,
      ...postProblems,
    },
  }),
  features: createRoute({
    method: 'get',
    path: `${path}/features`,
    operationId: 'listDraftFeatures',
    tags,
    summary: '草稿里的地块 · Parcels of a draft',
    request: { params: draftParam, query: featureQuerySchema },
    responses: {
      200: {
        description: '一段 / A stretch of them',
        content: { 'application/json': { schema: draftFeaturesSchema } },
      },
      ...conflict,
      ...zoneProblems,
    },
  }),
  shapes: createRoute({
    method: 'get',
    path: `${path}/shapes`,
    operationId: 'getDraftShapes',
    tags,
    summary: '草稿的图形 · Shapes of a draft',
    request: { params: draftParam },
    middleware: noQuery,
    responses: {
      200: {
        description: 'GeoJSON',
        content: shapesContent,
      },
      ...conflict,
      ...zoneProblems,
    },
  }),
  apply: createRoute({
    method: 'post',
    path: `${path}/application`,
    operationId: 'applyImport',
    tags,
    summary: '写入 · Write it',
    description:
      'All or nothing. Ask for the draft until it is written; discarding it before ends the writing.',
    request: { params: draftParam },
    middleware: noQuery,
    responses: {
      202: { description: '草稿，正在写入 / The draft, being written', content: draftContent },
      ...conflict,
      ...saveProblems,
    },
  }),
  discard: createRoute({
    method: 'delete',
    path,
    operationId: 'discardImportDraft',
    tags,
    summary: '放弃 · Discard a draft',
    request: { params: draftParam },
    middleware: noQuery,
    responses: { 204: { description: '已放弃 / Discarded' }, ...saveProblems },
  }),
};
