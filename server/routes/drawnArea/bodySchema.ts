import { z } from '@hono/zod-openapi';
import { maxVertices } from '../../../geodata/area/areaFault.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { refuse } from '../../http/refuse.ts';
import { readShape } from '../../shapes/shapeWork.ts';
import { calendarDay } from '../schemas/common.ts';

const example = {
  type: 'Polygon',
  coordinates: [
    [
      [119.82, 29.14],
      [119.86, 29.14],
      [119.86, 29.17],
      [119.82, 29.17],
      [119.82, 29.14],
    ],
  ],
};

/** The coordinates are walked by hand: a schema of arrays would raise an issue for each of a million bad numbers. */
export const drawnAreaSchema = z
  .strictObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.unknown() })
  .transform(async (geometry, context): Promise<Areal> => {
    const area = await readShape(geometry);
    if (!Array.isArray(area)) return area;
    for (const { path, detail } of area)
      refuse(context, 'bad-geometry', detail.zh, detail.en, [...path]);
    return z.NEVER;
  })
  .openapi('DrawnArea', {
    type: 'object',
    description: `A GeoJSON Polygon or MultiPolygon in longitude and latitude, at most ${maxVertices} vertices, whose outlines cross neither themselves nor one another.`,
    required: ['type', 'coordinates'],
    properties: {
      type: { type: 'string', enum: ['Polygon', 'MultiPolygon'] },
      coordinates: { type: 'array', items: {} },
    },
    example,
  });

export const drawnBodySchema = z
  .strictObject({ geometry: drawnAreaSchema, asOf: calendarDay.optional() })
  .openapi('DrawnStatisticsRequest', { example: { geometry: example, asOf: '2010-09-30' } });
