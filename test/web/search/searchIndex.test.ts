import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { entriesOf, type SearchEntry } from '../../../web/search/entries.ts';
import { createSearchIndex, type SearchIndex } from '../../../web/search/searchIndex.ts';
import { featureOf } from '../parcelFeatures.ts';
import { surroundingOf } from '../surroundingFeatures.ts';
import { entriesOfZone } from './zoneEntries.ts';

const jindong = createSearchIndex(entriesOfZone(jindongRecords()));
const exampleEntries = entriesOfZone(exampleRecords({ parcels: 240, seed: 1 }));
const example = createSearchIndex(exampleEntries);

const keys = (index: SearchIndex, text: string) => index.find(text).map(({ key }) => key);

describe('鞋塘西 is found first', () => {
  test.each([
    'xtx',
    'XTX',
    'xietangxi',
    'xietang',
    'xie tang xi',
    '鞋塘西',
    '塘西',
    '鞋',
    'Xietang Wes',
    ' xietang west ',
  ])('by %j', (text) => {
    expect(keys(jindong, text)[0]).toBe('parcel/xietangxi');
  });

  test('and after it its block and works', () => {
    const found = keys(jindong, 'xtx');
    expect(found).toContain('block/xietangxi');
    expect(found).toContain('work/xietangxi-fence');
  });
});

describe('what is typed whole', () => {
  /** A parcel 东园 beside others whose names and words hold the same text. */
  const entries = entriesOf(
    [
      featureOf({ id: 'p-10', name: 'p-1 旁', block: 'b1', town: 't1' }),
      featureOf({ id: 'p-1', name: '东园', nameEn: 'East Garden', number: '示-0001', block: 'b1' }),
      featureOf({ id: 'p-2', name: '东园二期', number: '示-00011', block: 'b1', town: 't1' }),
    ],
    [],
    [
      surroundingOf('block', 'b1', { name: '东园区块', nameEn: 'East Garden Block' }),
      surroundingOf('town', 't1', { name: '东镇' }),
      surroundingOf('work', 'b1', { name: '路' }),
      surroundingOf('landmark', 'river', { name: '义乌江' }),
    ],
  );
  const index = createSearchIndex(entries);

  test.each([
    ['p-1', 'parcel/p-1'],
    ['P-1', 'parcel/p-1'],
    ['示-0001', 'parcel/p-1'],
    ['东园', 'parcel/p-1'],
    ['east garden', 'parcel/p-1'],
    ['东园区块', 'block/b1'],
    ['东镇', 'town/t1'],
  ])('%s comes first, before what merely holds it', (text, key) => {
    const found = keys(index, text);
    expect(found[0]).toBe(key);
    expect(found.length).toBeGreaterThan(1);
  });

  test('leads to what lies in a block or town by its name, each once', () => {
    expect(keys(index, '东园区块').toSorted()).toEqual([
      'block/b1',
      'parcel/p-1',
      'parcel/p-10',
      'parcel/p-2',
    ]);
  });

  test('is found before twenty others: a town whose parcels all carry its name', () => {
    const town = exampleEntries.find(({ target }) => target.kind === 'town')!;
    expect(keys(example, town.name)[0]).toBe(town.key);
    expect(example.find(town.name)).toHaveLength(20);
  });

  test('landmarks are no place to go to', () => {
    expect(keys(index, '义乌江')).toEqual([]);
  });
});

describe('every parcel of the example zone', () => {
  const parcels = exampleEntries.filter(({ target }) => target.kind === 'parcel');
  const initials = (name: string) =>
    pinyin(name.replaceAll(' ', ''), { pattern: 'first', toneType: 'none', type: 'array' }).join(
      '',
    );

  test.each<[string, (entry: SearchEntry) => string]>([
    ['name', ({ name }) => name],
    ['English name', ({ nameEn }) => nameEn],
    ['id', ({ target }) => target.id],
    ['number', ({ codes }) => codes[1]!],
  ])('is found first by its %s', (_, textOf) => {
    expect(parcels).toHaveLength(240);
    const missed = parcels.filter((entry) => keys(example, textOf(entry))[0] !== entry.key);
    expect(missed).toEqual([]);
  });

  test('is found by its pinyin and by the initials of it', () => {
    expect(initials('示例云溪 01 号地')).toBe('slyx01hd');
    const missed = parcels.filter(({ key, name }) => {
      const whole = pinyin(name, { toneType: 'none', separator: '' }).replaceAll(' ', '');
      return [whole, initials(name)].some((text) => !keys(example, text).includes(key));
    });
    expect(missed).toEqual([]);
  });
});

describe('projects', () => {
  const project = {
    id: 'j1',
    name: { zh: '电动车项目', en: 'Electric Vehicles' },
    owner: { zh: '中德公司', en: 'Zhongde Company' },
    category: 'industry',
    contact: '王某',
    investment: null,
    parcels: [],
    provenance: { kind: 'example' },
    note: null,
  } as const;
  const index = createSearchIndex(entriesOf([featureOf()], [project], []));

  test.each([
    '王某',
    '王',
    '中德',
    'zhongde',
    'Zhongde Comp',
    'electric',
    'ddc',
    'diandongche',
    'j1',
  ])('are found by contact, owner, name, pinyin or id: %s', (text) => {
    expect(keys(index, text)).toEqual(['project/j1']);
  });
});

test('nothing typed finds nothing, and so does what nobody is called', () => {
  for (const text of ['', '  ', '，', '-', 'zzzz', '不存在的地方', '(', '*'])
    expect(keys(example, text)).toEqual([]);
  expect(keys(jindong, 'xietang nowhere')).toEqual([]);
});
