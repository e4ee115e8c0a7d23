import { createRoute, z } from '@hono/zod-openapi';
import { imageTypes } from '../../../geodata/photo/imageType.ts';
import { photoLimits } from '../../../geodata/photo/photo.ts';
import { filesBody } from '../../http/filesBody.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { postProblems, saveProblems, zoneProblems } from '../../http/problemSchema.ts';
import { subjectParam, zoneParam } from '../schemas/query.ts';
import { sentPhotoSchema } from '../submittedPhotos/schemas.ts';
import { newPhotoSchema, photoId, photoSchema, photosSchema, retractionSchema } from './schemas.ts';

const tags = ['photos'];
const example = '5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a';
const photoParam = subjectParam(example);
const path = '/zones/{zone}/photos/{id}' as const;
const photoContent = { 'application/json': { schema: photoSchema } };
const megabytes = photoLimits.bytes / 1024 / 1024;
const picture = { schema: z.string().openapi({ format: 'binary' }) };

/** Where photographs of parcels are. */
export const addresses = {
  list: createRoute({
    method: 'get',
    path: '/zones/{zone}/parcels/{id}/photos',
    operationId: 'listPhotos',
    tags,
    summary: '地块的照片 · Photographs of a parcel',
    description: 'Newest day first, without those that were taken back.',
    request: { params: subjectParam('nanbo') },
    middleware: noQuery,
    responses: {
      200: {
        description: '照片 / The photographs',
        content: { 'application/json': { schema: photosSchema } },
      },
      ...zoneProblems,
    },
  }),
  image: createRoute({
    method: 'get',
    path,
    operationId: 'getPhoto',
    tags,
    summary: '一张照片 · A photograph',
    description:
      'The picture itself, as JPEG, PNG or WebP. It has no metadata: what cameras write into a file of place, device and time is taken out before it is kept.',
    request: { params: photoParam },
    middleware: noQuery,
    responses: {
      200: {
        description: '照片 / The photograph',
        headers: z.object({
          ETag: z.string(),
          'Content-Disposition': z.string().openapi({ description: 'With a name to save it by.' }),
        }),
        content: Object.fromEntries(imageTypes.map((type) => [type, picture])),
      },
      ...zoneProblems,
    },
  }),
  keep: createRoute({
    method: 'put',
    path,
    operationId: 'addPhoto',
    tags,
    summary: '添加照片 · Add a photograph',
    description: `Under an id that the sender makes (a UUID), so that sending it again after an answer was lost adds nothing. JPEG, PNG or WebP by its bytes, up to ${megabytes} MB and ${photoLimits.pixels / 1e6} million pixels. Metadata are taken out of the file; where it was taken is kept only if it is said beside it. Of somebody whose entries wait for approval it waits too (202).`,
    request: {
      params: zoneParam.extend({ id: photoId.openapi({ example }) }),
      body: { required: true, content: { 'multipart/form-data': { schema: newPhotoSchema } } },
    },
    middleware: [noQuery, filesBody] as const,
    responses: {
      200: { description: '早已收到 / It is there already', content: photoContent },
      201: { description: '已添加 / Added', content: photoContent },
      202: {
        description: '已提交，等待审核 / Sent, and waits for approval',
        content: { 'application/json': { schema: sentPhotoSchema } },
      },
      ...saveProblems,
      ...postProblems,
    },
  }),
  takeBack: createRoute({
    method: 'post',
    path: `${path}/retraction`,
    operationId: 'takePhotoBack',
    tags,
    summary: '撤回照片 · Take a photograph back',
    description:
      'It is shown nowhere from then on; the zone keeps it, with who took it back and why.',
    request: {
      params: photoParam,
      body: { required: true, content: { 'application/json': { schema: retractionSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      204: { description: '已撤回 / Taken back' },
      ...saveProblems,
      ...postProblems,
    },
  }),
};
