import { z } from '@hono/zod-openapi';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { calendarDay } from './common.ts';

/** A decimal number as people write it; Number() alone would take '', ' 1' and '0x10' too. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

export const asOfQuery = calendarDay.optional().openapi({
  type: 'string',
  format: 'date',
  description: 'The day whose states are asked for; without it the newest day the zone speaks of.',
  example: '2010-09-30',
});

export const bboxQuery = z
  .string()
  .transform((text, context): BoundingBox => {
    const box = parseBoundingBox(text);
    if (typeof box !== 'string') return box;
    const [zh, en] = boxFaults[box];
    return refuse(context, 'bad-bbox', `“${quoted(text)}”：${zh}`, `“${quoted(text)}”: ${en}`);
  })
  .optional()
  .openapi({
    type: 'string',
    description:
      'West, south, east, north in degrees. West may exceed east: the box then crosses the 180th meridian.',
    example: '119.80,29.10,119.95,29.31',
  });

const boxFaults = {
  count: [
    '范围框须为四个以逗号分隔的数：西,南,东,北。',
    'a box is four numbers with commas: west,south,east,north.',
  ],
  number: ['范围框的四个值都须为数字。', 'all four values of a box must be numbers.'],
  range: [
    '经度须在 -180 至 180 之间，纬度须在 -90 至 90 之间。',
    'longitudes run from -180 to 180, latitudes from -90 to 90.',
  ],
  order: ['南界不能高于北界。', 'south must not exceed north.'],
} as const;

function parseBoundingBox(text: string): BoundingBox | keyof typeof boxFaults {
  const parts = text.split(',');
  const [west, south, east, north] = parts.map(Number);
  if (parts.length !== 4 || west === undefined || south === undefined) return 'count';
  if (east === undefined || north === undefined) return 'count';
  if (!parts.every((part) => decimal.test(part))) return 'number';
  if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) return 'range';
  if (!(Math.abs(south) <= 90 && Math.abs(north) <= 90)) return 'range';
  return south > north ? 'order' : [west, south, east, north];
}

export const zoneParam = z.object({
  zone: z.string().openapi({ description: 'Id of the zone.', example: 'jindong' }),
});

/** @param example an id of this kind that the shipped records hold */
export function subjectParam(example: string) {
  return zoneParam.extend({ id: z.string().openapi({ example }) });
}
