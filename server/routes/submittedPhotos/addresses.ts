import { createRoute, z } from '@hono/zod-openapi';
import { imageTypes } from '../../../geodata/photo/imageType.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { postProblems, saveProblems, zoneProblems } from '../../http/problemSchema.ts';
import { photoId } from '../photos/schemas.ts';
import { zoneParam } from '../schemas/query.ts';
import { photoReturnSchema, submittedPhotoListSchema, submittedPhotoSchema } from './schemas.ts';

const tags = ['photos'];
const path = '/zones/{zone}/submitted-photos' as const;
const params = zoneParam.extend({
  id: photoId.openapi({ example: '5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a' }),
});
const picture = { schema: z.string().openapi({ format: 'binary' }) };
const decided = {
  200: {
    description: '处理后 / As it is then',
    content: { 'application/json': { schema: submittedPhotoSchema } },
  },
  ...saveProblems,
  ...postProblems,
};

/** Where photographs are that wait for approval. */
export const addresses = {
  list: createRoute({
    method: 'get',
    path,
    operationId: 'listSubmittedPhotos',
    tags,
    summary: '待审的照片 · Photographs that wait for approval, and that were decided',
    description:
      'Newest first; of those that are settled the last hundred. Who may only record sees his own, who approves all of the zone; nobody else sees any.',
    request: {
      params: zoneParam,
      query: z.strictObject({
        state: z.enum(['open', 'settled']).default('open').openapi({
          description: 'Open: it waits, or was sent back and not put away yet.',
        }),
      }),
    },
    responses: {
      200: {
        description: '照片 / Photographs',
        content: { 'application/json': { schema: submittedPhotoListSchema } },
      },
      ...zoneProblems,
    },
  }),
  image: createRoute({
    method: 'get',
    path: `${path}/{id}`,
    operationId: 'getSubmittedPhoto',
    tags,
    summary: '一张待审的照片 · A photograph that waits',
    description:
      'The picture, for who sent it and who approves, until it is approved or put away; then it is at `photos/{id}` or nowhere.',
    request: { params },
    middleware: noQuery,
    responses: {
      200: {
        description: '照片 / The photograph',
        content: Object.fromEntries(imageTypes.map((type) => [type, picture])),
      },
      ...zoneProblems,
    },
  }),
  approve: createRoute({
    method: 'post',
    path: `${path}/{id}/approval`,
    operationId: 'approvePhoto',
    tags,
    summary: '照片审核通过 · Approve a photograph',
    description: 'It is kept with the zone from then on, by the name of who sent it.',
    request: { params },
    middleware: noQuery,
    responses: decided,
  }),
  sendBack: createRoute({
    method: 'post',
    path: `${path}/{id}/return`,
    operationId: 'returnPhoto',
    tags,
    summary: '退回照片 · Send a photograph back with a word',
    request: {
      params,
      body: { required: true, content: { 'application/json': { schema: photoReturnSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: decided,
  }),
  withdraw: createRoute({
    method: 'post',
    path: `${path}/{id}/withdrawal`,
    operationId: 'withdrawPhoto',
    tags,
    summary: '撤回待审的照片 · Take one’s own photograph back',
    description:
      'One that waits, or was sent back. The picture is not kept. Who approves puts away what was sent back to others, too: they may be gone.',
    request: { params },
    middleware: noQuery,
    responses: decided,
  }),
};
