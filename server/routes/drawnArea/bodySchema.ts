import { z } from '@hono/zod-openapi';
import { maxVertices } from '../../../geodata/area/areaFault.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { refuse } from '../../http/refuse.ts';
import { readShape } from '../../shapes/shapeWorkers.ts';
import { calendarDay } from '../schemas/common.ts';

/** Around the southern blocks of jindong: parcels lie inside it and across its edges. */
export const exampleShape = {
  type: 'Polygon',
  coordinates: [
    [
      [119.84, 29.2],
      [119.864, 29.2],
      [119.864, 29.22],
      [119.84, 29.22],
      [119.84, 29.2],
    ],
  ],
};

/**
 * A geometry as RFC 7946 has it, foreign members and `bbox` left alone, or a Feature or FeatureCollection of such. The
 * coordinates are walked by hand: a schema of arrays would raise an issue for each of a million bad numbers.
 */
export const drawnAreaSchema = z
  .unknown()
  // Before anything that waits: the document's generator asks at once whether the shape may be left out or null.
  .transform((given, context): object =>
    typeof given === 'object' && given !== null
      ? given
      : refuse(
          context,
          'bad-body',
          '缺少图形：geometry 须为 GeoJSON 的面。',
          'The shape is missing: geometry is a GeoJSON polygon.',
        ),
  )
  .transform(async (given, context): Promise<Areal> => {
    const area = await readShape(given);
    if (!Array.isArray(area)) return area;
    for (const { path, detail } of area)
      refuse(context, 'bad-geometry', detail.zh, detail.en, [...path]);
    return z.NEVER;
  })
  .openapi('DrawnArea', {
    type: 'object',
    description: `A GeoJSON Polygon or MultiPolygon in longitude and latitude, or a Feature or FeatureCollection of these, whose shapes are taken and whose properties are not. At most ${maxVertices} vertices; outlines cross neither themselves nor one another.`,
    required: ['type'],
    properties: {
      type: { type: 'string', enum: ['Polygon', 'MultiPolygon', 'Feature', 'FeatureCollection'] },
      coordinates: { type: 'array', items: {} },
      geometry: { type: 'object' },
      features: { type: 'array', items: {} },
    },
    example: exampleShape,
  });

export const drawnBodySchema = z
  .strictObject({ geometry: drawnAreaSchema, asOf: calendarDay.optional() })
  .openapi('DrawnStatisticsRequest', {
    description: 'The shape of the example lies in the zone jindong.',
    example: { geometry: exampleShape, asOf: '2010-09-30' },
  });
