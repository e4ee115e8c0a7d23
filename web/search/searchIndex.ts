import MiniSearch from 'minisearch';
import { pinyin } from 'pinyin-pro';
import type { SearchEntry } from './entries.ts';

/** Finds entries by name, pinyin, initials (xtx → 鞋塘西), number, block, town, owner. Best first. */
export type SearchIndex = { find(text: string): SearchEntry[] };

type Document = {
  key: string;
  name: string;
  nameEn: string;
  also: string;
  pinyin: string;
  initials: string;
};

const limit = 20;

/** Builds the index; a few milliseconds per hundred entries, most of it pinyin. */
export function createSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['name', 'nameEn', 'also', 'pinyin', 'initials'],
    tokenize: tokens,
    searchOptions: {
      // What is typed stays whole words; only what is indexed is cut into suffixes.
      tokenize: words,
      prefix: true,
      combineWith: 'AND',
      boost: { name: 4, initials: 3, pinyin: 2, nameEn: 2 },
    },
  });
  index.addAll(entries.map(toDocument));
  return {
    find: (text) => {
      const query = text.trim().toLowerCase();
      if (query === '') return [];
      const exact = entries.filter((entry) => isExact(entry, query));
      const found = index.search(query).flatMap((result) => byKey.get(String(result.id)) ?? []);
      return [...new Set([...exact, ...found])].slice(0, limit);
    },
  };
}

/** An id or number typed whole wins over everything else. */
function isExact(entry: SearchEntry, query: string): boolean {
  return [entry.target.id, ...entry.also].some((word) => word.toLowerCase() === query);
}

function toDocument(entry: SearchEntry): Document {
  const syllables = pinyin(entry.name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return {
    key: entry.key,
    name: entry.name,
    nameEn: entry.nameEn,
    also: entry.also.join(' '),
    pinyin: suffixes(syllables).join(' '),
    initials: Array.from(initials, (_, start) => initials.slice(start)).join(' '),
  };
}

/** `['xie','tang','xi']` → `['xietangxi', 'tangxi', 'xi']`, so that typing may begin at any character. */
function suffixes(syllables: readonly string[]): string[] {
  return syllables.map((_, start) => syllables.slice(start).join(''));
}

/**
 * Words of Latin text, and of Chinese text every suffix, because Chinese is written without spaces: 鞋塘西 is found by 塘西.
 */
function tokens(text: string): string[] {
  return words(text).flatMap((word) => {
    const characters = [...word];
    return /\p{Script=Han}/u.test(word)
      ? characters.map((_, start) => characters.slice(start).join(''))
      : [word];
  });
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
}
