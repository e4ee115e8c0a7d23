import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilterFault } from '../../../server/cql2/fault.ts';
import { readJson } from '../../../server/cql2/read/readJson.ts';
import { readFilter } from '../../../server/cql2/read/readFilter.ts';
import { readText } from '../../../server/cql2/read/readText.ts';
import { inDegrees } from '../../../server/cql2/read/shapes.ts';
import { requireTypes, type Queryables } from '../../../server/cql2/types.ts';
import { conditions } from './arbitraries.ts';
import { scalarFilters } from './filters.ts';
import { placeFilters } from './placeFilters.ts';
import { timeFilters } from './timeFilters.ts';
import { writeJson } from './writeJson.ts';
import { writeText } from './writeText.ts';

const queryables: Queryables = new Map([
  ['name', 'text'],
  ['与 或', 'text'],
  ['area', 'number'],
  ['blocked', 'boolean'],
  ['asOf', 'date'],
  ['to', 'date'],
  ['geometry', 'geometry'],
] as const);
const pool = {
  text: ["it's", String.raw`back\slash`, String.raw`\%`, '', '塘"', 'a\nb\t', '𠮷', "''", 'NOT'],
  number: [0, 1, -1, 0.1, 1e21, 5e-324, -123456.789, 1.7976931348623157e308],
};

