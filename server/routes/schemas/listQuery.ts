import { z } from '@hono/zod-openapi';
import {
  parseGivenDate,
  parseGivenMoment,
  type IsoDate,
  type IsoInstant,
} from '../../../geodata/date.ts';
import {
  coordinateSystems,
  parseCoordinateSystem,
  type CoordinateSystem,
} from '../../../geodata/coordinateSystem.ts';
import { isLandUse, landUseOrder, type LandUse } from '../../../geodata/landUse.ts';
import {
  isFilterState,
  stateFilterKeys,
  type StateFilter,
  type StateFilterKey,
} from '../../../geodata/stateFilter.ts';
import { isStorableId } from '../../http/identifier.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { asOfQuery } from './query.ts';

/** Values that one parameter may name. */
const mostValues = 100;
/** Items that one answer with `limit` may hold. */
const mostItems = 10_000;
const longestSearch = 100;

/** `a,b` and `block=a&block=b` are one list, each value once. */
const values = z
  .union([z.string(), z.array(z.string())])
  .transform((given, context): readonly string[] => {
    const found = [...new Set([given].flat().flatMap((text) => text.split(',')))];
    if (found.length <= mostValues) return found;
    return refuse(
      context,
      'bad-parameter',
      `一个参数最多写 ${mostValues} 个值。`,
      `A parameter names ${mostValues} values at most.`,
    );
  });

/** Choices among some words, with commas between. */
export function oneOfEach<Value extends string>(parameter: string, all: readonly Value[]) {
  return values
    .transform((found, context): readonly Value[] => {
      const chosen = all.filter((value) => found.includes(value));
      if (chosen.length === found.length) return chosen;
      return refuse(
        context,
        'bad-parameter',
        `${parameter} 可选：${all.join('、')}。`,
        `${parameter} is among: ${all.join(', ')}.`,
      );
    })
    .optional()
    .openapi({ type: 'string' });
}

const idsOf = (parameter: string) =>
  values.transform((found, context) => {
    const bad = found.find((id) => !isStorableId(id));
    if (bad === undefined) return found;
    return refuse(
      context,
      'bad-parameter',
      `参数“${parameter}”里的“${quoted(bad)}”不能是编号。`,
      `“${quoted(bad)}” in “${parameter}” cannot be an id.`,
    );
  });

export const blocksQuery = idsOf('block').optional().openapi({
  type: 'string',
  description: 'Only of these blocks, ids with commas between.',
  example: 'xietangxi,nanbo',
});

export const idsQuery = idsOf('ids').optional().openapi({
  type: 'string',
  description: 'Only these parcels, ids with commas between.',
  example: 'xietangxi,nanbo',
});

export const townsQuery = idsOf('town').optional().openapi({
  type: 'string',
  description: 'Only of these towns, ids with commas between.',
});

export const usesQuery = values
  .transform((found, context) => {
    const uses = found.filter(
      (code): code is LandUse | 'unknown' => code === 'unknown' || isLandUse(code),
    );
    if (uses.length === found.length) return uses;
    const all = [...landUseOrder, 'unknown'];
    return refuse(
      context,
      'bad-parameter',
      `用途须为以下之一：${all.join('、')}。`,
      `A land use is one of: ${all.join(', ')}.`,
    );
  })
  .optional()
  .openapi({
    type: 'string',
    description: 'Only of these land uses, codes of the national classification or `unknown`.',
    example: '1001,unknown',
  });

export const statesQuery = values
  .transform((found, context): StateFilter => {
    const filter: Partial<Record<StateFilterKey, string[]>> = {};
    for (const text of found) {
      const [name, state, ...rest] = text.split(':');
      const key = stateFilterKeys.find((each) => each === name);
      if (key === undefined || state === undefined || rest.length > 0 || !isFilterState(key, state))
        return refuse(
          context,
          'bad-parameter',
          `“${quoted(text)}”不是状态，请写成 levelling:complete；冒号前为 ${stateFilterKeys.join('、')} 之一。`,
          `“${quoted(text)}” is no state; write it like levelling:complete, with one of ${stateFilterKeys.join(', ')} before the colon.`,
        );
      (filter[key] ??= []).push(state);
    }
    // Each state was looked up among those of its key.
    return filter as StateFilter;
  })
  .optional()
  .openapi({
    type: 'string',
    description:
      'Only what is in these states on the day: `stage:`, `clearance:`, `levelling:` or `building:` and the state, or `unknown`. States of one key are alternatives, of two keys both must hold.',
    example: 'levelling:complete,levelling:substantiallyComplete',
  });

