import { z } from '@hono/zod-openapi';
import {
  dayInChina,
  isoInstant,
  parseIsoDate,
  type IsoDate,
  type IsoInstant,
} from '../../../geodata/date.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import { filterLanguages } from '../../cql2/read/readFilter.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import {
  blocksQuery,
  searchQuery,
  statesQuery,
  townsQuery,
  usesQuery,
} from '../schemas/listQuery.ts';
import type { SortKey } from './sorting.ts';
import { registeredSystems, type RegisteredSystem } from './coordinateSystems.ts';

/** Features of one answer where nobody says how many, and where somebody says more. */
const usualLimit = 1000;
const mostFeatures = 10_000;

/** The values of a few properties and an id. */
const longestCursor = 4000;

export const formatQuery = z.enum(['json', 'html']).optional().openapi({
  description: 'The format of the answer, in place of what `Accept` says.',
});

/** More than there may be is no mistake: as many come as may (OGC 17-069r4, /req/core/fc-limit-response-1). */
const limitQuery = z
  .string()
  .transform((text, context) => {
    if (/^\d+$/.test(text) && Number(text) >= 1) return Math.min(Number(text), mostFeatures);
    return refuse(
      context,
      'bad-parameter',
      'limit 须为 1 以上的整数。',
      'limit is a whole number from 1 up.',
    );
  })
  .default(usualLimit)
  .openapi({ type: 'integer', minimum: 1, maximum: mostFeatures, default: usualLimit });

const systemQuery = z
  .string()
  .transform((uri, context): RegisteredSystem => {
    const found = registeredSystems.find((one) => one.uri === uri);
    if (found) return found;
    const all = registeredSystems.map((one) => one.uri);
    return refuse(
      context,
      'bad-crs',
      `没有坐标系“${quoted(uri)}”；可选：${all.join('、')}。`,
      `There is no coordinate system “${quoted(uri)}”; there are: ${all.join(', ')}.`,
    );
  })
  .optional()
  .openapi({ type: 'string', enum: registeredSystems.map(({ uri }) => uri) });

/** Four numbers, or six with heights, which nothing here has, in the order of the axes of `bbox-crs`. */
const boxQuery = z
  .string()
  .transform((text, context): BoundingBox => {
    const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
    const [a, b, c, d, e, f] = numbers;
    const box = numbers.length === 6 ? [a, b, d, e] : [a, b, c, d];
    const isBox = numbers.length === 4 || (numbers.length === 6 && Number.isFinite(f));
    if (isBox && box.every((one) => Number.isFinite(one))) return box as unknown as BoundingBox;
    return refuse(
      context,
      'bad-bbox',
      `“${quoted(text)}”：范围框须为以逗号分隔的四个数（或带高程的六个数）。`,
      `“${quoted(text)}”: a box is four numbers with commas, or six with heights.`,
    );
  })
  .optional()
  .openapi({ type: 'string', example: '119.80,29.10,119.95,29.31' });

/**
 * A day, a moment or a stretch of either: states are told as of its end, `..` is the newest day there is. '2010-09-30',
 * '2010-09-30T10:00:00+08:00', '2010-01-01/2010-09-30', '../2010-09-30', '2010-01-01/..'
 */
const datetimeQuery = z
  .string()
  .transform((text, context): IsoDate | 'newest' => {
    const parts = text.split('/');
    const [from, to] = parts.map(momentOf);
    const end = parts.length === 1 ? from : to;
    const isOrdered =
      parts.length === 1 || from === 'open' || to === 'open' || (from ?? '') <= (to ?? '');
    const isStretch = parts.length === 2 && !(from === 'open' && to === 'open');
    const isKnown =
      from !== undefined && end !== undefined && !(parts.length === 1 && from === 'open');
    if (isKnown && isOrdered && (parts.length === 1 || isStretch))
      return end === 'open' ? 'newest' : dayInChina(isoInstant(end));
    return refuse(
      context,
      'bad-date',
      `“${quoted(text)}”不是日期、时刻或时段，请写成 2010-09-30、2010-09-30T10:00:00+08:00、2010-01-01/2010-09-30 或 2010-01-01/..。`,
      `“${quoted(text)}” is no day, moment or stretch; write it like 2010-09-30, 2010-09-30T10:00:00+08:00, 2010-01-01/2010-09-30 or 2010-01-01/...`,
    );
  })
  .optional()
  .openapi({ type: 'string', example: '2010-09-30' });

/** As a moment in UTC, so that moments of all zones are in order as texts; a day is its noon in China. */
function momentOf(text: string): IsoInstant | 'open' | undefined {
  if (text === '..' || text === '') return 'open';
  if (parseIsoDate(text) !== undefined) return isoInstant(`${text}T12:00:00+08:00`);
  try {
    return isoInstant(text);
  } catch {
    return undefined;
  }
}

/** Properties that one order may go by. */
const mostSortKeys = 5;

/** A plus that is not escaped in an address arrives as a space. */
const sortQuery = z
  .string()
  .transform((text, context): readonly SortKey[] => {
    const keys = text.split(',').map((part): SortKey => ({
      name: part.replace(/^[ +-]/, ''),
      isDescending: part.startsWith('-'),
    }));
    const names = new Set(keys.map(({ name }) => name));
    if (!names.has('') && names.size === keys.length && keys.length <= mostSortKeys) return keys;
    return refuse(
      context,
      'bad-parameter',
      `sortby 须为 1 至 ${mostSortKeys} 个不重复的属性，以逗号分隔，降序的前面加减号：-measuredM2,name。`,
      `sortby is 1 to ${mostSortKeys} properties with commas between, each once, with a minus before those that descend: -measuredM2,name.`,
    );
  })
  .optional()
  .openapi({
    type: 'string',
    description:
      'The properties to order by, among those of `/sortables`, with commas between; `-` before one that descends. What is unknown comes last.',
    example: '-measuredM2,name',
  });

export const itemsQuery = z.strictObject({
  f: formatQuery,
  limit: limitQuery,
  after: z.string().max(longestCursor).optional().openapi({
    description: 'Only what comes after this feature; links of `rel="next"` have it.',
  }),
  bbox: boxQuery,
  'bbox-crs': systemQuery,
  crs: systemQuery,
  datetime: datetimeQuery,
  block: blocksQuery,
  town: townsQuery,
  use: usesQuery,
  state: statesQuery,
  q: searchQuery,
  filter: z.string().optional().openapi({
    description:
      'Only features of which this condition is true, in CQL2 (OGC 21-065r2), over the properties of `/queryables`.',
    example: "landUse = '1001' AND measuredM2 > 20000",
  }),
  'filter-lang': z.enum(filterLanguages).default('cql2-text').openapi({
    description: 'The encoding of `filter`. `cql-text` is what GDAL before 3.9 calls `cql2-text`.',
  }),
  'filter-crs': systemQuery,
  sortby: sortQuery,
});

export const itemQuery = z.strictObject({
  f: formatQuery,
  crs: systemQuery,
  datetime: datetimeQuery,
});
