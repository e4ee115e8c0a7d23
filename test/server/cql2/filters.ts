/** A filter in both encodings, and the ids of what it finds among `filterZone`, in order. */
export type FilterCase = {
  readonly text: string;
  readonly json: unknown;
  readonly found: string;
  /** Parcels where nothing else is said. */
  readonly collection?: string;
};

export const op = (name: string, ...args: readonly unknown[]) => ({ op: name, args });
export const property = (name: string) => ({ property: name });

const is = (name: string, value: unknown) => op('=', property(name), value);
const all = 'a1 a2 a3 b1 b2 b3 c1 c2 c3';

const comparisons: readonly FilterCase[] = [
  { text: "id = 'b2'", json: is('id', 'b2'), found: 'b2' },
  { text: "landUse = '1001'", json: is('landUse', '1001'), found: 'a1 b1' },
  {
    text: "landUse <> '1001'",
    json: op('<>', property('landUse'), '1001'),
    found: 'a3 b2 b3 c1 c2',
  },
  { text: 'measuredM2 < 2000', json: op('<', property('measuredM2'), 2000), found: 'a1' },
  { text: 'measuredM2 <= 2e3', json: op('<=', property('measuredM2'), 2000), found: 'a1 b1' },
  { text: 'measuredM2 > 8000.0', json: op('>', property('measuredM2'), 8000), found: 'c3' },
  {
    text: 'measuredM2>=7000.25',
    json: op('>=', property('measuredM2'), 7000.25),
    found: 'a3 b3 c3',
  },
  { text: 'measuredM2 = 7000.25', json: is('measuredM2', 7000.25), found: 'a3' },
  { text: 'measuredM2 > -.5', json: op('>', property('measuredM2'), -0.5), found: all },
  // Of a document, worked out from 亩 and rounded: no column has it as it stands.
  { text: 'registeredM2 = 5000.5', json: is('registeredM2', 5000.5), found: 'b2' },
  { text: 'registeredM2 <> 990', json: op('<>', property('registeredM2'), 990), found: 'b2 c1' },
  { text: 'blocked = TRUE', json: is('blocked', true), found: 'b2' },
  { text: 'blocked', json: property('blocked'), found: 'b2' },
  {
    text: 'NOT blocked AND measuredM2 > 7500',
    json: op('and', op('not', property('blocked')), op('>', property('measuredM2'), 7500)),
    found: 'b3 c3',
  },
  {
    text: 'blocked < true',
    json: op('<', property('blocked'), true),
    found: 'a1 a2 a3 b1 b3 c1 c2 c3',
  },
  { text: 'TRUE', json: true, found: all },
  { text: 'false', json: false, found: '' },
  { text: '"landUse" = \'16\'', json: is('landUse', '16'), found: 'a3' },
  { text: "nameEn = 'O''Brien'", json: is('nameEn', "O'Brien"), found: 'c1' },
  { text: String.raw`nameEn = 'O\'Brien'`, json: is('nameEn', "O'Brien"), found: 'c1' },
  { text: String.raw`name = 'a\nb'`, json: is('name', 'a\nb'), found: 'c3' },
  { text: String.raw`number = 'Z\\5'`, json: is('number', String.raw`Z\5`), found: 'b2' },
  // By code points: U+FF08 stands before U+20BB7.
  { text: "name > '（'", json: op('>', property('name'), '（'), found: 'a3 c2' },
  { text: "name >= '𠮷'", json: op('>=', property('name'), '𠮷'), found: 'c2' },
  { text: "stage = 'clearedAndLevelled'", json: is('stage', 'clearedAndLevelled'), found: 'a1' },
  { text: "clearance = 'cleared'", json: is('clearance', 'cleared'), found: 'a1 a2' },
  { text: 'clearancePercent > 30', json: op('>', property('clearancePercent'), 30), found: 'b1' },
];