export const searchQuery = z
  .string()
  .transform((text, context) => {
    const search = text.trim();
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const isText = search !== '' && !/[\u0000-\u001f\u007f]/.test(search);
    if (isText && search.length <= longestSearch) return search;
    return refuse(
      context,
      'bad-parameter',
      `搜索词须为 1 至 ${longestSearch} 个字，不含控制字符。`,
      `What is searched for has 1 to ${longestSearch} characters, none of them a control.`,
    );
  })
  .optional()
  .openapi({
    type: 'string',
    minLength: 1,
    maxLength: longestSearch,
    description: 'Only what has this in its Chinese or English name, or in a parcel’s number.',
  });

const knownMoment = z.string().transform((text, context): IsoInstant => {
  const moment = parseGivenMoment(text);
  if (moment !== undefined) return moment;
  return refuse(
    context,
    'bad-date',
    `“${quoted(text)}”不是日期或时刻，请按 2010-10-31 或 2010-10-08T09:30:00+08:00 的格式填写。`,
    `“${quoted(text)}” is neither day nor moment; write it like 2010-10-31 or 2010-10-08T09:30:00+08:00.`,
  );
});

export const knownByQuery = knownMoment.optional().openapi({
  type: 'string',
  description:
    'States as they were known by this moment, or by the end of this day in China: entries recorded later count for nothing. Looked up in the log, so slower than without.',
  example: '2010-12-31',
});

/** The same, or of each day that an answer tells of the end of that day: as it was known then. */
export const eachDayOrKnownByQuery = z
  .union([z.literal('eachDay'), knownMoment])
  .optional()
  .openapi({
    type: 'string',
    description:
      'States as they were known by this moment, or by the end of this day in China; with `eachDay` each day as it was known by its own end. Looked up in the log, so slower than without.',
    example: '2010-12-31',
  });

/** Days that one answer may be about: two years of months. */
const mostDays = 24;

export const daysQuery = values
  .transform((found, context): readonly IsoDate[] => {
    const bad = found.find((text) => parseGivenDate(text) === undefined);
    if (bad !== undefined)
      return refuse(
        context,
        'bad-date',
        `“${quoted(bad)}”不是日历上的日期（1900 至 2199 年），请按 2010-06-30,2010-09-30 的格式填写。`,
        `“${quoted(bad)}” is not a day of the calendar from 1900 to 2199; write days like 2010-06-30,2010-09-30.`,
      );
    if (found.length <= mostDays) return found.flatMap((text) => parseGivenDate(text) ?? []);
    return refuse(
      context,
      'bad-parameter',
      `一次最多问 ${mostDays} 天。`,
      `One request is about ${mostDays} days at most.`,
    );
  })
  .optional()
  .openapi({
    type: 'string',
    description: `Up to ${mostDays} days with commas between, in place of \`asOf\`.`,
  });

/** The day asked about, and the moment by which it was known. */
export const momentQuery = { asOf: asOfQuery, knownBy: knownByQuery };

export const limitQuery = z
  .string()
  .transform((text, context) => {
    const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (limit >= 1 && limit <= mostItems) return limit;
    return refuse(
      context,
      'bad-parameter',
      `limit 须为 1 至 ${mostItems} 的整数。`,
      `limit is a whole number from 1 to ${mostItems}.`,
    );
  })
  .optional()
  .openapi({
    type: 'integer',
    minimum: 1,
    maximum: mostItems,
    description: 'So many at most; the `Link` header then leads to the rest. Left out: all.',
    example: '100',
  });

export const afterQuery = z
  .string()
  .refine(isStorableId)
  .optional()
  .openapi({ description: 'Only what comes after this id in the order of the list.' });

const systems = Object.entries(coordinateSystems);

export const crsQuery = z
  .string()
  .transform((text, context): CoordinateSystem => {
    const system = parseCoordinateSystem(text);
    if (system !== undefined) return system;
    const list = (language: 'zh' | 'en') =>
      systems.map(([code, { name }]) => `${code} (${name[language]})`);
    return refuse(
      context,
      'bad-crs',
      `没有坐标系“${quoted(text)}”；可选：${list('zh').join('、')}。`,
      `There is no coordinate system “${quoted(text)}”; there are: ${list('en').join(', ')}.`,
    );
  })
  .optional()
  .openapi({
    type: 'string',
    description: `The coordinate system of the answer, as EPSG code, OGC URN or URI: ${systems
      .map(([code]) => code)
      .join(', ')}. East or longitude always comes first. \`bbox\` stays in degrees.`,
    example: 'EPSG:4549',
  });

/** Choice among the members of a list's items; null is all of them. */
export function fieldsQuery(names: readonly string[]) {
  return values
    .transform((found, context): ReadonlySet<string> => {
      if (found.every((name) => names.includes(name))) return new Set(found);
      return refuse(
        context,
        'bad-parameter',
        `fields 可选：${names.join('、')}。`,
        `fields are among: ${names.join(', ')}.`,
      );
    })
    .optional()
    .openapi({
      type: 'string',
      description: `Only these members, with commas between: ${names.join(', ')}.`,
      example: names.slice(0, 3).join(','),
    });
}