describe('a filter that is written and read again', () => {
  test('is the same, as text and as JSON', () => {
    fc.assert(
      fc.property(conditions(queryables, pool), (expression) => {
        expect(readText(writeText(expression), inDegrees).expression).toEqual(expression);
        const json = JSON.stringify(writeJson(expression));
        expect(readJson(json, inDegrees).expression).toEqual(expression);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([...scalarFilters, ...placeFilters, ...timeFilters])(
    '$text is one in both encodings',
    (one) => {
      const { expression } = readText(one.text, inDegrees);
      expect(readJson(JSON.stringify(one.json), inDegrees).expression).toEqual(expression);
    },
  );
});

test('whatever is handed in is read or refused with its place', () => {
  const words = `' " ( ) , AND OR NOT name area 1 - = < IN LIKE BETWEEN IS NULL DATE( POINT( BBOX( 'x' { } [ ] : \u0000`;
  const pieces = fc.constantFrom(...words.split(' '));
  const garbage = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join(' ')),
    fc.json(),
  );
  fc.assert(
    fc.property(
      garbage,
      fc.constantFrom('cql2-text', 'cql2-json', 'cql-text'),
      (text, language) => {
        try {
          requireTypes(readFilter(text, language, inDegrees, queryables), queryables);
        } catch (error) {
          expect(error).toBeInstanceOf(FilterFault);
          expect((error as FilterFault).detail.zh).toMatch(/^过滤条件.+处：.+。$/s);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

describe('a text that is no filter is refused, with the character', () => {
  const faultOf = (text: string, language: 'cql2-text' | 'cql2-json' = 'cql2-text') => {
    try {
      requireTypes(readFilter(text, language, inDegrees, queryables), queryables);
    } catch (error) {
      if (error instanceof FilterFault) return error.detail.en;
      throw error;
    }
    return 'none';
  };

  test.each([
    [
      '',
      'At character 1 of the filter: expected a property, a value or a condition here, but found its end.',
    ],
    ['area = 1 OR', 'At character 12 of the filter: expected a property'],
    [
      'area = 1 area',
      'At character 10 of the filter: expected the end of the filter, but found “area”.',
    ],
    [
      "name = 'open",
      'At character 8 of the filter: the text that begins here has no closing quote.',
    ],
    ['"name = 1', 'At character 1 of the filter: the name that begins here has no closing quote.'],
    ["name = 'a\u0000b'", 'At character 10 of the filter: null characters'],
    ["name = 'a\ud800b'", 'At character 10 of the filter: null characters'],
    ['name = #', 'At character 8 of the filter: “#” is not known here.'],
    [
      'nme = 1',
      'At character 1 of the filter: there is no property “nme”; there are: name, 与 或, area',
    ],
    [
      'area = 1 AND __proto__ = 1',
      'At character 14 of the filter: there is no property “__proto__”',
    ],
    ["area = '1'", 'At character 8 of the filter: expected a number here, not a text.'],
    ['area', 'At character 1 of the filter: expected true or false here, not a number.'],
    ['NOT area', 'At character 5 of the filter: expected true or false here, not a number.'],
    [
      "asOf = '2010-09-30'",
      'At character 8 of the filter: expected a day or moment here, not a text.',
    ],
    ["asOf = DATE('2010-02-30')", 'At character 8 of the filter: “2010-02-30” is no day'],
    [
      "asOf = TIMESTAMP('2010-02-28T25:00:00Z')",
      'At character 8 of the filter: “2010-02-28T25:00:00Z” is no moment',
    ],
    [
      "T_DURING(asOf, INTERVAL('..','2010-01-01'))",
      'At character 10 of the filter: expected an interval here, not a day or moment.',
    ],
    [
      "T_AFTER(asOf, INTERVAL('..', name))",
      'At character 30 of the filter: expected a day or moment here, not a text.',
    ],
    [
      'S_INTERSECTS(name, POINT(1 2))',
      'At character 14 of the filter: expected a shape here, not a text.',
    ],
    [
      'S_INTERSECTS(geometry, POINT(200 2))',
      'At character 24 of the filter: the coordinates lie nowhere on earth',
    ],
    [
      'S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))',
      'At character 24 of the filter: the shape crosses itself',
    ],
    [
      'S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0)))',
      'At character 24 of the filter: a ring has four positions',
    ],
    [
      'S_INTERSECTS(geometry, BBOX(0, 0, 1))',
      'At character 37 of the filter: BBOX takes four numbers',
    ],
    ['S_INTERSECTS(geometry, BBOX(0, 1, 1, 0))', 'At character 24 of the filter: the lower side'],
    [
      'S_INTERSECTS(geometry, POINT(1, 2))',
      'At character 31 of the filter: expected a coordinate, but found “,”.',
    ],
    [
      'S_NEAR(geometry, POINT(1 2))',
      'At character 1 of the filter: there is no function “S_NEAR”.',
    ],
    ['name LIKE name', 'At character 11 of the filter: expected a text in quotes after LIKE.'],
    ["name NOT 'x'", 'At character 10 of the filter: expected LIKE, BETWEEN or IN after NOT'],
    ['area IN ()', 'At character 10 of the filter: expected a property'],
    ['area > 1e999', 'At character 8 of the filter: the number is too large.'],
    ['and', 'At character 1 of the filter: expected a property'],
    ["name ILIKE 'x'", 'At character 6 of the filter: expected the end of the filter'],
    [
      `${'('.repeat(5000)}TRUE`,
      'At character 51 of the filter: a filter is nested 50 levels deep at most.',
    ],
    [
      `${'NOT '.repeat(2000)}TRUE`,
      'At character 201 of the filter: a filter is nested 50 levels deep at most.',
    ],
    [`${'-'.repeat(2000)}area > 1`, 'a filter is nested 50 levels deep at most.'],
    [
      `area IN (${Array.from({ length: 2000 }, (_, index) => index).join(',')})`,
      'a filter has 500 parts at most.',
    ],
    [
      `S_INTERSECTS(geometry, MULTIPOINT(${'(1 1), '.repeat(2001)}(1 1)))`,
      'shapes of a filter have 2000 positions at most.',
    ],
    [
      `name = '${'x'.repeat(20_000)}'`,
      'At character 20001 of the filter: a filter is 20000 characters long at most.',
    ],
  ])('%s', (text, sentence) => {
    expect(faultOf(text)).toContain(sentence);
  });

  test.each([
    ['{', 'At character 2 of the filter: no JSON.'],
    ['{"op":"=","args":[{"property":"area"},1]} x', 'At character 43 of the filter: no JSON.'],
    ['null', 'At the outermost level of the filter: expected a property'],
    ['[]', 'At the outermost level of the filter: expected a property'],
    [
      '{"op":"=","args":[{"property":"nme"},1]}',
      'At /args/0 of the filter: there is no property “nme”',
    ],
    [
      '{"op":"=","args":[{"property":"area"},"1"]}',
      'At /args/1 of the filter: expected a number here, not a text.',
    ],
    ['{"op":"=","args":[{"property":"area"}]}', 'At /args of the filter: = takes 2 arguments.'],
    ['{"op":"and","args":[true]}', 'At /args of the filter: and takes two arguments or more.'],
    ['{"op":"near","args":[]}', 'At /op of the filter: there is no operator or function “near”.'],
    ['{"op":"constructor","args":[1,2]}', 'At /op of the filter: there is no operator or function'],
    [
      '{"op":"in","args":[{"property":"area"},[]]}',
      'At /args/1 of the filter: the list may not be empty.',
    ],
    ['{"op":"isNull","args":{"property":"area"}}', 'At /args of the filter: expected a list here.'],
    ['{"property":1}', 'At /property of the filter: expected a text here.'],
    [
      String.raw`{"op":"=","args":[{"property":"name"},"a\u0000"]}`,
      'At /args/1 of the filter: null characters',
    ],
    [
      '{"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0],["1",1]]]}]}',
      'At /args/1/coordinates/0/1 of the filter: a position is two numbers',
    ],
    [
      '{"op":"s_within","args":[{"property":"geometry"},{"type":"Circle"}]}',
      'At /args/1 of the filter: expected a GeoJSON geometry here.',
    ],
    [
      '{"op":"s_within","args":[{"property":"geometry"},{"bbox":[1,2,3]}]}',
      'At /args/1/bbox of the filter: bbox takes four numbers',
    ],
    [
      '{"op":"t_after","args":[{"property":"asOf"},{"interval":["2010-01-01"]}]}',
      'At /args/1/interval of the filter: an interval has two ends.',
    ],
    [
      `${'{"op":"not","args":['.repeat(200)}true${']}'.repeat(200)}`,
      'a filter is nested 50 levels deep at most.',
    ],
    [`${'['.repeat(15_000)}`, 'no JSON.'],
  ])('%s', (text, sentence) => {
    expect(faultOf(text, 'cql2-json')).toContain(sentence);
  });
});