const logic: readonly FilterCase[] = [
  { text: 'landUse IS NULL', json: op('isNull', property('landUse')), found: 'a2 c3' },
  {
    text: 'landUse is not null AND number IS NULL',
    json: op('and', op('not', op('isNull', property('landUse'))), op('isNull', property('number'))),
    found: '',
  },
  {
    text: "block = 'east' OR town = 'he' AND measuredM2 > 5500",
    json: op(
      'or',
      is('block', 'east'),
      op('and', is('town', 'he'), op('>', property('measuredM2'), 5500)),
    ),
    found: 'a1 b1 b2 c2',
  },
  {
    text: "(block = 'east' OR town = 'he') AND measuredM2 > 5500",
    json: op(
      'and',
      op('or', is('block', 'east'), is('town', 'he')),
      op('>', property('measuredM2'), 5500),
    ),
    found: 'c2',
  },
  // What is unknown is not found by NOT either.
  { text: "NOT block = 'east'", json: op('not', is('block', 'east')), found: 'a2 c1' },
  {
    text: "NOT (block = 'east' AND clearance = 'cleared')",
    json: op('not', op('and', is('block', 'east'), is('clearance', 'cleared'))),
    found: 'a2 b1 c1',
  },
  {
    text: "landUse = '1001' OR clearance = 'cleared'",
    json: op('or', is('landUse', '1001'), is('clearance', 'cleared')),
    found: 'a1 a2 b1',
  },
  {
    text: "NOT NOT landUse = '1001'",
    json: op('not', op('not', is('landUse', '1001'))),
    found: 'a1 b1',
  },
  {
    text: "(landUse = '1001') = blocked",
    json: op('=', is('landUse', '1001'), property('blocked')),
    found: 'a3 b3 c1 c2',
  },
];

const advanced: readonly FilterCase[] = [
  { text: "name LIKE '%塘'", json: op('like', property('name'), '%塘'), found: 'b2 c1 c2' },
  { text: "name LIKE '_塘'", json: op('like', property('name'), '_塘'), found: 'b2 c1 c2' },
  {
    text: "name NOT LIKE '%塘%'",
    json: op('not', op('like', property('name'), '%塘%')),
    found: 'a2 b3 c3',
  },
  {
    text: String.raw`name LIKE '100\%%'`,
    json: op('like', property('name'), String.raw`100\%%`),
    found: 'a2',
  },
  {
    text: String.raw`nameEn LIKE '%\_'`,
    json: op('like', property('nameEn'), String.raw`%\_`),
    found: 'c3',
  },
  { text: "nameEn LIKE 'zeb%'", json: op('like', property('nameEn'), 'zeb%'), found: 'a3' },
  {
    text: "CASEI(nameEn) LIKE casei('ZEB%')",
    json: op('like', op('casei', property('nameEn')), op('casei', 'ZEB%')),
    found: 'a3 c2',
  },
  {
    text: "CASEI(nameEn) = CASEI('strasse')",
    json: op('=', op('casei', property('nameEn')), op('casei', 'strasse')),
    found: 'a2 b2',
  },
  {
    text: "CASEI(nameEn) IN (CASEI('ZEBRA'), CASEI('straße'))",
    json: op('in', op('casei', property('nameEn')), [op('casei', 'ZEBRA'), op('casei', 'straße')]),
    found: 'a2 a3 b2 c2',
  },
  {
    text: "ACCENTI(nameEn) = ACCENTI('Cafe One')",
    json: op('=', op('accenti', property('nameEn')), op('accenti', 'Cafe One')),
    found: 'a1',
  },
  {
    text: "ACCENTI(CASEI(nameEn)) LIKE ACCENTI(CASEI('cafe%'))",
    json: op(
      'like',
      op('accenti', op('casei', property('nameEn'))),
      op('accenti', op('casei', 'cafe%')),
    ),
    found: 'a1 b1',
  },
  // Without its voicing marks it would be another word.
  {
    text: "ACCENTI(name) = 'はしめ'",
    json: op('=', op('accenti', property('name')), 'はしめ'),
    found: '',
  },
  {
    text: 'measuredM2 BETWEEN 2000 AND 4000',
    json: op('between', property('measuredM2'), 2000, 4000),
    found: 'a2 b1 c1',
  },
  {
    text: 'measuredM2 NOT BETWEEN 2000 AND 7000',
    json: op('not', op('between', property('measuredM2'), 2000, 7000)),
    found: 'a1 a3 b3 c3',
  },
  {
    text: 'registeredM2 NOT BETWEEN 0 AND 1000',
    json: op('not', op('between', property('registeredM2'), 0, 1000)),
    found: 'b2 c1',
  },
  {
    text: "landUse IN ('1001', '0701')",
    json: op('in', property('landUse'), ['1001', '0701']),
    found: 'a1 b1 c1',
  },
  {
    text: "landUse NOT IN ('1001', '0701')",
    json: op('not', op('in', property('landUse'), ['1001', '0701'])),
    found: 'a3 b2 b3 c2',
  },
  {
    text: 'measuredM2 IN (1000, 9000)',
    json: op('in', property('measuredM2'), [1000, 9000]),
    found: 'a1 c3',
  },
  {
    text: "landUse IN ('1001') AND NOT clearance IN ('cleared')",
    json: op(
      'and',
      op('in', property('landUse'), ['1001']),
      op('not', op('in', property('clearance'), ['cleared'])),
    ),
    found: 'b1',
  },
];

