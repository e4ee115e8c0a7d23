import { createRoute, z } from '@hono/zod-openapi';
import { boundaryQualities } from '../../../../geodata/quality.ts';
import { ifMatchHeader } from '../../../http/ifMatch.ts';
import { jsonBody } from '../../../http/jsonBody.ts';
import { changeProblems, postProblems, saveProblems } from '../../../http/problemSchema.ts';
import { refuse } from '../../../http/refuse.ts';
import { calendarDay } from '../../schemas/common.ts';
import { editReason, editSource } from '../../schemas/parcelEdit.ts';
import { zoneParam } from '../../schemas/query.ts';
import { geojson } from '../links.ts';
import { registeredSystems } from '../coordinateSystems.ts';
import { featureBodies, mergePatch, mergePatches } from './bodies.ts';
import { featureBody, patchBody } from './featureBody.ts';

/** Other collections are not written here, so their addresses take no other method (405). */
const items = '/zones/{zone}/ogc/collections/parcels/items';

const featureParam = zoneParam.extend({ id: z.string().openapi({ example: 'xietangxi' }) });

/** Of a desktop program, which adds nothing to an address: whoever reads the lineage is told so. */
const noReasonGiven = '由 GIS 程序写入，未给原因 · By a GIS program, no reason given';

/** What belongs to an edit and not to the feature, as for `POST /parcel-edits`; DELETE has no body to say it in. */
const act = z.strictObject({
  reason: z
    .string()
    .default(noReasonGiven)
    .transform((text, context) =>
      text.trim() === ''
        ? refuse(
            context,
            'reason-needed',
            '请在网址里写明为什么改：?reason=…',
            'Say in the address why it is changed: ?reason=…',
          )
        : text,
    )
    .pipe(editReason)
    .openapi({
      type: 'string',
      description: `为什么改 · Why. Left out, the lineage says that none was given: \`${noReasonGiven}\`.`,
      example: '地籍变更',
    }),
  asOf: calendarDay.optional().openapi({
    type: 'string',
    format: 'date',
    description: 'The day from which it is so; today where it is left out.',
  }),
  source: editSource.optional(),
});
const drawing = act.extend({
  quality: z
    .enum(boundaryQualities)
    .optional()
    .openapi({ description: 'Of a boundary that is new; `digitised` where it is left out.' }),
});

const contentCrs = z.object({
  'content-crs': z
    .string()
    .optional()
    .openapi({
      description: `The coordinate system of the body, axes in the order of the register; longitude and latitude where it is left out. One of ${registeredSystems.map(({ uri }) => `\`<${uri}>\``).join(', ')}.`,
    }),
});

const etag = z.string().openapi({ description: 'Names what the parcel is now.' });
const done = {
  204: { description: '已写入 / Written', headers: z.object({ ETag: etag }) },
};
const tags = ['ogc'];
const problems = { ...changeProblems, ...saveProblems };

/** OGC API – Features part 4 (20-002r1, a draft) of parcels. */
export const writingDefinitions = {
  create: createRoute({
    method: 'post',
    path: items,
    operationId: 'createOgcFeature',
    tags,
    summary: '新画地块 · Add a parcel',
    description:
      'Draws a parcel, from a day on. The server gives the id. It is undone like any edit: DELETE /zones/{zone}/imports/{id}.',
    request: {
      params: zoneParam,
      query: drawing,
      headers: contentCrs,
      body: { required: true, content: { [geojson]: { schema: featureBody } } },
    },
    middleware: [featureBodies, jsonBody] as const,
    responses: {
      201: {
        description: '已新画 / Drawn',
        headers: z.object({ Location: z.string(), ETag: etag }),
      },
      ...saveProblems,
      ...postProblems,
    },
  }),
  replace: createRoute({
    method: 'put',
    path: `${items}/{id}`,
    operationId: 'replaceOgcFeature',
    tags,
    summary: '整个改写一个地块 · Replace a parcel',
    description:
      'Says anew what a parcel is, from a day on: on earlier days it stays what it was. What is left out of its name in English, number, block and land use is none.',
    request: {
      params: featureParam,
      query: drawing,
      headers: ifMatchHeader.extend(contentCrs.shape),
      body: { required: true, content: { [geojson]: { schema: featureBody } } },
    },
    middleware: [featureBodies, jsonBody] as const,
    responses: { ...done, ...problems, ...postProblems },
  }),
  update: createRoute({
    method: 'patch',
    path: `${items}/{id}`,
    operationId: 'updateOgcFeature',
    tags,
    summary: '改地块的某些内容 · Update a parcel',
    description: 'JSON Merge Patch (RFC 7396): what is left out stays, null takes away.',
    request: {
      params: featureParam,
      query: drawing,
      headers: ifMatchHeader.extend(contentCrs.shape),
      body: { required: true, content: { [mergePatch]: { schema: patchBody } } },
    },
    middleware: [mergePatches, jsonBody] as const,
    responses: {
      ...done,
      ...problems,
      ...postProblems,
      415: {
        ...postProblems[415],
        headers: z.object({ 'Accept-Patch': z.string().optional() }),
      },
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: `${items}/{id}`,
    operationId: 'deleteOgcFeature',
    tags,
    summary: '注销一个地块 · End a parcel',
    description: 'From a day on there is no such parcel; on earlier days it is there as ever.',
    request: { params: featureParam, query: act, headers: ifMatchHeader },
    responses: { 204: { description: '已注销 / Ended' }, ...problems },
  }),
};
