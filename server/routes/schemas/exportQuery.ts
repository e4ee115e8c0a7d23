import { z } from '@hono/zod-openapi';
import {
  dataFormatIds,
  dataFormats,
  isDataFormat,
  textEncodings,
  type DataFormat,
} from '../../../geodata/export/dataFormat.ts';
import {
  referenceSystemOf,
  type ReferenceSystem,
} from '../../../geodata/survey/systems/referenceSystem.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { drawnAreaSchema, exampleShape } from '../drawnArea/bodySchema.ts';
import { blocksQuery, idsQuery, knownByQuery } from './listQuery.ts';
import { asOfQuery } from './query.ts';

const formatQuery = z
  .string()
  .default('geojson')
  .transform((text, context): DataFormat => {
    if (isDataFormat(text)) return text;
    const names = (language: 'zh' | 'en') =>
      dataFormatIds.map((id) => `${id} (${dataFormats[id].name[language]})`);
    return refuse(
      context,
      'bad-parameter',
      `没有格式“${quoted(text)}”；可选：${names('zh').join('、')}。`,
      `There is no format “${quoted(text)}”; there are: ${names('en').join(', ')}.`,
    );
  })
  .openapi({
    type: 'string',
    enum: [...dataFormatIds],
    description: dataFormatIds.map((id) => `${id}: ${dataFormats[id].name.en}`).join('; '),
    example: 'geojson',
  });

const systemQuery = z
  .string()
  .transform((text, context): ReferenceSystem => {
    const system = referenceSystemOf(text);
    if (system?.code.startsWith('EPSG:')) return system;
    return refuse(
      context,
      'bad-crs',
      `没有坐标系“${quoted(text)}”；请写 EPSG 编号，如 EPSG:4549（CGCS2000 3 度带，中央经线 120°E）。`,
      `There is no coordinate system “${quoted(text)}”; write its EPSG code, like EPSG:4549 (CGCS2000, 3-degree, CM 120E).`,
    );
  })
  .optional()
  .openapi({
    type: 'string',
    description:
      'EPSG code, URN or URI: CGCS2000, 西安80 and 北京54 in degrees and in strips of 3° and 6° with and without zone number, WGS 84, UTM, Web Mercator. Without it degrees of CGCS2000, for dxf and txt the strip of 3° of the zone. 西安80 and 北京54 are written without local parameters, which the file says.',
    example: 'EPSG:4549',
  });

const encodingQuery = z.enum(textEncodings).optional().openapi({
  description: 'Of the text in shp, dxf and txt; GBK without it. Other formats are UTF-8.',
});

const languageQuery = z.enum(['zh', 'en']).default('zh').openapi({
  description: 'The language of names and of what the file says.',
});

/** What is asked of a file, in an address or in a body. */
const shared = {
  format: formatQuery,
  crs: systemQuery,
  encoding: encodingQuery,
  lang: languageQuery,
  asOf: asOfQuery,
  knownBy: knownByQuery,
};

export const exportQuery = z.strictObject({ ...shared, block: blocksQuery, ids: idsQuery });

/** Parcels that one file may name one by one: what engines take in a statement, with room to spare. */
const mostIds = 10_000;

const idList = z.array(z.string().min(1).max(200)).min(1).max(mostIds).readonly().optional();

export const exportBody = z
  .strictObject({
    ...shared,
    blocks: idList,
    ids: idList,
    geometry: drawnAreaSchema.optional(),
    cut: z.boolean().default(false).openapi({
      description:
        'Whether parcels are cut at the area, or come whole if any of their land is in it.',
    }),
  })
  .openapi('ExportRequest', {
    description: 'The same as the address, and an area that somebody drew.',
    example: { format: 'geojson', geometry: exampleShape, cut: true, asOf: '2010-09-30' },
  });