const properties: readonly FilterCase[] = [
  {
    text: 'measuredM2 > registeredM2',
    json: op('>', property('measuredM2'), property('registeredM2')),
    found: 'a1',
  },
  { text: "'1001' = landUse", json: op('=', '1001', property('landUse')), found: 'a1 b1' },
  { text: '5000 < measuredM2', json: op('<', 5000, property('measuredM2')), found: 'a3 b3 c2 c3' },
  { text: '1 + 1 = 2', json: op('=', op('+', 1, 1), 2), found: all },
  {
    text: 'measuredM2 * 2 - 1000 >= 15000',
    json: op('>=', op('-', op('*', property('measuredM2'), 2), 1000), 15000),
    found: 'b3 c3',
  },
  {
    text: '(measuredM2 - registeredM2) / measuredM2 > 0.005',
    json: op(
      '>',
      op('/', op('-', property('measuredM2'), property('registeredM2')), property('measuredM2')),
      0.005,
    ),
    found: 'a1',
  },
  {
    text: 'measuredM2 % 2000 = 0 AND measuredM2 div 3000 = 1',
    json: op(
      'and',
      op('=', op('%', property('measuredM2'), 2000), 0),
      op('=', op('div', property('measuredM2'), 3000), 1),
    ),
    found: 'a2',
  },
  {
    text: 'measuredM2 = 10 ^ 3',
    json: op('=', property('measuredM2'), op('^', 10, 3)),
    found: 'a1',
  },
  { text: 'measuredM2 / 0 > 1', json: op('>', op('/', property('measuredM2'), 0), 1), found: '' },
  {
    text: '-measuredM2 < -8000',
    json: op('<', op('*', -1, property('measuredM2')), -8000),
    found: 'c3',
  },
];

const lists: readonly FilterCase[] = [
  { collection: 'blocks', text: "town = 'tang'", json: is('town', 'tang'), found: 'east' },
  { collection: 'works', text: "kind = 'road'", json: is('kind', 'road'), found: 'road' },
  {
    collection: 'works',
    text: 'geometry IS NULL',
    json: op('isNull', property('geometry')),
    found: 'main',
  },
  {
    collection: 'events',
    text: 'areaM2 > 1000',
    json: op('>', property('areaM2'), 1000),
    found: 'spring',
  },
  {
    collection: 'events',
    text: "state = 'over'",
    json: is('state', 'over'),
    found: 'spring summer',
  },
  {
    collection: 'buildings',
    text: 'floors = 3 AND floors <> 2.5',
    json: op('and', is('floors', 3), op('<>', property('floors'), 2.5)),
    found: 'house',
  },
  {
    collection: 'buildings',
    text: "parcel = 'a1' AND building IS NULL",
    json: op('and', is('parcel', 'a1'), op('isNull', property('building'))),
    found: 'house',
  },
];

export const scalarFilters: readonly FilterCase[] = [
  ...comparisons,
  ...logic,
  ...advanced,
  ...properties,
  ...lists,
];
