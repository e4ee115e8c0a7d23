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
  const byCode = entriesByCode(entries);
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
      const exact = byCode.get(query) ?? [];
      const found = index.search(query).flatMap((result) => byKey.get(String(result.id)) ?? []);
      return [...new Set([...exact, ...found])].slice(0, limit);
    },
  };
}

/**
 * An id or number typed whole wins over everything else. A block, a town or a name does not: a town's hundred parcels carry
 * its name too, and would leave no room for the town.
 */
function entriesByCode(entries: readonly SearchEntry[]): Map<string, SearchEntry[]> {
  const found = new Map<string, SearchEntry[]>();
  for (const entry of entries)
    for (const code of entry.codes.map((text) => text.toLowerCase())) {
      const others = found.get(code);
      if (others) others.push(entry);
      else found.set(code, [entry]);
    }
  return found;
}

function toDocument(entry: SearchEntry): Document {
  // Digits and Latin letters of a name come one by one, so that 云溪 01 号地 has the initials yx01hd.
  const syllables = pinyin(entry.name, { toneType: 'none', type: 'array' })
    .map((syllable) => words(syllable).join(''))
    .filter((syllable) => syllable !== '');
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return {
    key: entry.key,
    name: entry.name,
    nameEn: entry.nameEn,
    also: [...entry.codes, ...entry.also].join(' '),
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
