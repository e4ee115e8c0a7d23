import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { enSearch } from '../../../web/search/words/en.ts';
import { en } from '../../../web/words/en.ts';
import { zh } from '../../../web/words/zh.ts';

type Entry = string | ((...words: string[]) => string);

/** Every wording of a dictionary by its path: `search.kinds.parcel`, `keys.rows.0.1`. */
function entriesOf(words: object, path = ''): Map<string, Entry> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, Entry][] =>
      typeof value === 'object' && value !== null
        ? [...entriesOf(value, `${path}${key}.`)]
        : // A dictionary holds nothing else; what its functions are given, numbers too, they only write down.
          [[path + key, value as Entry]],
    ),
  );
}

const web = new URL('../../../web/', import.meta.url);

/** Every dictionary of a language, of what all share and of each capability, under the name of its file. */
async function allWords(language: 'zh' | 'en'): Promise<Record<string, object>> {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => new RegExp(`(^|/)words/${language}([A-Z]\\w*)?\\.ts$`).test(name))
    .sort();
  const dictionaries: Record<string, object> = {};
  for (const file of files) {
    const [words] = Object.values(
      (await import(new URL(file, web).href)) as Record<string, object>,
    );
    dictionaries[file.replace(`/${language}`, '/').replace('.ts', '')] = words!;
  }
  return dictionaries;
}

const chinese = entriesOf(await allWords('zh'));
const english = entriesOf(await allWords('en'));

test('every capability’s words are among them', () => {
  for (const key of ['words/.title', 'landUseRates/words/Rates.title', 'search/words/.label'])
    expect([...chinese.keys()]).toContain(key);
});

/** What a function is given, to be found again in what it says. */
const given = (entry: Entry) =>
  typeof entry === 'string'
    ? []
    : Array.from({ length: entry.length }, (_, index) => `word${index}`);
const said = (entry: Entry) => (typeof entry === 'string' ? entry : entry(...given(entry)));

describe.each([
  ['Chinese', chinese],
  ['English', english],
] as const)('the %s words', (_, words) => {
  test('say something for every key; only a bare number has no unit', () => {
    const silent = [...words].filter(([, entry]) => said(entry).trim() === '');
    expect(silent.map(([key]) => key)).toEqual(['words/.figureUnits.item']);
  });

  test('say all that they are given', () => {
    const silent = [...words].filter(([, entry]) =>
      given(entry).some((word) => !said(entry).includes(word)),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  test('hold nothing half filled in, and no stray space', () => {
    const wrong = [...words].filter(([, entry]) =>
      /undefined|\[object|\$\{| {2}|^ | $/.test(said(entry)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

test('both languages have the same keys, and their functions take the same words', () => {
  expect([...english.keys()]).toEqual([...chinese.keys()]);
  const takes = (words: Map<string, Entry>) =>
    [...words].map(([key, entry]) => [key, given(entry).length]);
  expect(takes(english)).toEqual(takes(chinese));
});

test('English is free of Chinese, but for the button that leads to it', () => {
  const mixed = [...english].filter(([, entry]) =>
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(said(entry)),
  );
  expect(mixed).toEqual([['words/.tools.language', '中文']]);
});

test('English counts one parcel and two parcels', () => {
  expect([enSearch.results(1), enSearch.results(2)]).toEqual(['1 result', '2 results']);
  expect([en.card.parcelsOf(1), en.card.parcelsOf(0)]).toEqual(['1 parcel', '0 parcels']);
});

test('both lists of keys name the same keys', () => {
  expect(en.keys.rows.map(([key]) => key)).toEqual(zh.keys.rows.map(([key]) => key));
});
