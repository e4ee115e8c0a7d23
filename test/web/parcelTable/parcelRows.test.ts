import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statesOf } from '../../../geodata/axis.ts';
import { bilingual, type Language } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { ParcelProperties } from '../../../geodata/parcelFeature.ts';
import { stages } from '../../../geodata/stage.ts';
import { sortRows, type Sorting } from '../../../web/parcelTable/parcelRows.ts';
import { cellText, parcelFields, type ParcelField } from '../../../web/words/parcelFields.ts';
import { featureOf } from '../parcelFeatures.ts';

const places = new Map([
  ['nanbo', bilingual('南博区块', 'Nanbo Block')],
  ['xiaoshun', bilingual('孝顺镇', 'Xiaoshun')],
]);

/** What the rows say of one thing, in the order they are sorted to. */
function sorted<Key extends keyof ParcelProperties>(
  key: Key,
  values: readonly ParcelProperties[Key][],
  { column, descending = false }: { column: ParcelField; descending?: boolean },
  language: Language = 'zh',
): ParcelProperties[Key][] {
  const rows = values.map((value) => featureOf({ [key]: value }));
  return sortRows(rows, { column, descending }, language, places).map(
    ({ properties }) => properties[key],
  );
}

describe('sorting the table', () => {
  test('puts areas in order of size, and unknown ones last whichever way', () => {
    const areas = [3, null, 20, 100, null];
    const column = 'registered';
    expect(sorted('registeredM2', areas, { column })).toEqual([3, 20, 100, null, null]);
    expect(sorted('registeredM2', areas, { column, descending: true })).toEqual([
      100,
      20,
      3,
      null,
      null,
    ]);
  });

  test('puts states in order of progress, not of spelling; what is not required stands before all', () => {
    for (const column of ['clearance', 'levelling', 'building'] as const) {
      const states = statesOf[column];
      const shuffled = [null, 'notRequired' as const, ...states.toReversed()];
      expect(sorted(column, shuffled, { column })).toEqual(['notRequired', ...states, null]);
      expect(sorted(column, shuffled, { column, descending: true })).toEqual([
        ...states.toReversed(),
        'notRequired',
        null,
      ]);
    }
    expect(sorted('stage', [null, ...stages.toReversed()], { column: 'stage' })).toEqual([
      ...stages,
      null,
    ]);
  });

  test('puts Chinese names in order of pinyin, and the numbers in names in order of size', () => {
    const names = ['祝村', '六石 10', '鞋塘西', '东后徐', '六石 9', '南博'];
    expect(sorted('name', names, { column: 'name' })).toEqual([
      '东后徐',
      '六石 9',
      '六石 10',
      '南博',
      '鞋塘西',
      '祝村',
    ]);
    expect(sorted('number', ['示-10', null, '示-2'], { column: 'number' })).toEqual([
      '示-2',
      '示-10',
      null,
    ]);
  });

  test('goes by what is read in the language of the screen', () => {
    const rows = [
      featureOf({ id: 'a', name: '安', nameEn: 'Zen', block: 'nanbo' }),
      featureOf({ id: 'b', name: '中', nameEn: 'Alpha', block: 'aaa' }),
    ];
    const order = (column: ParcelField, language: Language) =>
      sortRows(rows, { column, descending: false }, language, places).map(({ id }) => id);
    expect(order('name', 'zh')).toEqual(['a', 'b']);
    expect(order('name', 'en')).toEqual(['b', 'a']);
    expect(order('block', 'en')).toEqual(['b', 'a']);
  });

  test('puts the blocked together, and days in order of time', () => {
    expect(sorted('blocked', [true, false, true], { column: 'blocked' })).toEqual([
      false,
      true,
      true,
    ]);
    const [august, september] = [isoDate('2010-08-31'), isoDate('2010-09-30')];
    expect(sorted('asOf', [september, null, august], { column: 'asOf' })).toEqual([
      august,
      september,
      null,
    ]);
  });

  test('keeps every row, leaves the given ones alone, and does not move equal ones', () => {
    const anyRow = fc.record({
      registeredM2: fc.option(fc.integer({ min: 0, max: 3 })),
      stage: fc.option(fc.constantFrom(...stages)),
      block: fc.option(fc.constantFrom('nanbo', 'x')),
      blocked: fc.boolean(),
    });
    const anySorting: fc.Arbitrary<Sorting> = fc.record({
      column: fc.constantFrom(...parcelFields),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRow), anySorting, (known, sorting) => {
        const rows = known.map((one, index) =>
          featureOf({ ...one, id: `p${index}`, name: 'same' }),
        );
        const before = [...rows];
        const once = sortRows(rows, sorting, 'zh', places);
        expect(rows).toEqual(before);
        expect(new Set(once)).toEqual(new Set(rows));
        expect(sortRows(once, sorting, 'zh', places)).toEqual(once);
      }),
    );
  });
});

describe('a cell', () => {
  const { properties } = featureOf({
    id: 'p1',
    name: '鞋塘西',
    nameEn: 'Xietang West',
    number: '示-0001',
    block: 'nanbo',
    town: 'elsewhere',
    landUse: '1001',
    quality: 'schematic',
    clearance: 'cleared',
    levelling: 'levelling',
    levellingPercent: 90,
    stage: 'levelling',
    asOf: isoDate('2010-09-30'),
  });

  test.each<[Parameters<typeof cellText>[1], string | null, string | null]>([
    ['name', '鞋塘西', 'Xietang West'],
    ['number', '示-0001', '示-0001'],
    ['block', '南博区块', 'Nanbo Block'],
    ['town', 'elsewhere', 'elsewhere'],
    ['landUse', '工业用地', 'Industrial'],
    ['stage', '土方平整', 'Levelling'],
    ['clearance', '清表完成', 'Cleared'],
    ['levelling', '平整中 90 %', 'Levelling 90 %'],
    ['building', null, null],
    ['quality', '示意边界', 'Schematic boundary'],
    ['asOf', '2010-09-30', '2010-09-30'],
  ])('of %s says %j, in English %j', (column, zh, en) => {
    expect(cellText(properties, column, 'zh', places)).toBe(zh);
    expect(cellText(properties, column, 'en', places)).toBe(en);
  });

  test('of what nobody knows is null, never a nought or an empty text', () => {
    const unknown = featureOf({ id: 'p1' }).properties;
    const texts = (
      ['number', 'block', 'town', 'landUse', 'stage', 'levelling', 'asOf'] as const
    ).map((column) => cellText(unknown, column, 'zh', places));
    expect(new Set(texts)).toEqual(new Set([null]));
    const nought = featureOf({ levelling: 'levelling', levellingPercent: 0 }).properties;
    expect(cellText(nought, 'levelling', 'zh', places)).toBe('平整中 0 %');
  });
});
