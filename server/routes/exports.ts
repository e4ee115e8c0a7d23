import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual } from '../../geodata/bilingual.ts';
import { dataFormatIds, dataFormats } from '../../geodata/export/dataFormat.ts';
import { takesSystem } from '../../geodata/export/exportSystems.ts';
import {
  exportFile,
  exportName,
  systemFor,
  usualEncoding,
  type ExportRequest,
} from '../export/exportFile.ts';
import type { ExportExtent } from '../export/readExport.ts';
import { streamOf } from '../export/streamOf.ts';
import { attachment } from '../http/attachment.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { noQuery } from '../http/noQuery.ts';
import { refusedArea } from './drawnArea/refusedArea.ts';
import { ProblemError } from '../http/problem.ts';
import { postProblems, zoneProblems } from '../http/problemSchema.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { exportBody, exportQuery } from './schemas/exportQuery.ts';
import { zoneParam } from './schemas/query.ts';

/** Its properties have the names of the fields, in the language that is asked for. */
const collection = z
  .looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
  .openapi('ExportedCollection');

const file = {
  description: '文件 / The file',
  headers: z.object({
    'Content-Disposition': z.string().openapi({ description: 'RFC 6266, with a name to save by.' }),
  }),
  content: Object.fromEntries(
    dataFormatIds.map((id) => [
      dataFormats[id].mediaType,
      { schema: id === 'geojson' ? collection : z.string().openapi({ format: 'binary' }) },
    ]),
  ),
};

const description =
  'Parcels with their states on a day, their areas, boundary quality and sources, as a file of data. Figures are as reported, or rounded to what measuring is good for.';

const routes = {
  get: createRoute({
    method: 'get',
    path: '/zones/{zone}/export',
    operationId: 'exportParcels',
    tags: ['parcels'],
    summary: '导出地块数据 · Parcels as a file of data',
    description,
    request: { params: zoneParam, query: exportQuery },
    responses: { 200: file, ...zoneProblems },
  }),
  post: createRoute({
    method: 'post',
    path: '/zones/{zone}/export',
    operationId: 'exportDrawnParcels',
    tags: ['parcels'],
    summary: '导出所画范围内的地块 · Parcels of a drawn area as a file of data',
    description: `${description} Writes nothing; an area has more corners than an address takes.`,
    request: {
      params: zoneParam,
      body: { required: true, content: { 'application/json': { schema: exportBody } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: { 200: file, ...postProblems },
  }),
};

type Asked = Omit<z.output<typeof exportQuery>, 'block' | 'ids'>;

export function exportRoutes(store: Store) {
  const answer = async (c: Context<ZoneVariables>, asked: Asked, extent: ExportExtent) => {
    const request = requestOf(c, asked, extent);
    const { name, plain } = exportName(request);
    const { signal } = c.req.raw;
    const pieces = exportFile(store, request, signal);
    // The first piece is read before the status goes out, so that a failing store is a 503 and no broken 200.
    const first = await pieces.next().catch((error: unknown) => refusedArea(error, signal));
    return c.body(streamOf(pieces, first), 200, {
      'Content-Type': dataFormats[request.format].mediaType,
      'Content-Disposition': attachment(name, plain),
    });
  };
  return zoneRouter()
    .openapi(routes.get, (c) => {
      const { block, ids, ...asked } = c.req.valid('query');
      return answer(c, asked, { blocks: block, ids });
    })
    .openapi(routes.post, (c) => {
      const { blocks, ids, geometry, cut, ...asked } = c.req.valid('json');
      const area = geometry && { geometry, cut };
      return answer(c, asked, { blocks, ids, area });
    });
}

function requestOf(c: Context<ZoneVariables>, asked: Asked, extent: ExportExtent): ExportRequest {
  const { zone } = c.var;
  const { format, crs, encoding, lang } = asked;
  const { name, encodings } = dataFormats[format];
  const system = crs ?? systemFor(format, zone);
  if (!takesSystem(format, system))
    throw new ProblemError(
      'bad-crs',
      bilingual(
        `${name.zh} 不能用 ${system.code}（${system.name.zh}）：${needs[dataFormats[format].systems].zh}。`,
        `${name.en} cannot be in ${system.code} (${system.name.en}): ${needs[dataFormats[format].systems].en}.`,
      ),
    );
  if (encoding !== undefined && !encodings.some((one) => one === encoding))
    throw new ProblemError(
      'bad-parameter',
      bilingual(`${name.zh} 只有 UTF-8 一种编码。`, `${name.en} is UTF-8 and nothing else.`),
    );
  return {
    zone,
    format,
    system,
    extent,
    moment: momentOf(zone, asked),
    language: lang,
    encoding: encoding ?? usualEncoding(format),
  };
}

/** What a format needs of its coordinate system, where it needs something. */
const needs = {
  any: bilingual('须有 EPSG 编号', 'it needs an EPSG code'),
  plane: bilingual(
    'CAD 图以米为单位，请选投影坐标系',
    'drawings are in metres, choose a projected system',
  ),
  gaussKruger: bilingual(
    '界址点坐标须为高斯-克吕格投影',
    'boundary points are in a strip of Gauss–Krüger',
  ),
  degrees: bilingual('规定用经纬度', 'it is longitude and latitude by its standard'),
};
