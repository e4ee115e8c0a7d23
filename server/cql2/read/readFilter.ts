import type { ReadFilter } from '../expression.ts';
import { FilterFault } from '../fault.ts';
import { longestFilter } from './parts.ts';
import { readJson } from './readJson.ts';
import { readText } from './readText.ts';
import type { Queryables } from '../types.ts';
import type { FilterSystem } from './shapes.ts';

/** `cql-text` is what GDAL before 3.9 calls it, which takes some liberties. */
export const filterLanguages = ['cql2-text', 'cql2-json', 'cql-text'] as const;
type FilterLanguage = (typeof filterLanguages)[number];

/** Reads a filter in either encoding. Throws a FilterFault. */
export function readFilter(
  source: string,
  language: FilterLanguage,
  system: FilterSystem,
  queryables: Queryables,
): ReadFilter {
  if (source.length > longestFilter)
    throw new FilterFault(
      longestFilter,
      `过滤条件最长 ${longestFilter} 个字符。`,
      `a filter is ${longestFilter} characters long at most.`,
    );
  if (language === 'cql2-json') return readJson(source, system);
  return readText(source, system, language === 'cql-text' ? queryables : undefined);
}
